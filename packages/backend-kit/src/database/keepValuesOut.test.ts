import { inspect } from 'node:util';
import { isPostgres } from './dialect';
import { eachDatabase } from '../testing/eachDatabase';
import { keepValuesOut } from './keepValuesOut';

/** All that a logger could write of an error. */
async function toldOf(work: PromiseLike<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return inspect(error, { depth: 5 }) + JSON.stringify(error);
  }
  throw new Error('It did not fail');
}

describe('keepValuesOut', () => {
  eachDatabase(
    'leaves of a failed statement what it was, and nothing that was in it',
    async ({ knex }) => {
      await knex.schema.createTable('things', table => {
        table.string('title').unique();
        table.integer('size').notNullable();
      });
      const row = { title: 'what she said', size: 1 };
      const again = () => knex('things').insert(row);
      await again();
      const failures = () => [
        again(),
        knex('things').insert({ title: 'what he said' }),
        knex('no_such_table').insert(row),
        knex.transaction(trx => trx('things').insert(row)),
      ];
      const before = await Promise.all(failures().map(toldOf));
      expect(before.join()).toContain('she said');

      keepValuesOut(knex);
      const after = await Promise.all(failures().map(toldOf));
      expect(after.join()).not.toMatch(/he said/);
      for (const told of after)
        expect(told).toMatch(/insert into .*(thing|no_)/);

      if (!isPostgres(knex)) return;
      const told = await toldOf(
        knex.raw('select ?::integer', ['what she said']),
      );
      expect(told).not.toContain('she said');
      expect(told).toMatch(/does not fit \(22P02\)[^]*at /);
    },
  );
});
