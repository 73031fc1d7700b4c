import type { Knex } from 'knex';
import { InProcessReader } from './InProcessReader';
import { ThreadReader } from './ThreadReader';
import type { SearchReader } from './RankingIndex';

/** Reads SQLite for searches. */
export interface SqliteReader extends SearchReader {
  close(): Promise<void>;
}

/**
 * Reads a file database in a thread of its own: SQLite answers by holding up whoever asks,
 * and nobody else may have to wait for a search. A database in memory has one connection,
 * which is the caller's.
 */
export function createSqliteReader(knex: Knex): SqliteReader {
  const file = fileOf(knex);
  return file === undefined
    ? InProcessReader.create(knex)
    : ThreadReader.create({ knex, file });
}

function fileOf(knex: Knex): string | undefined {
  const { connection } = knex.client.config;
  const file =
    typeof connection === 'string' ? connection : connection?.filename;
  return typeof file !== 'string' || file === '' || /memory/.test(file)
    ? undefined
    : file;
}
