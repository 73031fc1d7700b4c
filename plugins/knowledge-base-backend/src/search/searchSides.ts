import type { Knex } from 'knex';

/** The two copies of what depends on the version of the analyser. */
export type SideName = 'a' | 'b';

/** A copy, and what it is for at the moment. */
export interface SearchSide {
  side: SideName;
  /** `active` answers; `building` is written beside it; `spare` waits, perhaps with old rows. */
  role: 'active' | 'building' | 'spare';
  version: string;
  documents: number;
  /** Terms of all documents, with repeats. */
  totalLength: number;
}

/** Names of the tables of a side. */
export function tablesOf(side: SideName) {
  return {
    terms: `search_terms_${side}`,
    entries: `search_entries_${side}`,
    /** SQLite alone. */
    fts: `search_fts_${side}`,
    /** PostgreSQL alone. */
    postings: `search_postings_${side}`,
  };
}

/** A row of `search_sides`; PostgreSQL gives 64-bit numbers as text. */
export interface SideRow {
  side: SideName;
  role: SearchSide['role'];
  version: string;
  documents: number;
  total_length: number | string;
}

/** The sides as they are now. */
export function toSide(row: SideRow): SearchSide {
  return {
    side: row.side,
    role: row.role,
    version: row.version,
    documents: row.documents,
    totalLength: Number(row.total_length),
  };
}

/** All sides, in the transaction that writes them. */
export async function readSides(knex: Knex): Promise<SearchSide[]> {
  const rows: SideRow[] = await knex('search_sides').select();
  return rows.map(toSide);
}
