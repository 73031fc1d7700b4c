import type { Knex } from 'knex';
import type { FilterName } from './incidentFilters';
import type { OrderColumns } from './incidentOrder';

/** Adds conditions to a query. */
export type Narrow = (query: Knex.QueryBuilder) => void;

/** A way into the incidents by an index, in the default order, or in none (terms, clocks). */
export interface Driver {
  /** Table (as `s`) that leads to incidents; absent where their own index is walked. */
  table?:
    | 'incidents'
    | 'incident_access'
    | 'incident_cis'
    | 'incident_terms'
    | 'incident_clocks'
    | 'incident_articles';
  /** What is read of the table, when that is not all of it. */
  from?: (knex: Knex) => Knex.QueryBuilder;
  /** Index of `incidents` that it goes by; absent when it goes by a table beside. */
  index?: string;
  order: OrderColumns;
  /** Each narrows to rows that one index has in the default order; empty if in none. */
  branches: Narrow[];
  /** All branches in one, in no order. */
  all: Narrow;
  /** Filters it meets. */
  covers: FilterName[];
  /** Whether it leads only to what the domain lets the caller know of. */
  visible: boolean;
  /** Whether it leads only to what the portal's policy lets through. */
  allowed?: boolean;
  /** Whether it alone says what is asked for: nothing can take its place. */
  sole?: boolean;
  /** Whether `all` and the branches look at `i` too. */
  needsIncident: boolean;
}

/** Most branches a driver may have: SQLite unites up to 500 selects, two a branch. */
export const MAX_BRANCHES = 200;
