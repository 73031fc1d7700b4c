import { NotAllowedError } from '@backstage/errors';
import {
  requireCategory,
  unknownReference,
  type CatalogDirectory,
  type Clock,
} from '@firstline/backend-kit';
import {
  priorityOf,
  type AssignmentPreviewRequest,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';
import type { Teams } from '../people/Teams';
import type { DeskConfig } from '../settings/DeskConfig';
import type { AssignmentPlanner } from './AssignmentPlanner';
import type { AssignmentFacts, AssignmentService } from './AssignmentService';
import type { DispatchBoards } from './DispatchBoards';
import { proposalView } from './proposalView';

/** What the planner is made of. */
export interface AssignmentPlannerOptions {
  assignments: AssignmentService;
  boards: DispatchBoards;
  catalog: Pick<CatalogDirectory, 'entries' | 'items'>;
  teams: Teams;
  config: Pick<
    DeskConfig,
    | 'assignment'
    | 'categories'
    | 'priorityMatrix'
    | 'defaultImpact'
    | 'defaultUrgency'
  >;
  clock: Clock;
}

/** {@link AssignmentPlanner} by the same service that assigns. */
export class DefaultAssignmentPlanner implements AssignmentPlanner<Caller> {
  readonly #options: AssignmentPlannerOptions;

  static create(options: AssignmentPlannerOptions): DefaultAssignmentPlanner {
    return new DefaultAssignmentPlanner(options);
  }

  private constructor(options: AssignmentPlannerOptions) {
    this.#options = options;
  }

  async rules({ by }: { by: Caller }) {
    await this.#requireWorker(by);
    const { rules, teams, weights } = this.#options.config.assignment;
    return {
      rules,
      teams: [...teams].map(([team, { mode, calendar }]) => ({
        team,
        mode,
        calendar,
      })),
      weights,
    };
  }

  async preview(request: AssignmentPreviewRequest, { by }: { by: Caller }) {
    await this.#requireWorker(by);
    const { assignments, clock } = this.#options;
    const facts = await this.#facts(request);
    const at =
      request.at === undefined ? clock.now() : DateTime.fromISO(request.at);
    const ground = await assignments.lookUp(facts, request.tier ?? 1, { at });
    const proposal = await assignments.preview(ground);
    return { ...proposalView(proposal), rules: ground.verdicts };
  }

  async board(team: string, { by }: { by: Caller }) {
    const { agent, incidentManager, deskManager } = by.roles;
    const manages = agent || incidentManager || deskManager;
    if (!manages && !by.groups.includes(team)) {
      throw new NotAllowedError(
        'A board is for its team, the service desk and the managers',
      );
    }
    const { catalog, boards } = this.#options;
    if (!(await catalog.entries([team])).has(team)) {
      throw unknownReference('team');
    }
    return boards.of(team, { by });
  }

  async #facts(request: AssignmentPreviewRequest): Promise<AssignmentFacts> {
    const { config, catalog } = this.#options;
    const { ciRefs = [], category, location, requester } = request;
    requireCategory(category, config);
    const items = await catalog.items(ciRefs);
    const gone = ciRefs.findIndex(ref => !items.has(ref));
    if (gone >= 0) throw unknownReference(`ciRefs[${gone}]`);
    const usual = priorityOf(
      config.priorityMatrix,
      config.defaultImpact,
      config.defaultUrgency,
    );
    return {
      ciRefs,
      category,
      location,
      requester,
      priority: request.priority ?? usual,
      channel: request.channel ?? 'portal',
    };
  }

  async #requireWorker(by: Caller): Promise<void> {
    if (await this.#options.teams.worksOnIncidents(by)) return;
    throw new NotAllowedError('The rules are for those who work on incidents');
  }
}
