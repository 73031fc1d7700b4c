import { isPostgres } from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import { resolve } from 'node:path';

const directory = resolve(__dirname, '../migrations');

eachDatabase('migrates up, down and up again', async ({ knex }) => {
  // The tables are PostgreSQL's alone; elsewhere the documents are in memory.
  const wanted = isPostgres(knex);
  const has = () => knex.schema.hasTable('firstline_search_postings');
  if (wanted) await knex.migrate.latest({ directory });
  expect(await has()).toBe(wanted);
  if (wanted) await knex.migrate.rollback({ directory });
  expect(await has()).toBe(false);
  if (wanted) await knex.migrate.latest({ directory });
  expect(await has()).toBe(wanted);
});
