import { Knex } from 'knex';
import { eachDatabase } from './eachDatabase';
import { schemaOf } from './schemaOf';

type MigrationSteps = {
  /** Directory of the migrations, absolute. */
  directory: string;
  /** Called after each step up with the file name of the migration. */
  seed?: (knex: Knex, migration: string) => Promise<void>;
};

/**
 * Registers a test that takes migrations up one by one, down one by one, and up
 * again, on each database. Each step down must restore the schema before it,
 * and the second way up must end where the first did.
 *
 * @param options - `directory`: of the migrations, absolute; `seed`: called
 * after each step up with the migration's file name, to put rows in place that
 * the later steps must cope with
 */
export function testMigrations(options: MigrationSteps): void {
  eachDatabase('migrates up, down and up again', async ({ knex }) => {
    await checkMigrations({ knex, ...options });
  });
}

/**
 * Does what {@link testMigrations} registers, on one database.
 *
 * @throws Error that names the step and the difference
 */
export async function checkMigrations(
  options: MigrationSteps & { knex: Knex },
): Promise<void> {
  const { knex, directory, seed } = options;
  const steps: { migration: string; schemaBefore: string[] }[] = [];
  for (;;) {
    const schemaBefore = await schemaOf(knex);
    const [, [file]] = await knex.migrate.up({ directory });
    if (!file) {
      break;
    }
    const migration = nameOf(file);
    steps.push({ migration, schemaBefore });
    await seed?.(knex, migration);
  }
  if (steps.length === 0) {
    throw new Error(`There are no migrations in ${directory}`);
  }
  const schemaAtTop = await schemaOf(knex);

  for (const { migration, schemaBefore } of steps.toReversed()) {
    await knex.migrate.down({ directory });
    assertSame(`down ${migration}`, await schemaOf(knex), schemaBefore);
  }

  await knex.migrate.latest({ directory });
  assertSame('up again', await schemaOf(knex), schemaAtTop);
}

function assertSame(step: string, found: string[], wanted: string[]): void {
  const surplus = found.filter(line => !wanted.includes(line));
  const missing = wanted.filter(line => !found.includes(line));
  if (surplus.length > 0 || missing.length > 0) {
    throw new Error(
      [
        `After the step "${step}" the schema is not what it was:`,
        ...surplus.map(line => `+ ${line}`),
        ...missing.map(line => `- ${line}`),
      ].join('\n'),
    );
  }
}

// knex answers with the full path of the file it ran.
function nameOf(file: string): string {
  return file.split(/[\\/]/).at(-1)!;
}
