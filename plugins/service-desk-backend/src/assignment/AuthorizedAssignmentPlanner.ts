import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  catalogReferencesOf,
  unknownReference,
  type CatalogView,
} from '@firstline/backend-kit';
import {
  agentReadPermission,
  type AssignmentPreviewRequest,
} from '@firstline/plugin-service-desk-common';
import type { Caller, ResolvedCaller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import { requirePermission } from '../people/requirePermission';
import type { AssignmentPlanner } from './AssignmentPlanner';

type Credentials = BackstageCredentials;

/** What the planner is made of. */
export interface AuthorizedAssignmentPlannerOptions {
  planner: AssignmentPlanner<Caller>;
  callers: Pick<CallerResolver, 'forRead'>;
  catalog: Pick<CatalogView, 'visibleTo'>;
}

/** {@link AssignmentPlanner} for whoever comes with credentials. */
export class AuthorizedAssignmentPlanner
  implements AssignmentPlanner<Credentials>
{
  readonly #options: AuthorizedAssignmentPlannerOptions;

  static create(
    options: AuthorizedAssignmentPlannerOptions,
  ): AuthorizedAssignmentPlanner {
    return new AuthorizedAssignmentPlanner(options);
  }

  private constructor(options: AuthorizedAssignmentPlannerOptions) {
    this.#options = options;
  }

  async rules(options: { by: Credentials }) {
    const by = await this.#reader(options.by);
    return this.#options.planner.rules({ by });
  }

  async preview(
    request: AssignmentPreviewRequest,
    options: { by: Credentials },
  ) {
    const by = await this.#reader(options.by);
    const references = catalogReferencesOf(request, ['ciRefs', 'requester']);
    await this.#requireVisible(references, by, options.by);
    return this.#options.planner.preview(request, { by });
  }

  async board(team: string, options: { by: Credentials }) {
    const by = await this.#reader(options.by);
    await this.#requireVisible([{ field: 'team', ref: team }], by, options.by);
    return this.#options.planner.board(team, { by });
  }

  async #reader(credentials: Credentials): Promise<ResolvedCaller> {
    const by = await this.#options.callers.forRead(credentials);
    requirePermission(by, agentReadPermission);
    return by;
  }

  async #requireVisible(
    references: { field: string; ref: string }[],
    by: ResolvedCaller,
    credentials: Credentials,
  ): Promise<void> {
    if (references.length === 0 || by.kind === 'service') return;
    const visible = await this.#options.catalog.visibleTo(
      references.map(({ ref }) => ref),
      credentials,
    );
    const hidden = references.find(({ ref }) => !visible.has(ref));
    if (hidden) throw unknownReference(hidden.field);
  }
}
