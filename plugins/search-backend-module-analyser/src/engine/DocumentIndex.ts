import type { IndexableDocument } from '@backstage/plugin-search-common';
import type { JsonObject } from '@backstage/types';
import type { Writable } from 'node:stream';

/** A term to look for, and what it counts. */
export interface WeightedTerm {
  term: string;
  weight: number;
}

/** What is looked for, and which part of the answer is wanted. */
export interface DocumentQuery {
  /** Any of them; without terms every document is found. */
  terms?: readonly WeightedTerm[];
  /** Every type, if absent. */
  types?: readonly string[];
  /** Fields that must have a value, or one of several. */
  filters?: JsonObject;
  offset: number;
  limit: number;
}

/** A document as it was found. */
export interface FoundDocument {
  type: string;
  document: IndexableDocument;
}

/** Where the documents of the portal's search are kept, with their terms. */
export interface DocumentIndex {
  /** Takes all documents of a type, in place of those it has. */
  indexerOf(type: string): Writable;
  /** The best documents first, and how many there are. */
  find(
    query: DocumentQuery,
  ): Promise<{ found: FoundDocument[]; total: number }>;
  /** Known terms that begin so, the most frequent ones first. */
  termsStartingWith(prefix: string, limit: number): Promise<string[]>;
}
