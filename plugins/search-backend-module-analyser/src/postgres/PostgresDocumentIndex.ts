import {
  resolvePackagePath,
  type DatabaseService,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { isPostgres, runMigrations } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type {
  DocumentQuery,
  FoundDocument,
  DocumentIndex,
} from '../engine/DocumentIndex';
import { PostgresDocumentIndexer } from './PostgresDocumentIndexer';
import { RANKED, UNRANKED } from './postgresRanking';
import { storableJson } from './storableJson';

const MIGRATIONS = resolvePackagePath(
  '@firstline/plugin-search-backend-module-analyser',
  'migrations',
);

/** Sorts behind every character that a term can have. */
const LAST = '\u{10ffff}';

/** A row of the answer; the total stands in each. */
interface FoundRow extends FoundDocument {
  total: string;
}

/** Documents in tables of the search plugin's own database, the same for all replicas. */
export class PostgresDocumentIndex implements DocumentIndex {
  readonly #knex: Knex;
  readonly #logger: LoggerService;

  /** @throws Error for a database that is not PostgreSQL */
  static async create(options: {
    database: DatabaseService;
    logger: LoggerService;
  }): Promise<PostgresDocumentIndex> {
    const { database, logger } = options;
    const knex = await database.getClient();
    if (!isPostgres(knex)) {
      throw new Error('The database of the search plugin is not PostgreSQL');
    }
    if (!database.migrations?.skip) {
      await runMigrations({
        knex,
        directory: MIGRATIONS,
        // The engine that was here before, or comes after, has a table of its own.
        tableName: 'firstline_search_migrations',
      });
    }
    return new PostgresDocumentIndex(knex, logger);
  }

  private constructor(knex: Knex, logger: LoggerService) {
    this.#knex = knex;
    this.#logger = logger;
  }

  indexerOf(type: string) {
    return PostgresDocumentIndexer.create({
      knex: this.#knex,
      logger: this.#logger,
      type,
    });
  }

  async find({ terms, types, filters, offset, limit }: DocumentQuery) {
    const ranking = terms ? RANKED : UNRANKED;
    const asked = terms
      ? [terms.map(({ term }) => term), terms.map(({ weight }) => weight)]
      : [];
    const where = conditionsOf(types, filters);
    const { rows } = await this.#knex.raw<{ rows: FoundRow[] }>(
      `with ${ranking},
      page as (
        select hit.id, hit.score, count(*) over () as total
        from hit
        join firstline_search_documents as d on d.id = hit.id
        ${where.sql}
        order by hit.score desc, hit.id
        offset ? limit ?
      )
      select d.type, d.document, page.total
      from page
      join firstline_search_documents as d on d.id = page.id
      order by page.score desc, page.id`,
      [...asked, ...where.bindings, offset, limit],
    );
    // Beyond the last page no row tells how many there are; nobody goes there but by a cursor of theirs.
    const total = Number(rows[0]?.total ?? 0);
    return {
      found: rows.map(({ type, document }) => ({ type, document })),
      total,
    };
  }

  async termsStartingWith(prefix: string, limit: number) {
    const rows: { term: string }[] = await this.#knex(
      'firstline_search_postings',
    )
      .select('term')
      .where('term', '>=', prefix)
      .where('term', '<', prefix + LAST)
      .groupBy('term')
      .orderByRaw('count(*) desc, term')
      .limit(limit);
    return rows.map(({ term }) => term);
  }
}

function conditionsOf(
  types: readonly string[] | undefined,
  filters: JsonObject | undefined,
): { sql: string; bindings: Knex.RawBinding[] } {
  const parts: string[] = [];
  const bindings: Knex.RawBinding[] = [];
  if (types) {
    parts.push('d.type = any(?)');
    bindings.push(types as string[]);
  }
  for (const [field, wanted] of Object.entries(filters ?? {})) {
    const values = Array.isArray(wanted) ? wanted : [wanted];
    // As the value itself, or as one of a list.
    const forms = values.flatMap(value => [
      storableJson({ [field]: value }),
      storableJson({ [field]: [value] }),
    ]);
    parts.push('d.document @> any(?::jsonb[])');
    bindings.push(forms);
  }
  const sql = parts.length > 0 ? `where ${parts.join(' and ')}` : '';
  return { sql, bindings };
}
