import {
  agentProfileSchema,
  defaultLoadWeights,
  handOverSchema,
  isOpen,
  type Agent,
  type AgentList,
  type AgentProfile,
  type AssignmentPreview,
  type AssignmentPreviewRequest,
  type AssignmentRules,
  type DispatchBoard,
  type HandOverReport,
  type HandOverRequest,
  type Incident,
  type ListAgentsRequest,
  type WriteOptions,
} from '@firstline/plugin-service-desk-common';
import { refusal } from '@firstline/frontend-kit/testUtils';
import {
  dutyOf,
  loadOf,
  propose,
  resolvers,
  sampleProfiles,
  sampleRules,
} from './fakeAgents';
import { FakeLevelsDesk } from './FakeLevelsDesk';
import { makeMove } from './fakeMoves';
import { groupRef } from './people';

const PRESSING = 50;

/** The part of the fake desk that knows its agents. */
export abstract class FakeAgentsDesk extends FakeLevelsDesk {
  async listAgents(request: ListAgentsRequest = {}): Promise<AgentList> {
    await this.before?.('listAgents');
    await this.refuseOthers();
    return { items: this.agentsOf(request.team) };
  }

  async getAgent(userRef: string): Promise<Agent> {
    await this.before?.('getAgent');
    await this.refuseOthers();
    return this.agent(userRef);
  }

  async putAgent(
    userRef: string,
    profile: AgentProfile,
    options?: WriteOptions,
  ): Promise<Agent> {
    await this.before?.('putAgent');
    const { mayEdit, version } = await this.agent(userRef);
    if (!mayEdit) throw await refusal(403, 'You may not change this profile');
    if (options?.ifMatch !== undefined && options.ifMatch !== version) {
      throw await refusal(409, 'The profile has changed', { version });
    }
    const body = await this.parse(agentProfileSchema, profile);
    this.state.profiles = {
      ...this.state.profiles,
      [userRef]: { profile: body as AgentProfile, version: version + 1 },
    };
    this.onChange?.('');
    return this.agent(userRef);
  }

  async handOverWork(
    userRef: string,
    request: HandOverRequest,
  ): Promise<HandOverReport> {
    await this.before?.('handOverWork');
    const { numbers, team, assignee, reason } = await this.parse(
      handOverSchema,
      request,
    );
    const items: HandOverReport['items'] = [];
    for (const number of numbers) {
      const record = this.record(number);
      if (!record || record.incident.assignee !== userRef) {
        items.push({
          number,
          refused: `${userRef} does not have it`,
          refusal: { code: 'not-theirs', params: {} },
        });
        continue;
      }
      const own = record.incident.assignedTeam;
      const others = this.agentsOf(own).filter(a => a.userRef !== userRef);
      const target = {
        team: team ?? (assignee ? this.teamOf(assignee) ?? own : own),
        assignee: team
          ? undefined
          : assignee ?? propose(own ?? '', others).assignee,
      };
      makeMove({
        record,
        action: 'assign',
        body: { ...target, reason },
        person: this.person,
      });
      this.changed(record);
      items.push({ number, ...target });
    }
    return { items };
  }

  async getDispatchBoard(team: string): Promise<DispatchBoard> {
    await this.before?.('getDispatchBoard');
    await this.refuseOthers();
    const open = this.visible().filter(
      (item): item is Incident =>
        item.view !== 'announced' &&
        isOpen(item.state) &&
        (item.assignedTeam ?? groupRef('service-desk')) === team,
    );
    const agents = this.agentsOf(team);
    const waiting = open
      .filter(item => !item.assignee)
      .sort((a, b) => a.priority.localeCompare(b.priority));
    return {
      team,
      mode: team === groupRef('service-desk') ? 'assign' : 'pull',
      people: agents.map(agent => ({
        agent,
        incidents: open.filter(item => item.assignee === agent.userRef),
      })),
      unassigned: waiting.slice(0, PRESSING).map(incident => ({
        incident,
        proposal: propose(team, agents),
      })),
      unassignedTotal: waiting.length,
    };
  }

  async getAssignmentRules(): Promise<AssignmentRules> {
    await this.before?.('getAssignmentRules');
    await this.refuseOthers();
    return {
      rules: sampleRules,
      teams: [
        { team: groupRef('service-desk'), mode: 'assign', calendar: 'office' },
        { team: groupRef('payments-team'), mode: 'pull' },
      ],
      weights: defaultLoadWeights,
    };
  }

  async previewAssignment(
    request: AssignmentPreviewRequest,
  ): Promise<AssignmentPreview> {
    await this.before?.('previewAssignment');
    const rules = [];
    for (const { name, atTier, conditions, result } of sampleRules) {
      const failed =
        atTier !== undefined && atTier !== (request.tier ?? 1)
          ? 'tier'
          : conditions.find(({ values }) =>
              values.every(
                value =>
                  ![request.category, request.priority, request.channel]
                    .concat(request.ciRefs ?? [])
                    .includes(value),
              ),
            )?.field;
      rules.push({ name, matched: !failed, failed });
      if (!failed) {
        const team = result.team ?? groupRef('service-desk');
        const basis = { code: 'rule' as const, params: { rule: name } };
        const proposal = propose(team, this.agentsOf(team));
        return {
          ...proposal,
          basis: { ...proposal.basis, ...basis },
          vendor: result.vendor,
          rules,
        };
      }
    }
    const team = groupRef('service-desk');
    return { ...propose(team, this.agentsOf(team)), rules };
  }

  private teamOf(userRef: string): string | undefined {
    return resolvers().find(person => person.userRef === userRef)?.teams[0];
  }

  private agentsOf(team: string | undefined): Agent[] {
    return resolvers()
      .filter(person => !team || person.teams.includes(team))
      .map(person => this.agentFrom(person.userRef, person.teams));
  }

  private async agent(userRef: string): Promise<Agent> {
    const person = resolvers().find(one => one.userRef === userRef);
    if (!person) throw await refusal(404, `No agent ${userRef}`);
    return this.agentFrom(userRef, person.teams);
  }

  private agentFrom(userRef: string, teams: string[]): Agent {
    const kept = this.state.profiles?.[userRef];
    const profile = kept?.profile ??
      sampleProfiles()[userRef] ?? {
        leaves: [],
        shifts: [],
        skills: [],
        locations: [],
      };
    return {
      userRef,
      teams,
      profile,
      version: kept?.version ?? 0,
      ...dutyOf(profile),
      load: loadOf(this.state, userRef),
      mayEdit: userRef === this.person.userRef || this.person.deskManager,
    };
  }

  private async refuseOthers(): Promise<void> {
    const { resolver, incidentManager, deskManager } = this.person;
    if (!resolver && !incidentManager && !deskManager) {
      throw await refusal(403, 'Only for those who work on incidents');
    }
  }
}
