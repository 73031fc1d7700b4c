import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogView } from '@firstline/backend-kit';
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
    const visible = await this.#catalog.visibleTo(ciRefs, options.by);
    return this.#insights.summaries(ciRefs, { by, visible });
  }

  async suggestions(
    query: SuggestionsQuery,
    options: { by: BackstageCredentials },
  ) {
    const by = await this.#callers.forRead(options.by);
    const { ciRef } = query;
    if (ciRef === undefined) {
      return this.#insights.suggestions(query, { by, refs: [] });
    }
    // What an item needs is told only to those who may see the item and what it needs.
    const near = await this.#catalog.neighbours(ciRef, { depth: 1 });
    // A fault of another part of the same system need not be a fault here.
    const needed = near.filter(({ relation }) => relation !== 'partOf');
    const asked = [ciRef, ...needed.map(({ ref }) => ref)];
    const visible = await this.#catalog.visibleTo(asked, options.by);
    const refs = visible.has(ciRef)
      ? asked.filter(ref => visible.has(ref))
      : [];
    return this.#insights.suggestions(query, { by, refs });
  }
}
