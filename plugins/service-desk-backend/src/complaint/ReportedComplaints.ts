import type { Knex } from 'knex';
import { principalsOf } from './complaintAccess';
import type { Caller } from '../people/Caller';
import type { DeskConfig } from '../settings/DeskConfig';
import type {
  ComplaintOutcome,
  ComplaintState,
} from '@firstline/plugin-service-desk-common';
import { applySight } from './complaintSight';

/** Most complaints a report keeps. */
const LIMIT = 10_000;

/** Complaints for reports that are kept: all of them when made, some of them when read. */
export class ReportedComplaints {
  readonly #database: Knex;
  readonly #groups: DeskConfig['groups'];

  static create(options: {
    database: Knex;
    groups: DeskConfig['groups'];
  }): ReportedComplaints {
    return new ReportedComplaints(options.database, options.groups);
  }

  private constructor(database: Knex, groups: DeskConfig['groups']) {
    this.#database = database;
    this.#groups = groups;
  }

  /** Those filed in a period, whomever they are about. Moments in stored form, `to` not included. */
  async filed(period: {
    from: string;
    to: string;
  }): Promise<
    { id: number; state: ComplaintState; outcome?: ComplaintOutcome }[]
  > {
    const rows: {
      id: number;
      state: ComplaintState;
      outcome: ComplaintOutcome | null;
    }[] = await this.#database('complaints')
      .where('created_at', '>=', period.from)
      .where('created_at', '<', period.to)
      .orderBy('id')
      .limit(LIMIT)
      .select('id', 'state', 'outcome');
    return rows.map(({ id, state, outcome }) => ({
      id,
      state,
      outcome: outcome ?? undefined,
    }));
  }

  /** Those of some that somebody may know of; undefined for those who hear no complaints. */
  async visible(
    ids: number[],
    by: Caller,
  ): Promise<ReadonlySet<number> | undefined> {
    const { complaintReviewers } = this.#groups;
    const hears =
      by.roles.deskManager ||
      (complaintReviewers !== undefined &&
        by.groups.includes(complaintReviewers));
    if (!hears) return undefined;
    const query = this.#database('complaints as c');
    applySight(query, { ref: by.ref, principals: principalsOf(by) });
    const seen: number[] = await query.whereIn('c.id', ids).pluck('c.id');
    return new Set(seen);
  }
}
