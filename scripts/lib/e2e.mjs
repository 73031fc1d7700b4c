// npm run e2e: the browser tests against the production build, on SQLite and PostgreSQL at once.
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { inCheckout, readJson } from './checkout.mjs';
import { startPortal } from './portal.mjs';
import { startPostgres } from './postgres.mjs';
import { startRoundRobin } from './roundRobin.mjs';
import { prepare } from './prepare.mjs';
import { run, tail } from './processes.mjs';
import { elapsed, Refusal, say, steps } from './say.mjs';
import { createTally } from './tally.mjs';
import { buildBundle, unpackBundle } from './production.mjs';

const reportFolder = inCheckout('e2e-test-report');
// In production a stop waits for the long polls and websockets of the event bus; nobody needs their end here.
const stopWithinMilliseconds = 5000;

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function freePorts(count) {
  const ports = new Set();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}

/** The two databases: each gives its settings for the portal, and tidies up. */
const databases = {
  SQLite: async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'firstline-e2e-'));
    return {
      settings: {
        client: 'better-sqlite3',
        connection: { directory: folder },
      },
      stop: async () => fs.rmSync(folder, { recursive: true, force: true }),
    };
  },
  PostgreSQL: async () => {
    const { port, password, stop } = await startPostgres();
    return {
      settings: {
        client: 'pg',
        connection: {
          ...{ host: '127.0.0.1', port, user: 'postgres', password },
        },
      },
      stop,
    };
  },
};

/** The portal's environment: where people reach it, its own port, the database, and nothing of the tools' own. */
function portalEnvironment(tools, { address, port, database }) {
  return {
    ...tools.env,
    NODE_ENV: 'production',
    APP_CONFIG_app_baseUrl: address,
    APP_CONFIG_backend_baseUrl: address,
    APP_CONFIG_backend_listen_port: String(port),
    APP_CONFIG_backend_cors_origin: address,
    APP_CONFIG_backend_database_client: database.client,
    APP_CONFIG_backend_database_connection: JSON.stringify(database.connection),
  };
}

/** What a Playwright report says, in passed and failed; a test that was skipped or passed by luck has not passed. */
export function readBrowserReport({ stats, errors = [] }) {
  const { expected, unexpected, flaky, skipped } = stats;
  return {
    passed: expected,
    failed: unexpected + flaky + skipped + errors.length,
  };
}

/** Runs Playwright; what it prints is shown at once, or handed back to be shown when it has ended. */
async function runBrowser(tools, args, { name, address, showAtOnce }) {
  const file = path.join(reportFolder, `${name.toLowerCase()}.json`);
  fs.rmSync(file, { force: true });
  const { status, output } = await run(
    tools.node,
    [tools.yarn, 'playwright', 'test', ...args],
    {
      ...(showAtOnce ? {} : { onText: () => {} }),
      cwd: inCheckout(),
      env: {
        ...tools.env,
        PLAYWRIGHT_URL: address,
        FIRSTLINE_E2E_DATABASE: name,
        FIRSTLINE_E2E_REPORT: file,
      },
    },
  );
  return {
    status,
    output,
    report: fs.existsSync(file) ? readJson(file) : undefined,
  };
}

/** One of the portals on a database: the only one, or one of several replicas. */
function startReplica({ tools, home, address, port, database, output }) {
  return startPortal(
    tools.node,
    [
      ...['.', '--config', inCheckout('app-config.yaml')],
      ...['--config', inCheckout('app-config.e2e.yaml')],
    ],
    {
      cwd: path.join(home, 'packages/backend'),
      env: portalEnvironment(tools, { address, port, database }),
      readiness: `http://127.0.0.1:${port}/.backstage/health/v1/readiness`,
      stdio: output,
    },
  );
}

async function testOn(name, options) {
  const { tools, home, args, tally, port, replicas, showAtOnce } = options;
  const begun = performance.now();
  const database = await databases[name]();
  const log = path.join(reportFolder, `portal-${name.toLowerCase()}.log`);
  const output = fs.openSync(log, 'w');
  const address = `http://localhost:${port}`;
  const portals = [];
  // Those that run; the proxy reads it each time.
  const behind = [];
  const proxy =
    replicas === 1 ? undefined : await startRoundRobin({ port, ports: behind });
  const isReady = async own => {
    const portal = startReplica({
      ...{ tools, home, address, port: own, output },
      database: database.settings,
    });
    portals.push(portal);
    // It calls its own plugins by the address of all.
    behind.push(own);
    return portal.ready;
  };
  try {
    // One after the other: plugins of Backstage do not bear that two migrate at once.
    let ready = true;
    for (const own of proxy ? await freePorts(replicas) : [port]) {
      ready &&= await isReady(own);
    }
    if (!ready) {
      say(`    FAILED: the portal did not start on ${name}`);
      console.log(tail(fs.readFileSync(log, 'utf8'), 40));
      tally.check(false);
      return;
    }
    const which =
      replicas === 1 ? 'the portal answers' : `${replicas} replicas answer`;
    say(`    ${which} on ${name} (${elapsed(begun)})`);
    const { status, report, ...printed } = await runBrowser(tools, args, {
      ...{ name, address, showAtOnce },
    });
    if (!showAtOnce) process.stdout.write(printed.output);
    const { passed, failed } = report
      ? readBrowserReport(report)
      : { passed: 0, failed: 1 };
    // A run that ends badly, or tests nothing, is a failure even when no single test says so.
    const hidden = failed === 0 && (status !== 0 || passed === 0) ? 1 : 0;
    tally.add(passed, failed + hidden);
    say(
      `    ${name}: ${passed} passed, ${failed + hidden} failed (${elapsed(
        begun,
      )}); the portal's log is ${path.relative(inCheckout(), log)}`,
    );
  } finally {
    await Promise.all(
      portals.map(portal => portal.stop('SIGTERM', stopWithinMilliseconds)),
    );
    await proxy?.stop();
    fs.closeSync(output);
    await database.stop();
  }
}

/** `--replicas <n>` among arguments, and the rest of them. */
export function replicasOf(args) {
  const at = args.indexOf('--replicas');
  if (at < 0) return { replicas: 1, rest: args };
  const replicas = Number(args[at + 1]);
  if (!Number.isInteger(replicas) || replicas < 1 || replicas > 9) {
    throw new Refusal(`--replicas ${args[at + 1]}: 1 to 9.`);
  }
  return { replicas, rest: args.toSpliced(at, 2) };
}

/**
 * Builds for production and runs the browser tests on both databases.
 *
 * @param args - handed to Playwright, such as a file or `--grep`; `--replicas 2`: so many portals
 * behind one address, on PostgreSQL alone, since SQLite has one process
 * @returns the exit code
 */
export async function e2e(args) {
  const { replicas, rest } = replicasOf(args);
  const names = replicas === 1 ? Object.keys(databases) : ['PostgreSQL'];
  const next = steps(5);
  const tools = await prepare(next);
  const tally = createTally();
  fs.mkdirSync(reportFolder, { recursive: true });
  next('production build');
  await buildBundle(tools);
  next('unpack the build');
  const home = await unpackBundle(tools);
  // At once: a browser waits for its portal most of the time, and the looks at every page are for one of them alone.
  next(`browser tests on ${names.join(' and ')}`);
  const ports = await freePorts(names.length);
  const ends = await Promise.allSettled(
    names.map((name, index) =>
      testOn(name, {
        ...{ tools, home, tally, replicas, args: rest },
        port: ports[index],
        showAtOnce: index === 0,
      }),
    ),
  );
  const broken = ends.find(({ status }) => status === 'rejected');
  if (broken) throw broken.reason;
  return tally.close();
}
