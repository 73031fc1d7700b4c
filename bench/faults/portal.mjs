// A portal of a benchmark's own: on SQLite or on PostgreSQL, started, killed, started again.
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import knexFactory from 'knex';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { waitUntilReady } from '../portal/api.mjs';

/** What lets Node load TypeScript, below the folder of a checkout. */
const transform = 'node_modules/@backstage/cli-node/config/nodeTransform.cjs';

/** The databases of a portal: its settings, a connection to a plugin's, and how to tidy up. */
export const databases = {
  async sqlite(directory) {
    return {
      settings: { client: 'better-sqlite3', connection: { directory } },
      open: plugin =>
        knexFactory({
          client: 'better-sqlite3',
          connection: { filename: join(directory, `${plugin}.sqlite`) },
          useNullAsDefault: true,
        }),
      async stop() {},
    };
  },
  async postgresql(_, { copy, programs }) {
    const server = await startPostgres(copy, programs);
    const { port, password } = server;
    const connection = { host: '127.0.0.1', port, user: 'postgres', password };
    return {
      settings: { client: 'pg', connection },
      open: plugin =>
        knexFactory({
          client: 'pg',
          connection: { ...connection, database: `backstage_plugin_${plugin}` },
          pool: { min: 0, max: 2 },
        }),
      server,
      stop: server.stop,
    };
  },
};

/**
 * A portal that is not running yet.
 *
 * @param options - `port`; `database`: one of `databases`; `bundle`: folder of an unpacked
 * production build, which starts in seconds, or of another checkout, else the sources of this
 * one are run; `base`: of another portal, whose databases it shares and does not stop; `env`: more of it;
 * `data`: folder of the SQLite files, one beside the log unless given; `copy`: of the data of
 * another portal's PostgreSQL; `programs`: the folder of the PostgreSQL to take
 */
export async function createPortal({
  port,
  database,
  bundle,
  env,
  ...options
}) {
  const folder = mkdtempSync(join(tmpdir(), 'firstline-faults-'));
  const data = options.data ?? join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const base = options.base ?? (await databases[database](data, options));
  const home = resolve(bundle ?? '.');
  const isSource = existsSync(join(home, 'packages/backend/src/index.ts'));
  const url = `http://localhost:${port}`;
  const environment = {
    ...process.env,
    NODE_ENV: isSource ? 'development' : 'production',
    APP_CONFIG_app_baseUrl: url,
    APP_CONFIG_backend_baseUrl: url,
    APP_CONFIG_backend_listen_port: String(port),
    APP_CONFIG_backend_database_client: base.settings.client,
    APP_CONFIG_backend_database_connection: JSON.stringify(
      base.settings.connection,
    ),
    // The demonstration's people, also in a production build; nobody else reaches it.
    APP_CONFIG_auth_providers_persona_production_dangerouslyLetAnyoneSignInAsAnybody:
      'true',
    APP_CONFIG_serviceDesk_demo_history: 'false',
    ...env,
  };
  let running;
  const start = async ({ env: more = {}, seconds = 240 } = {}) => {
    const log = openSync(join(folder, 'portal.log'), 'a');
    running = spawn(
      process.execPath,
      [
        ...(isSource
          ? ['--require', join(home, transform), 'src/index.ts']
          : ['.']),
        ...['--config', join(home, 'app-config.yaml')],
      ],
      {
        cwd: join(home, 'packages/backend'),
        stdio: ['ignore', log, log],
        env: { ...environment, ...more },
      },
    );
    closeSync(log);
    const ended = new Promise((_, reject) =>
      running.once('exit', code =>
        reject(new Error(`The portal ended by itself (${code})`)),
      ),
    );
    ended.catch(() => {});
    await Promise.race([waitUntilReady(url, seconds), ended]);
  };
  const kill = () =>
    new Promise(done => {
      if (!running || running.exitCode !== null || running.signalCode) {
        done();
        return;
      }
      running.once('exit', done);
      running.kill('SIGKILL');
    });
  return {
    ...{ url, folder, data, environment, base, start, kill },
    async stop({ keep }) {
      await kill();
      if (!options.base) await base.stop();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs `npm run verify` on a portal's databases; returns whether everything holds and what was printed. */
export function verify(portal) {
  return new Promise((done, reject) => {
    const child = spawn(
      process.execPath,
      [
        ...['--require', resolve(transform), 'src/verify.ts'],
        ...['--config', resolve('app-config.yaml')],
      ],
      { cwd: resolve('packages/backend'), env: portal.environment },
    );
    let printed = '';
    child.stdout.on('data', text => (printed += text));
    child.stderr.on('data', text => (printed += text));
    child.once('error', reject);
    child.once('close', status => done({ ok: status === 0, printed }));
  });
}

/**
 * What {@link verify} says of a portal that runs, once what is done each minute had its time: the
 * search of a new portal is built by the first sweep, and that of one whose disk was full by the
 * next.
 */
export async function whenItHolds(portal) {
  const begun = Date.now();
  for (;;) {
    const found = await verify(portal);
    if (found.ok || Date.now() - begun > 90_000) return found;
    await new Promise(resolve => setTimeout(resolve, 5_000));
  }
}
