import { toDbTime } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { MajorLink, MajorLinks } from './MajorLinks';

interface LinkRow {
  incident_id: number;
  major_id: number;
  linked_by: string;
  linked_at: string;
  due_at: string | null;
  settled_at: string | null;
}

const TABLE = 'major_links';
const MOST_LINKED = 200;

/** {@link MajorLinks} in the table `major_links`. */
export class DatabaseMajorLinks implements MajorLinks {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseMajorLinks {
    return new DatabaseMajorLinks(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async ofIncidents(
    incidentIds: number[],
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<Map<number, MajorLink>> {
    if (incidentIds.length === 0) return new Map();
    const on = options.transaction ?? this.#database;
    const rows: (Pick<LinkRow, 'incident_id' | 'major_id' | 'settled_at'> & {
      announced: number;
    })[] = await on(`${TABLE} as l`)
      .join('incidents as m', 'm.id', 'l.major_id')
      .whereIn('l.incident_id', incidentIds)
      .select('l.incident_id', 'l.major_id', 'l.settled_at', 'm.announced');
    return new Map(
      rows.map(row => [
        row.incident_id,
        {
          majorId: row.major_id,
          announced: row.announced === 1,
          settled: row.settled_at !== null,
        },
      ]),
    );
  }

  async linkedTo(
    majorIds: number[],
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<Map<number, number[]>> {
    const linked = new Map<number, number[]>();
    if (majorIds.length === 0) return linked;
    const on = options.transaction ?? this.#database;
    // A subquery each: SQLite takes no limit within a union.
    const [first, ...others] = majorIds.map(majorId =>
      on
        .select('*')
        .from(
          this.#links(options)
            .select('major_id', 'incident_id')
            .where({ major_id: majorId })
            .orderBy('incident_id')
            .limit(MOST_LINKED)
            .as(`of_${majorId}`),
        ),
    );
    const rows: Pick<LinkRow, 'incident_id' | 'major_id'>[] =
      await first.unionAll(others);
    for (const row of rows) {
      const majorId = Number(row.major_id);
      const ids = linked.get(majorId) ?? [];
      linked.set(majorId, ids);
      ids.push(Number(row.incident_id));
    }
    return linked;
  }

  async put(
    link: { incidentId: number; majorId: number; by: string },
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void> {
    await this.#links(options)
      .insert({
        incident_id: link.incidentId,
        major_id: link.majorId,
        linked_by: link.by,
        linked_at: toDbTime(options.at),
        due_at: null,
        settled_at: null,
      })
      .onConflict('incident_id')
      .merge();
  }

  async remove(
    incidentId: number,
    options: { transaction: Knex.Transaction },
  ): Promise<void> {
    await this.#links(options).where({ incident_id: incidentId }).delete();
  }

  async makeDue(
    majorId: number,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void> {
    await this.#links(options)
      .where({ major_id: majorId })
      .whereNull('settled_at')
      .update({ due_at: toDbTime(options.at) });
  }

  async cancelDue(
    majorId: number,
    options: { transaction: Knex.Transaction },
  ): Promise<void> {
    await this.#links(options)
      .where({ major_id: majorId })
      .whereNull('settled_at')
      .update({ due_at: null });
  }

  due(options: { limit: number; except: number[] }): Promise<number[]> {
    return waiting(this.#links())
      .whereNotIn('incident_id', options.except)
      .orderBy(['due_at', 'incident_id'])
      .limit(options.limit)
      .pluck('incident_id');
  }

  async isDue(
    incidentId: number,
    options: { transaction: Knex.Transaction },
  ): Promise<boolean> {
    const row = await waiting(this.#links(options))
      .where({ incident_id: incidentId })
      .first('incident_id');
    return row !== undefined;
  }

  async settle(
    incidentId: number,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void> {
    await this.#links(options)
      .where({ incident_id: incidentId })
      .update({ settled_at: toDbTime(options.at) });
  }

  #links({ transaction }: { transaction?: Knex.Transaction } = {}) {
    return (transaction ?? this.#database)<LinkRow>(TABLE);
  }
}

function waiting(links: Knex.QueryBuilder<LinkRow, LinkRow[]>) {
  return links.whereNotNull('due_at').whereNull('settled_at');
}
