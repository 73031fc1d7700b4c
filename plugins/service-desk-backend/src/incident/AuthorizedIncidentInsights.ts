import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogView } from '../catalog/CatalogView';
import type { CallerResolver } from '../people/CallerResolver';
import type { DefaultIncidentInsights } from './DefaultIncidentInsights';
import type { IncidentInsights } from './IncidentInsights';
import type { SuggestionsQuery } from './insightQuery';

/** Insights for whoever comes with credentials, with the catalog as they see it. */
export class AuthorizedIncidentInsights
  implements IncidentInsights<BackstageCredentials>
{
  readonly #insights: DefaultIncidentInsights;
  readonly #callers: Pick<CallerResolver, 'forRead'>;
  readonly #catalog: CatalogView;

  static create(options: {
    insights: DefaultIncidentInsights;
    callers: Pick<CallerResolver, 'forRead'>;
    catalog: CatalogView;
  }): AuthorizedIncidentInsights {
    return new AuthorizedIncidentInsights(options);
  }

  private constructor(options: {
    insights: DefaultIncidentInsights;
    callers: Pick<CallerResolver, 'forRead'>;
    catalog: CatalogView;
  }) {
    this.#insights = options.insights;
    this.#callers = options.callers;
    this.#catalog = options.catalog;
  }

  async summaries(ciRefs: string[], options: { by: BackstageCredentials }) {
    const by = await this.#callers.forRead(options.by);
    return this.#insights.summaries(ciRefs, { by });
  }

  async suggestions(
    query: SuggestionsQuery,
    options: { by: BackstageCredentials },
  ) {
    const by = await this.#callers.forRead(options.by);
    const { ciRef } = query;
    const needed =
      ciRef === undefined ? [] : await this.#catalog.dependenciesOf(ciRef);
    // What an item needs is told only to those who may see the item and what it needs.
    const visible =
      ciRef === undefined || needed.length === 0
        ? new Set<string>()
        : await this.#catalog.visibleTo([ciRef, ...needed], options.by);
    const dependencies =
      ciRef !== undefined && visible.has(ciRef)
        ? needed.filter(ref => visible.has(ref))
        : [];
    return this.#insights.suggestions(query, { by, dependencies });
  }
}
