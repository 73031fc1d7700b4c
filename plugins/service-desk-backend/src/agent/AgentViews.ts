import type { CatalogDirectory } from '@firstline/backend-kit';
import {
  agentUpdatePermission,
  type Agent,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import type { Caller, ResolvedCaller } from '../people/Caller';
import type { AssignmentConfig } from '../settings/assignmentConfig';
import { loadOf } from './agentLoad';
import type { Roster, RosterMember } from './Roster';
import type { Workloads } from './Workloads';

/** What views are made of. */
export interface AgentViewsOptions {
  catalog: Pick<CatalogDirectory, 'entries'>;
  roster: Roster;
  workloads: Workloads;
  config: Pick<AssignmentConfig, 'weights'>;
}

/** Makes members of teams into what a reader gets; many cost as many queries as one. */
export class AgentViews {
  readonly #options: AgentViewsOptions;

  static create(options: AgentViewsOptions): AgentViews {
    return new AgentViews(options);
  }

  private constructor(options: AgentViewsOptions) {
    this.#options = options;
  }

  /**
   * In the order of their names.
   *
   * @param seen - `teams` of everybody, by user ref
   */
  async of(
    members: RosterMember[],
    seen: {
      by: Caller;
      at: DateTime;
      teams: ReadonlyMap<string, string[]>;
    },
  ): Promise<Agent[]> {
    const { catalog, workloads } = this.#options;
    const refs = members.map(({ userRef }) => userRef);
    const [entries, loads] = await Promise.all([
      catalog.entries(refs),
      workloads.of(refs),
    ]);
    const agents = members.map(
      (member): Agent => ({
        ...this.#base(member, seen),
        displayName: entries.get(member.userRef)?.title,
        load: loadOf(
          loads.get(member.userRef)?.work ?? {},
          this.#options.config.weights,
        ),
      }),
    );
    const nameOf = (agent: Agent) => agent.displayName ?? agent.userRef;
    return agents.sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  }

  #base(
    member: RosterMember,
    seen: Parameters<AgentViews['of']>[1],
  ): Omit<Agent, 'load'> {
    const { userRef, version, duty } = member;
    const mayEdit = mayEditProfile(userRef, seen.by);
    return {
      userRef,
      teams: seen.teams.get(userRef) ?? [],
      // Why somebody is away is theirs to tell.
      profile: mayEdit
        ? member.profile
        : {
            ...member.profile,
            leaves: member.profile.leaves.map(({ from, to }) => ({ from, to })),
          },
      version,
      duty,
      dutyUntil: this.#options.roster.dutyUntil(member, seen.at),
      mayEdit,
    };
  }
}

/** One's own profile, or anybody's for desk managers; the portal's policy may narrow that. */
export function mayEditProfile(
  userRef: string,
  caller: Caller | ResolvedCaller,
): boolean {
  const isTheirs =
    caller.kind === 'user' &&
    (caller.ref === userRef || caller.roles.deskManager);
  const permitted =
    !('portal' in caller) ||
    caller.portal === undefined ||
    !('permits' in caller.portal) ||
    caller.portal.permits(agentUpdatePermission);
  return isTheirs && permitted;
}
