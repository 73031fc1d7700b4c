import type {
  ConfigurationItemSummary,
  Suggestions,
} from '@firstline/plugin-service-desk-common';
import type { SuggestionsQuery } from './insightQuery';

/** What incidents say of configuration items. `Who` as in `IncidentService`. */
export interface IncidentInsights<Who> {
  /**
   * Counts for each ref, in order: of all incidents what anybody may know, and by priority
   * what the caller may see.
   */
  summaries(
    ciRefs: string[],
    options: { by: Who },
  ): Promise<ConfigurationItemSummary[]>;
  /**
   * What is known already about what somebody is reporting: incidents on the configuration
   * item and what it needs directly, as far as announced or visible to the caller.
   */
  suggestions(
    query: SuggestionsQuery,
    options: { by: Who },
  ): Promise<Suggestions>;
}
