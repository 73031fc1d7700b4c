import {
  defaultLoadWeights,
  type Agent,
  type AgentList,
  type AgentProfile,
  type AssignmentPreview,
  type AssignmentPreviewRequest,
  type AssignmentRules,
  type DispatchBoard,
  type HandOverReport,
  type HandOverRequest,
  type ListAgentsRequest,
} from '@firstline/plugin-service-desk-common';
import { FakeLevelsDesk } from './FakeLevelsDesk';

/** The part of the fake desk that knows its agents. */
export abstract class FakeAgentsDesk extends FakeLevelsDesk {
  readonly #profiles = new Map<
    string,
    { profile: AgentProfile; version: number }
  >();

  async listAgents(_request: ListAgentsRequest = {}): Promise<AgentList> {
    await this.before?.('listAgents');
    return { items: [this.#agent(this.person.userRef)] };
  }

  async getAgent(userRef: string): Promise<Agent> {
    await this.before?.('getAgent');
    return this.#agent(userRef);
  }

  async putAgent(userRef: string, profile: AgentProfile): Promise<Agent> {
    await this.before?.('putAgent');
    const version = (this.#profiles.get(userRef)?.version ?? 0) + 1;
    this.#profiles.set(userRef, { profile, version });
    return this.#agent(userRef);
  }

  async handOverWork(
    _userRef: string,
    request: HandOverRequest,
  ): Promise<HandOverReport> {
    await this.before?.('handOverWork');
    const { numbers, team, assignee } = request;
    return { items: numbers.map(number => ({ number, team, assignee })) };
  }

  async getDispatchBoard(team: string): Promise<DispatchBoard> {
    await this.before?.('getDispatchBoard');
    return {
      team,
      mode: 'pull',
      people: [],
      unassigned: [],
      unassignedTotal: 0,
    };
  }

  async getAssignmentRules(): Promise<AssignmentRules> {
    await this.before?.('getAssignmentRules');
    return { rules: [], teams: [], weights: defaultLoadWeights };
  }

  async previewAssignment(
    _request: AssignmentPreviewRequest,
  ): Promise<AssignmentPreview> {
    await this.before?.('previewAssignment');
    return {
      tier: 1,
      basis: { code: 'desk', params: {} },
      reason: 'The service desk takes every new incident first.',
      candidates: [],
      rules: [],
    };
  }

  #agent(userRef: string): Agent {
    const kept = this.#profiles.get(userRef);
    return {
      userRef,
      teams: this.person.teams,
      profile: kept?.profile ?? {
        leaves: [],
        shifts: [],
        skills: [],
        locations: [],
      },
      version: kept?.version ?? 0,
      duty: 'on-duty',
      load: { open: 0, weighted: 0, byPriority: {} },
      mayEdit: userRef === this.person.userRef || this.person.deskManager,
    };
  }
}
