import type { Knex } from 'knex';
import type { DueNotice } from './ComplaintStore';

/** Finds complaints that something is to happen to by the clock; each query has an index. */
export class DatabaseDueComplaints {
  readonly #database: Knex;

  static of(database: Knex): DatabaseDueComplaints {
    return new DatabaseDueComplaints(database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  forClosing(options: { before: string; limit: number }): Promise<number[]> {
    return this.#database('complaints')
      .where('state', 'answered')
      .where('quiet_since', '<', options.before)
      .orderBy(['quiet_since', 'id'])
      .limit(options.limit)
      .pluck('id');
  }

  async forNotice(options: {
    now: string;
    limit: number;
  }): Promise<DueNotice[]> {
    const { now, limit } = options;
    const clocks: number[] = await this.#database('complaint_clocks')
      .whereNull('stopped_at')
      .whereNull('breached_at')
      .where('due_at', '<', now)
      .orderBy('due_at')
      .limit(limit)
      .pluck('complaint_id');
    const measures: { id: string; complaint_id: number }[] =
      await this.#database('complaint_measures')
        .whereNull('completed_at')
        .whereNull('told_at')
        .where('due_at', '<', now)
        .orderBy('due_at')
        .limit(limit)
        .select('id', 'complaint_id');
    return [
      ...clocks.map(complaintId => ({ complaintId })),
      ...measures.map(row => ({
        complaintId: row.complaint_id,
        measureId: row.id,
      })),
    ];
  }

  unheard(options: { limit: number }): Promise<number[]> {
    return this.#database('complaints')
      .where('heard', 0)
      .whereNotIn('state', ['closed', 'withdrawn'])
      .orderBy('id')
      .limit(options.limit)
      .pluck('id');
  }
}
