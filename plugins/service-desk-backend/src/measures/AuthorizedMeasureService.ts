import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ciOwners, type CatalogDirectory } from '@firstline/backend-kit';
import {
  measuresReadPermission,
  type DashboardQuery,
  type MeasureRecordsQuery,
  type MeasuresQuery,
} from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import { requirePermission } from '../people/requirePermission';
import type { CatalogScopes } from './CatalogScopes';
import { requireMayMeasure } from './measureAccess';
import type { MeasureService } from './MeasureService';

interface Options {
  service: MeasureService<Caller>;
  callers: Pick<CallerResolver, 'forRead'>;
  scopes: CatalogScopes;
  catalog: Pick<CatalogDirectory, 'items' | 'ownerOf'>;
}

/** The measures for whoever comes with credentials: both locks, and their view of the catalog. */
export class AuthorizedMeasureService
  implements MeasureService<BackstageCredentials>
{
  readonly #options: Options;

  static create(options: Options): AuthorizedMeasureService {
    return new AuthorizedMeasureService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async measures(query: MeasuresQuery, options: { by: BackstageCredentials }) {
    const { by, items } = await this.#enter(query, options.by);
    return this.#options.service.measures({ ...query, items }, { by });
  }

  async dashboard(
    query: DashboardQuery,
    options: { by: BackstageCredentials },
  ) {
    const { by, items } = await this.#enter(query, options.by);
    return this.#options.service.dashboard({ ...query, items }, { by });
  }

  async records(
    query: MeasureRecordsQuery,
    options: { by: BackstageCredentials },
  ) {
    const { by, items } = await this.#enter(query, options.by);
    return this.#options.service.records({ ...query, items }, { by });
  }

  async #enter(
    query: MeasuresQuery | MeasureRecordsQuery,
    credentials: BackstageCredentials,
  ) {
    const { callers, catalog, scopes } = this.#options;
    const by = await callers.forRead(credentials);
    requirePermission(by, measuresReadPermission);
    const of = query.ci ?? query.system;
    const owners = of === undefined ? [] : await ciOwners([of], catalog);
    requireMayMeasure(query, by, owners);
    return { by, items: await scopes.itemsOf(query, credentials) };
  }
}
