import type { Knex } from 'knex';
import type { IndexedDocument } from './indexedDocument';
import type { KnownTerm, RankedQuery } from './rankedQuery';
import type { SideName } from './searchSides';

/** A query that the other side of {@link SearchReader} runs. */
export type ReadQuery = Knex.QueryBuilder;

/** Runs the queries of one search, apart from every write. */
export interface SearchReader {
  /** Builds queries; they are run by {@link SearchReader.rows} alone. */
  knex: Knex;
  rows<Row>(query: ReadQuery): Promise<Row[]>;
}

/** Limits a query with a column of article ids to documents that are wanted. */
export type Narrow = (query: ReadQuery, column: string) => void;

/** What is known of a document's terms from when it was indexed. */
export interface StoredEntry {
  articleId: number;
  length: number;
  termIds: number[];
}

/** What one database does in its own way: keep occurrences, and rank by them. */
export interface RankingIndex {
  /** Lets one transaction at a time write the index: the counts of words are shared rows. */
  lock(transaction: Knex.Transaction): Promise<void>;
  /** Runs `work` where no other replica does, or not at all. */
  alone(work: () => Promise<void>): Promise<boolean>;
  /** A subquery of one column `value`. */
  valuesOf(knex: Knex, values: readonly (string | number)[]): ReadQuery;
  /** A subquery of the columns `id` and `amount`. */
  pairsOf(knex: Knex, pairs: readonly [number, number][]): Knex.Raw;
  addOccurrences(
    transaction: Knex.Transaction,
    options: {
      side: SideName;
      documents: readonly IndexedDocument[];
      termIds: ReadonlyMap<string, number>;
    },
  ): Promise<void>;
  removeOccurrences(
    transaction: Knex.Transaction,
    options: { side: SideName; entries: readonly StoredEntry[] },
  ): Promise<void>;
  /** Empties a side's occurrences. */
  clear(transaction: Knex.Transaction, side: SideName): Promise<void>;
  /** Runs one search. */
  reading<T>(work: (reader: SearchReader) => Promise<T>): Promise<T>;
  /**
   * Documents by score, as a query of `article_id` and `score`, in which every document
   * occurs once.
   *
   * @param options - `narrow`: leaves few documents, so that the others need no score
   */
  scores(
    reader: SearchReader,
    options: { side: SideName; query: RankedQuery; narrow?: Narrow },
  ): ReadQuery;
  /** Documents that have a term, as a query of `article_id`. */
  having(
    reader: SearchReader,
    options: { side: SideName; term: KnownTerm },
  ): ReadQuery;
  close(): Promise<void>;
}
