import type { Contribution } from '@firstline/plugin-knowledge-base-common';

/** Counts what people gave to the knowledge base. */
export interface ContributionStore {
  /** Of everybody at once, in two queries; `to` is not included. */
  between(period: { from: string; to: string }): Promise<Contribution[]>;
}
