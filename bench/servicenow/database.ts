import type { Knex } from 'knex';
import { connect, createDatabase } from '../desk/database';

/** A database for one run, gone afterwards. */
export interface RunDatabase {
  knex: Knex;
  drop: () => Promise<void>;
}

/** Opens an empty database with the tables of the service desk. */
export async function openDatabase(
  url: string | undefined,
): Promise<RunDatabase> {
  const database = await createDatabase(url);
  // Nothing has to survive a power cut here.
  const knex = await connect(database.at, { durable: false });
  return {
    knex,
    async drop() {
      await knex.destroy();
      await database.drop();
    },
  };
}
