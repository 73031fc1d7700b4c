import type {
  MissedSearch,
  Page,
} from '@firstline/plugin-knowledge-base-common';

/** Searches that found nothing: what was looked for and how often, and not by whom. */
export interface MissedSearchStore {
  /** @param text - as it was typed */
  record(text: string): Promise<void>;
  /** The most frequent first. */
  list(query: { limit: number; cursor?: string }): Promise<Page<MissedSearch>>;
  /** @returns whether there was such a search */
  remove(id: string): Promise<boolean>;
}
