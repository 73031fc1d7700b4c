import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogView } from '@firstline/backend-kit';
import type { Suggestions } from '@firstline/plugin-service-desk-common';
import type { KnowledgeDirectory } from '../knowledge/KnowledgeDirectory';
import type { CallerResolver } from '../people/CallerResolver';
import type { DefaultIncidentInsights } from './DefaultIncidentInsights';
import type { IncidentInsights } from './IncidentInsights';
import type { SuggestionsQuery } from './insightQuery';

/** Kinds of articles that say what to do about something known to be broken. */
const KNOWN_ERROR = 'known-error';

/** Insights for whoever comes with credentials, with the catalog as they see it. */
export class AuthorizedIncidentInsights
  implements IncidentInsights<BackstageCredentials>
{
  readonly #insights: DefaultIncidentInsights;
  readonly #callers: Pick<CallerResolver, 'forRead'>;
  readonly #catalog: CatalogView;
  readonly #knowledge: KnowledgeDirectory<BackstageCredentials>;

  static create(options: {
    insights: DefaultIncidentInsights;
    callers: Pick<CallerResolver, 'forRead'>;
    catalog: CatalogView;
    knowledge: KnowledgeDirectory<BackstageCredentials>;
  }): AuthorizedIncidentInsights {
    return new AuthorizedIncidentInsights(options);
  }

  private constructor(options: {
    insights: DefaultIncidentInsights;
    callers: Pick<CallerResolver, 'forRead'>;
    catalog: CatalogView;
    knowledge: KnowledgeDirectory<BackstageCredentials>;
  }) {
    this.#insights = options.insights;
    this.#callers = options.callers;
    this.#catalog = options.catalog;
    this.#knowledge = options.knowledge;
  }

  async summaries(ciRefs: string[], options: { by: BackstageCredentials }) {
    const by = await this.#callers.forRead(options.by);
    const visible = await this.#catalog.visibleTo(ciRefs, options.by);
    return this.#insights.summaries(ciRefs, { by, visible });
  }

  async suggestions(
    query: SuggestionsQuery,
    options: { by: BackstageCredentials },
  ): Promise<Suggestions> {
    const by = await this.#callers.forRead(options.by);
    const refs = await this.#visibleNeeds(query.ciRef, options.by);
    const [incidents, articles] = await Promise.all([
      this.#insights.suggestions(query, { by, refs }),
      this.#knowledge.suggest(
        { text: query.text, ciRef: refs[0] },
        { by: options.by },
      ),
    ]);
    const { items, knowledge } = articles;
    return {
      knownFixes: items.filter(({ kind }) => kind !== KNOWN_ERROR),
      knownErrors: items.filter(({ kind }) => kind === KNOWN_ERROR),
      ...incidents,
      ...(knowledge && { knowledge }),
    };
  }

  /** The item and what it needs: told only to those who may see the item and what it needs. */
  async #visibleNeeds(
    ciRef: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    if (ciRef === undefined) return [];
    const near = await this.#catalog.neighbours(ciRef, { depth: 1 });
    // A fault of another part of the same system need not be a fault here.
    const needed = near.filter(({ relation }) => relation !== 'partOf');
    const asked = [ciRef, ...needed.map(({ ref }) => ref)];
    const visible = await this.#catalog.visibleTo(asked, credentials);
    return visible.has(ciRef) ? asked.filter(ref => visible.has(ref)) : [];
  }
}
