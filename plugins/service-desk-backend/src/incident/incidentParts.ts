import { isSqlite } from '@firstline/backend-kit';
import type { LinkedConfigurationItem } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { Access, IncidentRecord } from './IncidentRecord';
import {
  openRankOf,
  termsOfRecord,
  toAccess,
  toAccessRows,
  toConfigurationItemRows,
  type AccessRow,
  type ConfigurationItemRow,
} from './incidentRows';

// SQLite joins the rows of one insert as selects, of which it takes 500.
const INSERT_ROWS = 200;

/** What belongs to an incident in tables of its own: access, configuration items, terms. */
export class IncidentParts {
  readonly #on: Knex;

  /** @param on - the write's transaction, or the pool for reading */
  static of(on: Knex): IncidentParts {
    return new IncidentParts(on);
  }

  private constructor(on: Knex) {
    this.#on = on;
  }

  async read(ids: number[]): Promise<{
    access: Map<number, Access[]>;
    configurationItems: Map<number, LinkedConfigurationItem[]>;
  }> {
    const access = new Map<number, Access[]>();
    const configurationItems = new Map<number, LinkedConfigurationItem[]>();
    if (ids.length === 0) return { access, configurationItems };

    const accessRows = await this.#on<AccessRow>('incident_access')
      .whereIn('incident_id', ids)
      .orderBy(['incident_id', 'relation', 'principal'])
      .select('incident_id', 'relation', 'principal');
    for (const row of accessRows) {
      addTo(access, row.incident_id, toAccess(row));
    }
    const itemRows = await this.#on<ConfigurationItemRow>('incident_cis')
      .whereIn('incident_id', ids)
      .orderBy(['incident_id', 'position'])
      .select('incident_id', 'ci_ref', 'title');
    for (const row of itemRows) {
      const item = { ref: row.ci_ref, title: row.title };
      addTo(configurationItems, row.incident_id, item);
    }
    return { access, configurationItems };
  }

  /** Stores the parts of a new incident. */
  async insert(record: IncidentRecord): Promise<void> {
    await this.#insertRows('incident_access', toAccessRows(record));
    await this.#insertRows('incident_cis', toConfigurationItemRows(record));
    await this.#insertTerms(record.id, termsOfRecord(record));
  }

  /** Brings the parts in line with a changed incident; followers stay. */
  async update(record: IncidentRecord): Promise<void> {
    await this.#updateAccess(record);
    await this.#updateConfigurationItems(record);
    await this.#updateTerms(record);
  }

  async #updateAccess(record: IncidentRecord): Promise<void> {
    const mine = { incident_id: record.id };
    const key = (row: AccessRow) => `${row.relation} ${row.principal}`;
    const stored = await this.#on<AccessRow>('incident_access')
      .where(mine)
      .whereNot('relation', 'follower');
    const wanted = toAccessRows(record).filter(
      row => row.relation !== 'follower',
    );
    const storedKeys = new Set(stored.map(key));
    const wantedKeys = new Set(wanted.map(key));
    for (const { relation, principal } of stored.filter(
      row => !wantedKeys.has(key(row)),
    )) {
      await this.#on('incident_access')
        .where({ ...mine, relation, principal })
        .delete();
    }
    await this.#setRank('incident_access', record);
    await this.#insertRows(
      'incident_access',
      wanted.filter(row => !storedKeys.has(key(row))),
    );
  }

  async #updateConfigurationItems(record: IncidentRecord): Promise<void> {
    const stored = await this.#on<ConfigurationItemRow>('incident_cis')
      .where({ incident_id: record.id })
      .orderBy('position');
    const wanted = toConfigurationItemRows(record);
    const key = (rows: ConfigurationItemRow[]) =>
      JSON.stringify(rows.map(row => [row.ci_ref, row.title]));
    if (key(stored) === key(wanted)) {
      await this.#setRank('incident_cis', record);
      return;
    }
    await this.#on('incident_cis').where({ incident_id: record.id }).delete();
    await this.#insertRows('incident_cis', wanted);
  }

  /** Opening and closing moves the rows to another place in the default order. */
  async #setRank(
    table: 'incident_access' | 'incident_cis',
    record: IncidentRecord,
  ): Promise<void> {
    const open_rank = openRankOf(record.state);
    await this.#on(table)
      .where({ incident_id: record.id })
      .whereNot({ open_rank })
      .update({ open_rank });
  }

  async #updateTerms(record: IncidentRecord): Promise<void> {
    const stored: string[] = await this.#on('incident_terms')
      .where({ incident_id: record.id })
      .pluck('term');
    const wanted = new Set(termsOfRecord(record));
    const gone = stored.filter(term => !wanted.delete(term));
    if (gone.length > 0) {
      await this.#on('incident_terms')
        .where({ incident_id: record.id })
        .whereIn('term', gone)
        .delete();
    }
    await this.#insertTerms(record.id, [...wanted]);
  }

  async #insertRows(
    table: 'incident_access' | 'incident_cis',
    rows: (AccessRow | ConfigurationItemRow)[],
  ): Promise<void> {
    for (let start = 0; start < rows.length; start += INSERT_ROWS) {
      await this.#on(table).insert(rows.slice(start, start + INSERT_ROWS));
    }
  }

  /** One statement with one binding: a long text has thousands of terms. */
  async #insertTerms(id: number, terms: string[]): Promise<void> {
    if (terms.length === 0) return;
    const list = isSqlite(this.#on)
      ? 'select value, ? from json_each(?)'
      : 'select value, ? from json_array_elements_text(?)';
    await this.#on.raw(
      `insert into incident_terms (term, incident_id) ${list}`,
      [id, JSON.stringify(terms)],
    );
  }
}

// In place: an announced incident may have thousands of followers.
function addTo<T>(lists: Map<number, T[]>, id: number, item: T): void {
  const list = lists.get(id);
  if (list) list.push(item);
  else lists.set(id, [item]);
}
