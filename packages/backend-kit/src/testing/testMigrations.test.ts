import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { eachDatabase } from './eachDatabase';
import { fixtureMigrations } from './fixtureMigrations';
import { schemaOf } from './schemaOf';
import { testDatabases } from './testDatabases';
import { checkMigrations, testMigrations } from './testMigrations';

describe('testMigrations', () => {
  const directory = createMockDirectory();
  const seeded: string[] = [];

  testMigrations({
    directory: fixtureMigrations,
    seed: async (knex, migration) => {
      seeded.push(migration);
      if (migration === '20260101000000_create_things.js') {
        await knex('things').insert({ id: 'a', name: 'x' });
      }
    },
  });

  it('seeded after each step', () => {
    expect(seeded.slice(0, 2)).toEqual([
      '20260101000000_create_things.js',
      '20260102000000_create_idempotency_keys.js',
    ]);
  });

  eachDatabase('sees what a step down leaves behind', async ({ knex }) => {
    writeFileSync(
      join(directory.path, '20260101000000_leave_table.js'),
      `exports.up = knex => knex.schema.createTable('left_behind', t => { t.text('id'); });
       exports.down = async () => {};`,
    );
    await expect(
      checkMigrations({ knex, directory: directory.path }),
    ).rejects.toThrow(/left_behind/);
  });
});

describe('eachDatabase', () => {
  eachDatabase(
    'brings a fresh database with its tables',
    async ({ knex, id }) => {
      expect(['POSTGRES_18', 'SQLITE_3']).toContain(id);
      await knex('things').insert({ id: 'a', name: 'x' });
      expect(await knex('things').select()).toEqual([{ id: 'a', name: 'x' }]);
      const schema = (await schemaOf(knex)).join('\n');
      expect(schema).toContain('things');
      expect(schema).not.toContain('knex_migrations');
    },
    { migrationsDirectory: fixtureMigrations },
  );
});

describe('testDatabases', () => {
  const required = 'FIRSTLINE_REQUIRE_POSTGRES';
  const server = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';
  const environment = { ...process.env };
  let problem: unknown;

  // Databases are made while tests are registered, not while they run.
  delete process.env[server];
  process.env[required] = '1';
  process.env.BACKSTAGE_TEST_DISABLE_DOCKER = '1';
  try {
    testDatabases();
  } catch (error) {
    problem = error;
  }
  process.env = environment;

  it('fails without PostgreSQL where the run must include it', () => {
    expect(problem).toEqual(
      expect.objectContaining({
        message: expect.stringMatching(/^This run must include PostgreSQL/),
      }),
    );
  });
});
