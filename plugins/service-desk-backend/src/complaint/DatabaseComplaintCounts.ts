import {
  formatComplaintNumber,
  type ComplaintOutcome,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';
import type { DeskConfig } from '../settings/DeskConfig';
import { principalsOf } from './complaintAccess';
import type {
  ComplaintCount,
  ComplaintCounts,
  ComplaintFact,
  ComplaintPeriod,
} from './ComplaintCounts';
import { applySight, applyTold } from './complaintSight';

const MAX_FACTS = 1_000;
const UPHELD: ComplaintOutcome[] = ['upheld', 'partly-upheld'];

/** {@link ComplaintCounts} in the desk's own database. */
export class DatabaseComplaintCounts implements ComplaintCounts {
  readonly #database: Knex;
  readonly #groups: DeskConfig['groups'];

  static create(options: {
    database: Knex;
    groups: DeskConfig['groups'];
  }): DatabaseComplaintCounts {
    return new DatabaseComplaintCounts(options.database, options.groups);
  }

  private constructor(database: Knex, groups: DeskConfig['groups']) {
    this.#database = database;
    this.#groups = groups;
  }

  async count(
    period: ComplaintPeriod,
    { by }: { by: Caller },
  ): Promise<ComplaintCount | undefined> {
    if (!this.#hears(by)) return undefined;
    const { from, to } = stored(period);
    const count = (narrow: (query: Knex.QueryBuilder) => void) => {
      const query = this.#seen(by).count('*');
      narrow(query);
      return query;
    };
    const decided = (outcome: ComplaintOutcome) =>
      count(query => {
        applyTold(query, by);
        during(query, 'c.decided_at', { from, to }).where({
          'c.outcome': outcome,
        });
      });
    const [row] = await this.#database.queryBuilder().select({
      received: count(query => during(query, 'c.created_at', { from, to })),
      upheld: decided('upheld'),
      partlyUpheld: decided('partly-upheld'),
      notUpheld: decided('not-upheld'),
      open: count(query =>
        query
          .where('c.created_at', '<', to)
          .where(open =>
            open.whereNull('c.closed_at').orWhere('c.closed_at', '>=', to),
          ),
      ),
    });
    return {
      received: Number(row.received),
      upheld: Number(row.upheld),
      partlyUpheld: Number(row.partlyUpheld),
      notUpheld: Number(row.notUpheld),
      open: Number(row.open),
    };
  }

  async upheld(
    period: ComplaintPeriod,
    { by }: { by: Caller },
  ): Promise<Map<string, number> | undefined> {
    if (!this.#manages(by)) return undefined;
    const query = this.#seen(by)
      .join('complaint_access as s', 's.complaint_id', 'c.id')
      .where('s.relation', 'subject')
      .whereIn('c.outcome', UPHELD);
    const rows: { principal: string; n: string | number }[] = await during(
      query,
      'c.decided_at',
      stored(period),
    )
      .groupBy('s.principal')
      .select('s.principal')
      .count({ n: '*' });
    return new Map(rows.map(({ principal, n }) => [principal, Number(n)]));
  }

  async facts(
    period: ComplaintPeriod,
    { by }: { by: Caller },
  ): Promise<ComplaintFact[] | undefined> {
    if (!this.#manages(by)) return undefined;
    const range = stored(period);
    const rows: {
      id: number;
      created_at: string;
      decided_at: string | null;
      outcome: ComplaintOutcome | null;
      closed_at: string | null;
    }[] = await this.#seen(by)
      .where(either =>
        either
          .where(made => during(made, 'c.created_at', range))
          .orWhere(made => during(made, 'c.decided_at', range)),
      )
      .orderBy('c.id')
      .limit(MAX_FACTS)
      .select(
        'c.id',
        'c.created_at',
        'c.decided_at',
        'c.outcome',
        'c.closed_at',
      );
    const subjects: { complaint_id: number; principal: string }[] =
      await this.#database('complaint_access')
        .where('relation', 'subject')
        .whereIn(
          'complaint_id',
          rows.map(({ id }) => id),
        )
        .orderBy('principal');
    return rows.map(row => ({
      number: formatComplaintNumber(row.id),
      createdAt: row.created_at,
      decidedAt: row.decided_at ?? undefined,
      outcome: row.outcome ?? undefined,
      closedAt: row.closed_at ?? undefined,
      subjects: subjects
        .filter(({ complaint_id: id }) => id === row.id)
        .map(({ principal }) => principal),
    }));
  }

  #seen(by: Caller): Knex.QueryBuilder {
    const query = this.#database('complaints as c');
    applySight(query, { ref: by.ref, principals: principalsOf(by) });
    return query;
  }

  #manages({ roles, groups }: Caller): boolean {
    const { complaintReviewers } = this.#groups;
    return (
      roles.deskManager ||
      (complaintReviewers !== undefined && groups.includes(complaintReviewers))
    );
  }

  #hears(by: Caller): boolean {
    return by.roles.agent || this.#manages(by);
  }
}

function stored({ from, to }: ComplaintPeriod): ComplaintPeriod {
  const moment = (text: string) =>
    DateTime.fromISO(text, { zone: 'utc' }).toISO()!;
  return { from: moment(from), to: moment(to) };
}

function during(
  query: Knex.QueryBuilder,
  column: string,
  { from, to }: ComplaintPeriod,
): Knex.QueryBuilder {
  return query.where(column, '>=', from).where(column, '<', to);
}
