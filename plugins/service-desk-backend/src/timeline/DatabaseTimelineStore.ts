import type { Knex } from 'knex';
import type { NewTimelineEntry } from './TimelineService';
import type {
  StoredTimelineEntry,
  TimelineScope,
  TimelineStore,
} from './TimelineStore';
import {
  ANNOUNCED_KINDS,
  toTimelineEntry,
  toTimelineRow,
  type TimelineRow,
} from './timelineRows';

const COLUMNS = [
  'seq',
  'id',
  'incident_id',
  'kind',
  'visibility',
  'actor',
  'at',
  'text',
  'changes',
] as const;

/** Timelines in the plugin's database, SQLite or PostgreSQL. */
export class DatabaseTimelineStore implements TimelineStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): DatabaseTimelineStore {
    return new DatabaseTimelineStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async append(
    incidentId: number,
    entries: (NewTimelineEntry & { id: string; at: string })[],
    options: { transaction: Knex.Transaction },
  ): Promise<StoredTimelineEntry[]> {
    if (entries.length === 0) return [];
    const rows = entries.map(entry => toTimelineRow(incidentId, entry));
    await options.transaction('timeline_entries').insert(rows);
    return rows.map(row => toTimelineEntry({ ...row, seq: 0 }, 'internal'));
  }

  async read(
    incidentId: number,
    options: { scope: TimelineScope; after?: number; limit: number },
  ): Promise<{ entries: StoredTimelineEntry[]; next?: number; total: number }> {
    const { scope, after, limit } = options;
    const matching = this.#matching(incidentId, scope);
    const page = matching
      .clone()
      .select(scope === 'internal' ? [...COLUMNS, 'reason'] : COLUMNS)
      .orderBy('seq')
      .limit(limit + 1);
    if (after !== undefined) page.where('seq', '>', after);
    const rows: TimelineRow[] = await page;
    const [{ count }] = await matching.clone().count({ count: '*' });
    return {
      entries: rows.slice(0, limit).map(row => toTimelineEntry(row, scope)),
      next: rows.length > limit ? rows[limit - 1].seq : undefined,
      total: Number(count),
    };
  }

  async lastUpdate(
    incidentId: number,
  ): Promise<{ text: string; at: string } | undefined> {
    const row: { text: string | null; at: string } | undefined =
      await this.#matching(incidentId, 'public')
        .where('kind', 'updated')
        .orderBy('seq', 'desc')
        .first('text', 'at');
    return row && { text: row.text ?? '', at: row.at };
  }

  #matching(incidentId: number, scope: TimelineScope): Knex.QueryBuilder {
    const entries = () =>
      this.#knex('timeline_entries').where({ incident_id: incidentId });
    if (scope === 'internal') return entries();
    if (scope === 'public') return entries().where('visibility', 'public');
    // What happened before it was announced stays with those concerned.
    const first = entries()
      .where({ kind: 'announced', visibility: 'public' })
      .min('seq');
    return entries()
      .where('visibility', 'public')
      .whereIn('kind', [...ANNOUNCED_KINDS])
      .where('seq', '>=', first);
  }
}
