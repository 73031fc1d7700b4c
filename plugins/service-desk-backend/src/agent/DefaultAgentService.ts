import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { conflictError, type Clock } from '@firstline/backend-kit';
import type {
  Agent,
  AgentProfile,
  HandOverRequest,
  ListAgentsRequest,
} from '@firstline/plugin-service-desk-common';
import type { IncidentDesk } from '../incident/IncidentDesk';
import type { Caller } from '../people/Caller';
import type { Teams } from '../people/Teams';
import type { DeskConfig } from '../settings/DeskConfig';
import type { AgentService, ProfileOptions } from './AgentService';
import type { AgentStore } from './AgentStore';
import { mayEditProfile, type AgentViews } from './AgentViews';
import { handOverWork } from './handOverWork';
import type { Roster } from './Roster';

/** Each round means that somebody else's write came through in between. */
const MAX_ROUNDS = 5;

/** What the service is made of. */
export interface AgentServiceOptions {
  agents: AgentStore;
  roster: Roster;
  views: AgentViews;
  teams: Teams;
  incidents: Pick<IncidentDesk, 'get' | 'act'>;
  config: Pick<DeskConfig, 'agreements'>;
  clock: Clock;
}

/** {@link AgentService} of those the catalog has in a team. */
export class DefaultAgentService implements AgentService<Caller> {
  readonly #options: AgentServiceOptions;

  static create(options: AgentServiceOptions): DefaultAgentService {
    return new DefaultAgentService(options);
  }

  private constructor(options: AgentServiceOptions) {
    this.#options = options;
  }

  async list({ team }: ListAgentsRequest, { by }: { by: Caller }) {
    await this.#requireWorker(by);
    const { roster, views, clock } = this.#options;
    const at = clock.now();
    const teams = await this.#options.teams.ofPeople();
    const members =
      team === undefined
        ? await roster.people([...teams.keys()], at, { teams })
        : await roster.membersOf(team, at);
    return { items: await views.of(members, { by, at, teams }) };
  }

  async get(userRef: string, { by }: { by: Caller }) {
    if (by.ref !== userRef) await this.#requireWorker(by);
    const teams = await this.#teamsOf(userRef);
    return this.#view(userRef, by, teams);
  }

  async put(
    userRef: string,
    profile: AgentProfile,
    { by, ifVersion }: ProfileOptions<Caller>,
  ) {
    if (by.ref !== userRef) await this.#requireWorker(by);
    const teams = await this.#teamsOf(userRef);
    if (!mayEditProfile(userRef, by)) {
      throw new NotAllowedError(
        'A profile is for its owner and desk managers to change',
      );
    }
    this.#check(profile, teams);
    await this.#store(userRef, profile, { by, ifVersion });
    return this.#view(userRef, by, teams);
  }

  async handOver(
    userRef: string,
    request: HandOverRequest,
    { by }: { by: Caller },
  ) {
    await this.#requireWorker(by);
    return handOverWork(this.#options.incidents, { userRef, request, by });
  }

  async #requireWorker(by: Caller): Promise<void> {
    if (await this.#options.teams.worksOnIncidents(by)) return;
    throw new NotAllowedError(
      'Only those who work on incidents know who else does',
    );
  }

  /** @throws NotFoundError for somebody who is in no team */
  async #teamsOf(userRef: string): Promise<string[]> {
    const teams = (await this.#options.teams.ofPeople()).get(userRef);
    if (!teams) throw new NotFoundError('There is no such agent');
    return teams;
  }

  async #view(userRef: string, by: Caller, teams: string[]): Promise<Agent> {
    const { roster, views, clock } = this.#options;
    const at = clock.now();
    const seen = new Map([[userRef, teams]]);
    const members = await roster.people([userRef], at, { teams: seen });
    const [agent] = await views.of(members, { by, at, teams: seen });
    return agent;
  }

  #check({ calendar, shifts }: AgentProfile, teams: string[]): void {
    const { calendars } = this.#options.config.agreements;
    if (calendar !== undefined && !calendars.has(calendar)) {
      throw new InputError('calendar: is unknown');
    }
    const i = shifts.findIndex(({ team }) => !teams.includes(team));
    if (i >= 0) {
      throw new InputError(`shifts[${i}].team: is not a team of this agent`);
    }
  }

  async #store(
    userRef: string,
    profile: AgentProfile,
    { by, ifVersion }: ProfileOptions<Caller>,
  ): Promise<void> {
    const { agents, clock } = this.#options;
    for (let round = 1; round <= MAX_ROUNDS; round += 1) {
      const stored = (await agents.getMany([userRef])).get(userRef);
      const seenVersion = stored?.version ?? 0;
      if (ifVersion !== undefined && ifVersion !== seenVersion) {
        throw conflictError(
          `The profile has changed: you saw version ${ifVersion}, now it is at version ${seenVersion}`,
          { version: seenVersion },
        );
      }
      const options = { seenVersion, by: by.ref, at: clock.now() };
      if (await agents.put(userRef, profile, options)) return;
    }
    throw conflictError('The profile keeps changing');
  }
}
