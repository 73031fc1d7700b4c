/*
 * Looks through the databases of the service desk and of the knowledge base, as the backend is
 * configured, and says what does not hold. Run by `npm run verify`; nothing is written.
 *
 *   [--config <file>]... [--plugin service-desk] [--files-elsewhere]
 *
 * Exits with 1 when something does not hold or a database cannot be looked at.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DatabaseManager } from '@backstage/backend-defaults/database';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ConfigReader, type Config } from '@backstage/config';
import { ConfigSources } from '@backstage/config-loader';
import {
  isSqlite,
  runChecks,
  systemClock,
  type CheckResult,
  type ConsistencyCheck,
} from '@firstline/backend-kit';
import { knowledgeBaseChecks } from '@firstline/plugin-knowledge-base-backend';
import { serviceDeskChecks } from '@firstline/plugin-service-desk-backend';
import type { Knex } from 'knex';

const checksOf: Record<
  string,
  (options: { filesElsewhere?: boolean }) => ConsistencyCheck[]
> = {
  'service-desk': serviceDeskChecks,
  'knowledge-base': knowledgeBaseChecks,
};

const { values } = parseArgs({
  options: {
    config: { type: 'string', multiple: true, default: [] },
    plugin: { type: 'string', multiple: true, default: Object.keys(checksOf) },
    'files-elsewhere': { type: 'boolean', default: false },
  },
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printResult({ says, rows, wrong, examples }: CheckResult): void {
  print(`${wrong === 0 ? 'ok   ' : 'WRONG'}  ${says} (${rows} rows)`);
  if (wrong === 0) return;
  examples.forEach(example => print(`         ${example}`));
  if (wrong > examples.length) {
    print(`         and ${wrong - examples.length} more`);
  }
}

/** The configuration as the backend reads it, with nothing that a start would create. */
async function readConfig(): Promise<Config> {
  const config = await ConfigSources.toConfig(
    ConfigSources.default({
      argv: values.config.flatMap(file => ['--config', file]),
      watch: false,
    }),
  );
  const database = config.get<object>('backend.database');
  config.close();
  return new ConfigReader({
    backend: {
      database: { ...database, ensureExists: false, ensureSchemaExists: false },
    },
  });
}

async function open(config: Config, plugin: string): Promise<Knex> {
  const knex = await DatabaseManager.fromConfig(config)
    .forPlugin(plugin, {
      lifecycle: {
        addShutdownHook() {},
        addStartupHook() {},
      },
      logger: {
        ...{ error: print, warn: print, info() {}, debug() {} },
        child() {
          return this;
        },
      },
    })
    .getClient();
  const { filename } = knex.client.config.connection;
  // SQLite would make an empty file of it.
  if (isSqlite(knex) && filename !== ':memory:' && !existsSync(filename)) {
    throw new Error(`There is no ${filename}`);
  }
  return knex;
}

/** @throws Error when the tables are not those of this version */
async function requireCurrent(knex: Knex, plugin: string): Promise<void> {
  const directory = resolvePackagePath(
    `@firstline/plugin-${plugin}-backend`,
    'migrations',
  );
  const known = await knex.schema.hasTable('knex_migrations');
  const pending = known ? (await knex.migrate.list({ directory }))[1] : [];
  if (!known || pending.length > 0) {
    throw new Error(
      `The tables of ${plugin} are not those of this version: start it on them once`,
    );
  }
}

async function main(): Promise<number> {
  const config = await readConfig();
  let wrong = 0;
  for (const plugin of values.plugin) {
    if (!Object.hasOwn(checksOf, plugin)) {
      throw new Error(`There are no checks of ${plugin}`);
    }
    const knex = await open(config, plugin);
    await requireCurrent(knex, plugin);
    print(`${plugin}, on ${isSqlite(knex) ? 'SQLite' : 'PostgreSQL'}`);
    const filesElsewhere = values['files-elsewhere'];
    const results = await runChecks(
      knex,
      checksOf[plugin]({ filesElsewhere }),
      {
        now: systemClock.now(),
        onResult: printResult,
      },
    );
    wrong += results.filter(result => result.wrong > 0).length;
    await knex.destroy();
  }
  print(wrong === 0 ? 'Everything holds' : `${wrong} checks do not hold`);
  return wrong === 0 ? 0 : 1;
}

main().then(
  code => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
