import {
  countCapped,
  keysetAfter,
  keysetOrder,
  toDbTime,
  type KeysetColumn,
} from '@firstline/backend-kit';
import {
  formatComplaintNumber,
  parseComplaintNumber,
  parseIncidentNumber,
  type ComplaintSort,
  type TotalItems,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { endOfPrefix, queryTermsOf, termsOf } from '../incident/incidentTerms';
import type { ComplaintRecord } from './ComplaintRecord';
import { NEVER } from './complaintRows';
import {
  applyAction,
  applyHearing,
  applySight,
  applyTold,
} from './complaintSight';
import type {
  ComplaintFilter,
  ComplaintPlace,
  ComplaintReader,
} from './ComplaintStore';

const ORDERS: Record<ComplaintSort, KeysetColumn[]> = {
  // Numbers are given in order.
  '-createdAt': [{ column: 'c.id', direction: 'desc' }],
  dueAt: [
    { column: 'c.next_due_at', direction: 'asc' },
    { column: 'c.id', direction: 'asc' },
  ],
};

/** What a list is asked for; see `ComplaintStore.list`. */
export interface ComplaintListOptions {
  filter: ComplaintFilter;
  reader: ComplaintReader;
  sort: ComplaintSort;
  limit: number;
  after?: ComplaintPlace;
  now: string;
}

/** The terms a complaint is found by. */
export function complaintTerms(record: ComplaintRecord): string[] {
  const { id, title, description } = record;
  return termsOf([formatComplaintNumber(id), title, description]);
}

/** Finds the ids of a page, among what the reader may know of. */
export class ComplaintListQuery {
  readonly #knex: Knex;
  readonly #options: ComplaintListOptions;

  static create(knex: Knex, options: ComplaintListOptions): ComplaintListQuery {
    return new ComplaintListQuery(knex, options);
  }

  private constructor(knex: Knex, options: ComplaintListOptions) {
    this.#knex = knex;
    this.#options = options;
  }

  async run(): Promise<{
    ids: number[];
    next?: ComplaintPlace;
    total: TotalItems;
  }> {
    const { sort, limit, after } = this.#options;
    const matching = this.#matching();
    if (!matching) return { ids: [], total: 0 };
    const total = await countCapped(matching);
    const page = keysetOrder(
      matching.clone().select('c.id', 'c.next_due_at'),
      ORDERS[sort],
    ).limit(limit + 1);
    if (after) keysetAfter(page, ORDERS[sort], after);
    const rows: { id: number; next_due_at: string }[] = await page;
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const placeOf = (row: { id: number; next_due_at: string }) =>
      sort === 'dueAt' ? [row.next_due_at, row.id] : [row.id];
    return {
      ids: rows.slice(0, limit).map(({ id }) => id),
      next: last && placeOf(last),
      total,
    };
  }

  /** Undefined when nothing can match. */
  #matching(): Knex.QueryBuilder | undefined {
    const { filter, reader, now } = this.#options;
    const query = this.#knex('complaints as c');
    applySight(query, reader);
    if (filter.state) query.whereIn('c.state', filter.state);
    if (filter.action) applyAction(query, filter.action, reader);
    if (filter.incidentNumber !== undefined) {
      const id = parseIncidentNumber(filter.incidentNumber);
      query.where('c.incident_id', id ?? 0);
    }
    if (filter.mine === true) query.where('c.complainant', reader.ref);
    if (filter.mine === false) {
      query.where(others =>
        others
          .whereNull('c.complainant')
          .orWhereNot('c.complainant', reader.ref),
      );
    }
    if (filter.overdue) {
      query.where('c.next_due_at', '<', now).whereNot('c.next_due_at', NEVER);
    }
    this.#periods(query);
    this.#heardOnly(query);
    return this.#terms(query);
  }

  #periods(query: Knex.QueryBuilder): void {
    const { filter, reader } = this.#options;
    const { filedFrom, filedBefore, decidedFrom, decidedBefore } = filter;
    const { outcome } = filter;
    const stored = (moment: string) =>
      toDbTime(DateTime.fromISO(moment, { zone: 'utc' }));
    if (filedFrom) query.where('c.created_at', '>=', stored(filedFrom));
    if (filedBefore) query.where('c.created_at', '<', stored(filedBefore));
    if (!decidedFrom && !decidedBefore && !outcome) return;
    applyTold(query, reader);
    if (decidedFrom) query.where('c.decided_at', '>=', stored(decidedFrom));
    if (decidedBefore) query.where('c.decided_at', '<', stored(decidedBefore));
    if (outcome) query.whereIn('c.outcome', outcome);
  }

  /** What the desk found and ordered is no filter for those who do not read it. */
  #heardOnly(query: Knex.QueryBuilder): void {
    const { filter, reader } = this.#options;
    if (filter.subject === undefined && filter.measures === undefined) return;
    applyHearing(query, reader);
    if (filter.subject !== undefined) {
      query.whereIn('c.id', named =>
        named
          .select('complaint_id')
          .from('complaint_access')
          .where({ relation: 'subject', principal: filter.subject }),
      );
    }
    if (filter.measures === 'open') {
      query.whereExists(open =>
        open
          .select('m.id')
          .from('complaint_measures as m')
          .whereRaw('m.complaint_id = c.id')
          .whereNull('m.completed_at'),
      );
    }
  }

  #terms(query: Knex.QueryBuilder): Knex.QueryBuilder | undefined {
    const { q = '' } = this.#options.filter;
    const number = parseComplaintNumber(q.trim().toUpperCase());
    if (number !== undefined) return query.where('c.id', number);
    const terms = queryTermsOf(q);
    if (terms?.length === 0) return undefined;
    for (const { term, prefix } of terms ?? []) {
      query.whereIn('c.id', found => {
        found.select('complaint_id').from('complaint_terms');
        if (prefix) {
          found.where('term', '>=', term).where('term', '<', endOfPrefix(term));
        } else {
          found.where({ term });
        }
      });
    }
    return query;
  }
}
