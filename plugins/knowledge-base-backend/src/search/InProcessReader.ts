import type { Knex } from 'knex';
import type { ReadQuery } from './RankingIndex';
import type { SqliteReader } from './sqliteReader';

/** Reads through the caller's own connection. */
export class InProcessReader implements SqliteReader {
  readonly knex: Knex;

  static create(knex: Knex): InProcessReader {
    return new InProcessReader(knex);
  }

  private constructor(knex: Knex) {
    this.knex = knex;
  }

  async rows<Row>(query: ReadQuery): Promise<Row[]> {
    return query;
  }

  async close(): Promise<void> {
    // The connection is the caller's.
  }
}
