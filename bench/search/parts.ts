import type { QualitySet } from './dataSets';
import type { Memory, Timing } from './timing';
import type { Length } from './questions';

export const databases = ['sqlite', 'postgresql'] as const;
export type Database = (typeof databases)[number];

export const nameOf: Record<Database | 'lunr', string> = {
  sqlite: 'SQLite',
  postgresql: 'PostgreSQL',
  lunr: 'lunr',
};

/** What one process measures; each has one of its own, so that memory is its own too. */
export type Part = {
  data: string;
  /** Address of the PostgreSQL server. */
  postgres?: string;
  rounds: number;
} & (
  | { kind: 'fill'; database: Database; size: number }
  | { kind: 'product'; database: Database; size: number; filled: FillResult }
  | { kind: 'lunr'; size: number }
  | { kind: 'quality'; engine: Database | 'lunr' }
);

/** Articles put in, by a process of its own: what writing leaves behind is not memory of searches. */
export interface FillResult {
  kind: 'fill';
  /** Where the database is. */
  at: string;
  seconds: number;
  before: Memory;
  after: Memory;
}

/** Speed of the product's search. */
export interface ProductResult {
  kind: 'product';
  database: Database;
  size: number;
  indexingSeconds: number;
  /** Of the process that indexed. */
  indexing: { before: Memory; after: Memory };
  storedMegabytes: number;
  /** Of the process that asks, with the database open. */
  before: Memory;
  after: Memory;
  words: Record<Length, Timing>;
  /** Three words, and one article in a hundred may be seen. */
  filtered: Timing;
  /** Three words, the longest misspelt. */
  misspelt: Timing;
  /** Suggestions for a stack trace of 5,000 words. */
  suggest: Timing;
  edit: EditResult;
  /** Ids of what was found, for a set of questions that is the same for both databases. */
  lists: string[][];
}

/** An article is changed in its transaction and looked for from another connection. */
export interface EditResult {
  edits: number;
  /** Found right at the first ask after the commit. */
  atFirstAsk: number;
  /** Milliseconds from the beginning of the write to being found. */
  p50: number;
  max: number;
}

/** Speed of lunr as it comes. */
export interface LunrResult {
  kind: 'lunr';
  size: number;
  indexingSeconds: number;
  before: Memory;
  after: Memory;
  words: Record<Length, Timing>;
}

/** How good the lists are. */
export interface QualityResult {
  kind: 'quality';
  engine: Database | 'lunr';
  sets: {
    name: string;
    questions: number;
    ndcg: number;
    mrr: number;
    baseline: QualitySet['baseline'];
    lists: string[][];
  }[];
}

export type Result = ProductResult | LunrResult | QualityResult;
/** What a process gives back. */
export type PartResult = Result | FillResult;
