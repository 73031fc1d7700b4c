import type { KnowledgeActivity } from '@firstline/plugin-knowledge-base-common';

/** Searches of a quarter of an hour. */
export interface SearchCount {
  /** Its first moment, in stored form. */
  quarter: string;
  searches: number;
  foundNothing: number;
}

/** Knows how the knowledge base was used. */
export interface ActivityStore {
  /** Adds to what was counted already; safe on several replicas. */
  add(counts: SearchCount[]): Promise<void>;
  /** @param period - in stored form, `to` not included */
  between(period: { from: string; to: string }): Promise<KnowledgeActivity>;
}
