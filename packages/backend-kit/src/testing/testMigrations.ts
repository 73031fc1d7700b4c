import { Knex } from 'knex';
import { eachDatabase } from './eachDatabase';
import { schemaOf } from './schemaOf';

/**
 * Registers a test that takes migrations up one by one, down one by one, and up
 * again, on each database. Each step down must restore the schema before it,
 * and the second way up must end where the first did.
 *
 * @param options - `directory`: of the migrations, absolute; `seed`: called
 * after each step up with the migration's file name, to put rows in place that
 * the later steps must cope with
 */
export function testMigrations(options: {
  directory: string;
  seed?: (knex: Knex, migration: string) => Promise<void>;
}): void {
  const { directory, seed } = options;
  eachDatabase('migrates up, down and up again', async ({ knex }) => {
    const before: { migration: string; schema: string[] }[] = [];
    for (;;) {
      const schema = await schemaOf(knex);
      const [, [migration]] = await knex.migrate.up({ directory });
      if (!migration) {
        break;
      }
      before.push({ migration: nameOf(migration), schema });
      await seed?.(knex, nameOf(migration));
    }
    expect(before.length).toBeGreaterThan(0);
    const top = await schemaOf(knex);

    for (const step of before.toReversed()) {
      await knex.migrate.down({ directory });
      expect({
        migration: step.migration,
        schema: await schemaOf(knex),
      }).toEqual(step);
    }

    await knex.migrate.latest({ directory });
    expect(await schemaOf(knex)).toEqual(top);
  });
}

// knex answers with the full path of the file it ran.
function nameOf(migration: string): string {
  return migration.split(/[\\/]/).at(-1)!;
}
