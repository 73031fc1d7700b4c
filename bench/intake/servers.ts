import { fork, type ChildProcess } from 'node:child_process';
import {
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { connect, type DatabaseAddress } from '../desk/database';
import type { ProfileOrder } from './profile';

const READY_WITHIN_SECONDS = 300;

/** A server in a process of its own. */
export interface Server {
  url: string;
  stop(): Promise<void>;
}

/** The portal; `profile` does nothing without a folder for it. */
export interface Portal extends Server {
  profile(order: 'begin' | 'end'): Promise<void>;
}

function stopper(child: ChildProcess): () => Promise<void> {
  return () =>
    new Promise(done => {
      if (child.exitCode !== null || child.signalCode !== null) {
        done();
        return;
      }
      child.once('exit', () => done());
      child.kill('SIGKILL');
    });
}

/** Starts the bare baseline on a database. */
export async function startBare(at: DatabaseAddress): Promise<Server> {
  const child = fork(join(__dirname, 'bareServer.ts'), [], {
    env: { ...process.env, BENCH_DATABASE: JSON.stringify(at) },
  });
  const url = await new Promise<string>((ready, failed) => {
    child.on('message', (message: { url?: string }) => {
      // What compiles TypeScript on the fly talks over the same channel.
      if (message.url) ready(message.url);
    });
    child.once('exit', code => failed(new Error(`Bare server ended: ${code}`)));
  });
  return { url, stop: stopper(child) };
}

function databaseConfig(at: DatabaseAddress) {
  if ('file' in at) {
    return {
      client: 'better-sqlite3',
      connection: { directory: dirname(at.file) },
    };
  }
  const { hostname, port, username, password, pathname } = new URL(at.url);
  const database = pathname.slice(1);
  return {
    client: 'pg',
    prefix: `${database}_`,
    connection: {
      host: hostname,
      port: Number(port),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
    },
    plugin: { 'service-desk': { connection: { database } } },
  };
}

/** The databases that the other plugins made for themselves. */
async function dropOthers(at: DatabaseAddress): Promise<void> {
  if ('file' in at) return;
  const url = new URL(at.url);
  const own = url.pathname.slice(1);
  url.pathname = '/postgres';
  const knex = await connect({ url: url.href }, { durable: true });
  const names = await knex('pg_database')
    .whereLike('datname', `${own}\\_%`)
    .pluck('datname');
  for (const name of names) {
    await knex.raw('drop database ?? with (force)', [name]);
  }
  await knex.destroy();
}

const freePort = () =>
  new Promise<number>(done => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/**
 * Waits until a portal says that it is ready.
 *
 * @param options - `people`: and until they can sign in, which takes the catalog a while
 */
export async function untilReady(
  url: string,
  child: ChildProcess,
  options: { people: boolean },
): Promise<void> {
  const until = Date.now() + READY_WITHIN_SECONDS * 1_000;
  const asked = [
    `${url}/.backstage/health/v1/readiness`,
    ...(options.people ? [`${url}/api/auth/persona/refresh`] : []),
  ];
  for (const address of asked) {
    for (;;) {
      const isReady = await fetch(address, {
        headers: {
          'x-persona': 'user:default/zhang.wei',
          'x-requested-with': 'XMLHttpRequest',
        },
      }).then(
        response => response.ok,
        () => false,
      );
      if (isReady) break;
      if (child.exitCode !== null) throw new Error('The portal did not start');
      if (Date.now() > until) throw new Error('The portal is never ready');
      await new Promise(done => setTimeout(done, 100));
    }
  }
}

/** Writes the config of a portal on a database of the service desk: it listens on a free port. */
export async function settingsOf(
  at: DatabaseAddress,
  folder: string,
): Promise<{ url: string; config: string }> {
  const url = `http://127.0.0.1:${await freePort()}`;
  const config = join(folder, 'app-config.bench.yaml');
  // JSON is YAML, too.
  const settings = {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port: Number(new URL(url).port) },
      database: databaseConfig(at),
    },
    auth: {
      providers: {
        persona: { production: { dangerouslyLetAnyoneSignInAsAnybody: true } },
      },
    },
    serviceDesk: { demo: { history: false } },
  };
  writeFileSync(config, JSON.stringify(settings));
  return { url, config };
}

/**
 * Starts the portal on a database of the service desk; its other plugins have their own beside it.
 *
 * @param options - `profile`: a folder for CPU profiles
 */
export async function startPortal(
  at: DatabaseAddress,
  options: { profile?: string } = {},
): Promise<Portal> {
  const folder = mkdtempSync(join(tmpdir(), 'firstline-portal-'));
  const { url, config } = await settingsOf(at, folder);
  const log = join(folder, 'portal.log');
  const output = openSync(log, 'a');
  const root = resolve(__dirname, '../..');
  const child = fork(
    join(__dirname, 'portalServer.ts'),
    [...['--config', join(root, 'app-config.yaml')], ...['--config', config]],
    {
      cwd: join(root, 'packages/backend'),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        BENCH_PROFILE: options.profile ?? '',
      },
      stdio: ['ignore', output, output, 'ipc'],
    },
  );
  await untilReady(url, child, { people: true }).catch(error => {
    child.kill('SIGKILL');
    const said = readFileSync(log, 'utf8').split('\n');
    const errors = said.filter(line => !/^{.*"level":"(info|warn)"/.test(line));
    throw new Error(
      `${error.message}:\n${errors
        .slice(-20)
        .map(line => line.slice(0, 3_000))
        .join('\n')}`,
    );
  });
  const stop = async () => {
    await stopper(child)();
    await dropOthers(at);
    rmSync(folder, { recursive: true, force: true });
  };
  const profile = async (order: 'begin' | 'end') => {
    if (!options.profile) return;
    const done = new Promise<void>(obeyed => {
      const listen = (message: { profiled?: true }) => {
        if (!message.profiled) return;
        child.off('message', listen);
        obeyed();
      };
      child.on('message', listen);
    });
    child.send({ profile: order } satisfies ProfileOrder);
    await done;
  };
  return { url, stop, profile };
}
