import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import knexFactory, { type Knex } from 'knex';
import type {
  ArticleSearch,
  SearchDocument,
} from '../../plugins/knowledge-base-backend/src/search/ArticleSearch';
import { createArticleSearch } from '../../plugins/knowledge-base-backend/src/search/createArticleSearch';
import type { Corpus } from './corpus';
import type { Database } from './parts';

const migrations = resolve(
  __dirname,
  '../../plugins/knowledge-base-backend/migrations',
);

// As many as an import takes in one transaction.
const BATCH = 200;

/** A database of its own with the product's search on it. */
export interface SearchDatabase {
  /** Where another process finds it. */
  at: string;
  search: ArticleSearch;
  /** The same database through another connection: another replica. */
  otherSearch: ArticleSearch;
  put(documents: SearchDocument[]): Promise<void>;
  fill(
    corpus: Corpus,
    size: number,
    progress: (done: number) => void,
  ): Promise<void>;
  /** Does at once what autovacuum does within minutes of many writes. */
  settle(): Promise<void>;
  storedBytes(): Promise<number>;
  /** Leaves it for another process. */
  close(): Promise<void>;
  drop(): Promise<void>;
}

interface Opened {
  /** A directory, or the name of a database. */
  at: string;
  connect(): Promise<Knex>;
  storedBytes(knex: Knex): Promise<number>;
  close(): Promise<void>;
  drop(): Promise<void>;
}

function openSqlite(at?: string): Opened {
  const directory = at ?? mkdtempSync(join(tmpdir(), 'firstline-search-'));
  return {
    at: directory,
    async connect() {
      const knex = knexFactory({
        client: 'better-sqlite3',
        connection: { filename: join(directory, 'knowledge-base.sqlite') },
        useNullAsDefault: true,
        pool: { min: 1, max: 1 },
      });
      await knex.raw('pragma journal_mode = wal');
      await knex.raw('pragma synchronous = normal');
      return knex;
    },
    storedBytes: async () =>
      readdirSync(directory)
        .map(name => statSync(join(directory, name)).size)
        .reduce((sum, size) => sum + size, 0),
    close: async () => {},
    drop: async () => rmSync(directory, { recursive: true, force: true }),
  };
}

async function openPostgres(url: string, at?: string): Promise<Opened> {
  const name = at ?? `search_${randomBytes(6).toString('hex')}`;
  const server = knexFactory({ client: 'pg', connection: url });
  if (!at) await server.raw('create database ??', [name]);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return {
    at: name,
    connect: async () =>
      knexFactory({
        client: 'pg',
        connection: address.href,
        pool: { min: 0, max: 5 },
      }),
    async storedBytes(knex) {
      const { rows } = await knex.raw(
        'select pg_database_size(current_database()) as size',
      );
      return Number(rows[0].size);
    },
    close: async () => server.destroy(),
    async drop() {
      await server.raw('drop database ?? with (force)', [name]);
      await server.destroy();
    },
  };
}

const logger = {
  error: console.error,
  warn: console.warn,
  info: () => {},
  debug: () => {},
  child: () => logger,
};

/**
 * Opens a database with the tables of the knowledge base, and its search.
 *
 * @param options - `at`: one that another process has filled; else an empty one
 */
export async function openSearch(
  database: Database,
  options: { postgres?: string; at?: string },
): Promise<SearchDatabase> {
  if (database === 'postgresql' && !options.postgres) {
    throw new Error('PostgreSQL has no address');
  }
  const opened =
    database === 'sqlite'
      ? openSqlite(options.at)
      : await openPostgres(options.postgres!, options.at);
  const knex = await opened.connect();
  await knex.migrate.latest({ directory: migrations });
  const other = await opened.connect();
  const search = createArticleSearch({ knex, logger });
  const otherSearch = createArticleSearch({ knex: other, logger });

  const put = async (documents: SearchDocument[]) => {
    for (let from = 0; from < documents.length; from += BATCH) {
      await knex.transaction(async transaction => {
        await search.putAll(documents.slice(from, from + BATCH), {
          transaction,
        });
      });
    }
  };
  const settle = async () => {
    if (database === 'postgresql') await knex.raw('vacuum analyze');
  };
  const disconnect = async () => {
    await search.close();
    await otherSearch.close();
    await knex.destroy();
    await other.destroy();
  };
  return {
    at: opened.at,
    search,
    otherSearch,
    put,
    async fill(corpus, size, progress) {
      for (let from = 1; from <= size; from += BATCH) {
        const to = Math.min(size, from + BATCH - 1);
        await put([...corpus.documents(from, to)]);
        if (to % 10_000 === 0) progress(to);
      }
      await settle();
    },
    settle,
    storedBytes: () => opened.storedBytes(knex),
    async close() {
      await disconnect();
      await opened.close();
    },
    async drop() {
      await disconnect();
      await opened.drop();
    },
  };
}
