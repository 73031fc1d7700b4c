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

/** A database of its own with the product's search on it, gone afterwards. */
export interface SearchDatabase {
  search: ArticleSearch;
  /** The same database through another connection: another replica. */
  otherSearch: ArticleSearch;
  put(documents: SearchDocument[]): Promise<void>;
  fill(
    corpus: Corpus,
    size: number,
    progress: (done: number) => void,
  ): Promise<void>;
  /** Lets the database do what it does by itself after many writes. */
  settle(): Promise<void>;
  storedBytes(): Promise<number>;
  drop(): Promise<void>;
}

interface Opened {
  connect(): Promise<Knex>;
  storedBytes(knex: Knex): Promise<number>;
  drop(): Promise<void>;
}

function openSqlite(): Opened {
  const directory = mkdtempSync(join(tmpdir(), 'firstline-search-'));
  return {
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
    drop: async () => rmSync(directory, { recursive: true, force: true }),
  };
}

async function openPostgres(url: string): Promise<Opened> {
  const name = `search_${randomBytes(6).toString('hex')}`;
  const server = knexFactory({ client: 'pg', connection: url });
  await server.raw('create database ??', [name]);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return {
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

/** Opens an empty database with the tables of the knowledge base, and its search. */
export async function openSearch(
  database: Database,
  options: { postgres?: string },
): Promise<SearchDatabase> {
  if (database === 'postgresql' && !options.postgres) {
    throw new Error('PostgreSQL has no address');
  }
  const opened =
    database === 'sqlite'
      ? openSqlite()
      : await openPostgres(options.postgres!);
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
    if (database === 'postgresql') await knex.raw('analyze');
  };
  return {
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
    async drop() {
      await search.close();
      await otherSearch.close();
      await knex.destroy();
      await other.destroy();
      await opened.drop();
    },
  };
}
