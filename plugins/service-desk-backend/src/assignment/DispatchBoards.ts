import type { Clock } from '@firstline/backend-kit';
import {
  openIncidentStates,
  type DispatchBoard,
  type Incident,
  type VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import type { AgentViews } from '../agent/AgentViews';
import type { Roster } from '../agent/Roster';
import type { IncidentDesk } from '../incident/IncidentDesk';
import type { Caller } from '../people/Caller';
import type { Teams } from '../people/Teams';
import type { AssignmentConfig } from '../settings/assignmentConfig';
import type { AssignmentService, WaitingIncident } from './AssignmentService';
import { proposalView } from './proposalView';

/** Of what nobody has, so many are shown. */
const MAX_WAITING = 50;
const PAGE = 200;
/** Pages of assigned incidents; a team with more than a thousand open has no use for a board. */
const MAX_PAGES = 5;

/** What boards are made of. */
export interface DispatchBoardsOptions {
  incidents: Pick<IncidentDesk, 'list'>;
  assignments: AssignmentService;
  roster: Roster;
  views: AgentViews;
  teams: Teams;
  config: Pick<AssignmentConfig, 'teams'>;
  clock: Clock;
}

/** Puts a team's dispatch board together: as many queries for a large team as for a small one. */
export class DispatchBoards {
  readonly #options: DispatchBoardsOptions;

  static create(options: DispatchBoardsOptions): DispatchBoards {
    return new DispatchBoards(options);
  }

  private constructor(options: DispatchBoardsOptions) {
    this.#options = options;
  }

  /** The board as the caller sees it: incidents they may not know of are not on it. */
  async of(team: string, { by }: { by: Caller }): Promise<DispatchBoard> {
    const { roster, views, config, clock } = this.#options;
    const at = clock.now();
    const [members, teams, waiting] = await Promise.all([
      roster.membersOf(team, at),
      this.#options.teams.ofPeople(),
      this.#waiting(team, by),
    ]);
    const refs = members.map(({ userRef }) => userRef);
    const [agents, incidents] = await Promise.all([
      views.of(members, { by, at, teams }),
      this.#assigned(refs, by),
    ]);
    return {
      team,
      mode: config.teams.get(team)?.mode ?? 'pull',
      people: agents.map(agent => ({
        agent,
        incidents: incidents.filter(
          ({ assignee }) => assignee === agent.userRef,
        ),
      })),
      ...waiting,
    };
  }

  async #assigned(assignee: string[], by: Caller): Promise<Incident[]> {
    const found: Incident[] = [];
    if (assignee.length === 0) return found;
    let cursor: string | undefined;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const { items, nextCursor } = await this.#options.incidents.list(
        {
          assignee,
          state: [...openIncidentStates],
          sort: 'dueAt',
          limit: PAGE,
          cursor,
        },
        { by },
      );
      found.push(...items.filter(isWhole));
      if (nextCursor === undefined) break;
      cursor = nextCursor;
    }
    return found;
  }

  async #waiting(
    team: string,
    by: Caller,
  ): Promise<Pick<DispatchBoard, 'unassigned' | 'unassignedTotal'>> {
    const { incidents, assignments } = this.#options;
    const { items, totalItems } = await incidents.list(
      {
        assignedTeam: [team],
        unassigned: true,
        state: [...openIncidentStates],
        sort: 'dueAt',
        limit: MAX_WAITING,
      },
      { by },
    );
    const whole = items.filter(isWhole);
    // Why somebody would get it is not for its requester, whose colleagues these may be.
    const internal = whole.filter(({ view }) => view === 'internal');
    const proposals = await assignments.suggest(team, internal.map(waitingOf));
    return {
      unassigned: whole.map(incident => {
        const proposal = proposals[internal.indexOf(incident)];
        return proposal
          ? { incident, proposal: proposalView(proposal) }
          : { incident };
      }),
      unassignedTotal:
        typeof totalItems === 'number' ? totalItems : totalItems.atLeast,
    };
  }
}

function isWhole(incident: VisibleIncident): incident is Incident {
  return incident.view !== 'announced';
}

function waitingOf(incident: Incident): WaitingIncident {
  const { tier, assignmentBasis } = incident;
  return {
    facts: incident,
    tier,
    basis: assignmentBasis ?? { code: 'unassigned', params: {} },
  };
}
