import type { LinkedItem } from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import type { Access, ArticleRecord } from './ArticleRecord';
import { toAccess, toItemRows, type ItemRow } from './articleRows';

// SQLite joins the rows of one insert as selects, of which it takes 500.
const INSERT_ROWS = 200;

/** Inserts any number of rows. */
export async function insertRows(
  on: Knex,
  table: string,
  rows: object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += INSERT_ROWS) {
    await on(table).insert(rows.slice(start, start + INSERT_ROWS));
  }
}

/** What belongs to articles in tables of its own: items, tags, access. */
export class ArticleParts {
  readonly #on: Knex;

  /** @param on - the write's transaction, or the pool for reading */
  static of(on: Knex): ArticleParts {
    return new ArticleParts(on);
  }

  private constructor(on: Knex) {
    this.#on = on;
  }

  async read(ids: number[]): Promise<{
    access: Map<number, Access[]>;
    pendingItems: Map<number, LinkedItem[]>;
  }> {
    const access = new Map<number, Access[]>();
    const pendingItems = new Map<number, LinkedItem[]>();
    if (ids.length === 0) return { access, pendingItems };
    const accessRows = await this.#on('article_access')
      .whereIn('article_id', ids)
      .orderBy(['article_id', 'relation', 'principal'])
      .select('article_id', 'relation', 'principal');
    for (const row of accessRows) {
      addTo(access, row.article_id, toAccess(row));
    }
    const itemRows: ItemRow[] = await this.#on('article_cis')
      .whereIn('article_id', ids)
      .where({ shown: 0 })
      .orderBy(['article_id', 'ci_ref']);
    for (const row of itemRows) {
      const item = { ref: row.ci_ref, title: row.title };
      addTo(pendingItems, row.article_id, item);
    }
    return { access, pendingItems };
  }

  /** Stores the parts of new articles. */
  async insert(records: ArticleRecord[]): Promise<void> {
    const of = <T>(rows: (record: ArticleRecord) => T[]) =>
      records.flatMap(rows);
    await insertRows(this.#on, 'article_cis', of(toItemRows));
    await insertRows(this.#on, 'article_tags', of(tagRows));
    await insertRows(this.#on, 'article_access', of(accessRowsOf));
  }

  /** Brings the parts in line with a changed article. */
  async update(record: ArticleRecord): Promise<void> {
    await this.#replace('article_cis', record, toItemRows(record));
    await this.#replace('article_tags', record, tagRows(record));
    await this.#replace('article_access', record, accessRowsOf(record));
  }

  async #replace(
    table: string,
    { id }: ArticleRecord,
    wanted: object[],
  ): Promise<void> {
    const stored: object[] = await this.#on(table).where({ article_id: id });
    if (fingerprint(stored) === fingerprint(wanted)) return;
    await this.#on(table).where({ article_id: id }).delete();
    await insertRows(this.#on, table, wanted);
  }
}

function tagRows(record: ArticleRecord) {
  return record.tags.map(tag => ({ article_id: record.id, tag }));
}

function accessRowsOf(record: ArticleRecord) {
  const rows = record.access.map(({ relation, principal }) => ({
    article_id: record.id,
    relation,
    principal,
  }));
  return [
    ...new Map(
      rows.map(row => [`${row.relation} ${row.principal}`, row]),
    ).values(),
  ];
}

/** The same for the same rows, in whatever order rows and columns are. */
function fingerprint(rows: object[]): string {
  return rows
    .map(row => JSON.stringify(Object.entries(row).sort()))
    .sort()
    .join('\n');
}

function addTo<T>(lists: Map<number, T[]>, id: number, item: T): void {
  const list = lists.get(id);
  if (list) list.push(item);
  else lists.set(id, [item]);
}
