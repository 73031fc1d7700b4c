import { toDbTime, type Clock } from '@firstline/backend-kit';
import {
  openIncidentStates,
  textLimits,
  type ConfigurationItemSummary,
  type IncidentQuery,
  type RecentReports,
  type Suggestions,
  type VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import { visibilityOf } from './incidentLists';

import type { IncidentService } from './IncidentService';
import type { IncidentStore } from './IncidentStore';
import type { SuggestionsQuery } from './insightQuery';

const RECENT_HOURS = 1;
const MAX_SUGGESTED = 5;

/** Who asks for suggestions, and what their configuration item needs. */
export interface SuggestionOptions {
  by: Caller;
  /**
   * The item and what it needs directly, as far as the caller may see them in the catalog;
   * the item comes first.
   */
  refs: string[];
}

/** What incidents say of configuration items, for a caller who is known. */
export class DefaultIncidentInsights {
  readonly #store: IncidentStore;
  readonly #incidents: Pick<IncidentService<Caller>, 'list'>;
  readonly #clock: Clock;

  static create(options: {
    store: IncidentStore;
    incidents: Pick<IncidentService<Caller>, 'list'>;
    clock: Clock;
  }): DefaultIncidentInsights {
    return new DefaultIncidentInsights(options);
  }

  private constructor(options: {
    store: IncidentStore;
    incidents: Pick<IncidentService<Caller>, 'list'>;
    clock: Clock;
  }) {
    this.#store = options.store;
    this.#incidents = options.incidents;
    this.#clock = options.clock;
  }

  /**
   * How much there is of each item.
   *
   * @param options - `visible`: those the caller may see in the catalog; of others there is
   * nothing, exactly as of those that do not exist
   */
  async summaries(
    ciRefs: string[],
    options: { by: Caller; visible: Set<string> },
  ): Promise<ConfigurationItemSummary[]> {
    const since = toDbTime(this.#clock.now().minus({ hours: RECENT_HOURS }));
    const counts = await this.#store.configurationItemCounts({
      refs: ciRefs.filter(ref => options.visible.has(ref)),
      since,
      visibility: visibilityOf(options.by),
    });
    return ciRefs.map(ciRef => {
      const {
        open = 0,
        recent = 0,
        visibleByPriority = {},
      } = counts.get(ciRef) ?? {};
      return {
        ciRef,
        openCount: open,
        visibleByPriority,
        recentReports: { ciRef, count: recent, since },
      };
    });
  }

  async suggestions(
    { text }: SuggestionsQuery,
    { by, refs }: SuggestionOptions,
  ): Promise<Pick<Suggestions, 'openIncidents' | 'recentReports'>> {
    const [openIncidents, recentReports] = await Promise.all([
      refs.length > 0 ? this.#openOn(refs, by) : this.#openLike(text ?? '', by),
      this.#recentOn(refs, by),
    ]);
    return { openIncidents, recentReports };
  }

  async #openOn(refs: string[], by: Caller): Promise<VisibleIncident[]> {
    const found = await Promise.all([
      this.#list({ ciRef: refs, announced: 'true' }, by),
      this.#list({ ciRef: refs, state: [...openIncidentStates] }, by),
    ]);
    const byNumber = new Map(
      found.flat().map(incident => [incident.number, incident]),
    );
    return [...byNumber.values()].slice(0, MAX_SUGGESTED);
  }

  async #openLike(text: string, by: Caller): Promise<VisibleIncident[]> {
    // Whole characters, each of up to two units.
    const q = [...text.trim()].slice(0, textLimits.search / 2).join('');
    if (q === '') return [];
    return this.#list({ q, state: [...openIncidentStates] }, by);
  }

  async #list(
    filter: Partial<IncidentQuery>,
    by: Caller,
  ): Promise<VisibleIncident[]> {
    const query = { ...filter, limit: MAX_SUGGESTED };
    const { items } = await this.#incidents.list(query, { by });
    return items;
  }

  async #recentOn(refs: string[], by: Caller): Promise<RecentReports[]> {
    if (refs.length === 0) return [];
    const summaries = await this.summaries(refs, {
      by,
      visible: new Set(refs),
    });
    return summaries
      .map(({ recentReports }) => recentReports)
      .filter(({ count }) => count > 0);
  }
}
