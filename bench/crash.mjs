// Kills the backend in the middle of filing, starts it again, and looks for what is missing.
//
//   npm run bench:crash -- [--port 7107] [--rounds 3] [--seconds 3] [--config app-config.yaml]
//
// Every acknowledged incident must be there with its timeline, and the desk must have been
// notified of each incident once. Its data is in a directory of its own, gone afterwards.
// Exits with 1 when something is missing or comes twice.
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Checks, many, Persona, tally, waitUntilReady } from './portal/api.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '7107' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
    config: { type: 'string', default: 'app-config.yaml' },
  },
});
const url = `http://localhost:${values.port}`;
const data = mkdtempSync(join(tmpdir(), 'firstline-crash-'));
const log = openSync(join(data, 'portal.log'), 'a');
const transform = createRequire(import.meta.url).resolve(
  '@backstage/cli-node/config/nodeTransform.cjs',
);

async function start() {
  const portal = spawn(
    process.execPath,
    [
      '--require',
      transform,
      'src/index.ts',
      '--config',
      resolve(values.config),
    ],
    {
      cwd: resolve('packages/backend'),
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        NODE_ENV: 'development',
        APP_CONFIG_app_baseUrl: url,
        APP_CONFIG_backend_baseUrl: url,
        APP_CONFIG_backend_listen_port: values.port,
        APP_CONFIG_backend_database_connection_directory: data,
        APP_CONFIG_serviceDesk_demo_history: 'false',
      },
    },
  );
  await waitUntilReady(url, 180);
  return portal;
}

function kill(portal) {
  return new Promise(done => {
    portal.once('exit', done);
    portal.kill('SIGKILL');
  });
}

/** Files until the backend dies; returns the numbers it acknowledged. */
async function fileUntilDead(requester) {
  const numbers = [];
  let dead = false;
  const filer = async () => {
    while (!dead) {
      const reply = await requester
        .call('POST', '/incidents', {
          title: 'Filed when the backend died',
          description: 'Must be there afterwards if it was acknowledged',
        })
        .catch(() => undefined);
      if (reply?.status === 201) numbers.push(reply.body.number);
      else dead = true;
    }
  };
  await Promise.all(Array.from({ length: 16 }, filer));
  return numbers;
}

/** All notifications of a person, by the incident they lead to. */
async function notified(person) {
  const links = [];
  for (let offset = 0; ; offset += 100) {
    const { notifications, totalCount } = await person.callPlugin(
      'notifications',
      `/notifications?offset=${offset}&limit=100`,
    );
    links.push(
      ...notifications.map(({ payload }) => payload.link.split('/').at(-1)),
    );
    if (notifications.length === 0 || links.length >= totalCount)
      return tally(links);
  }
}

async function whenQuiet(person) {
  let before = -1;
  for (let look = 0; look < 60; look += 1) {
    const counts = await notified(person);
    const sum = Object.values(counts).reduce((all, n) => all + n, 0);
    if (sum === before) return counts;
    before = sum;
    // Longer than the outbox waits for what a dead process had claimed.
    await new Promise(done => setTimeout(done, sum === 0 ? 5_000 : 70_000));
  }
  throw new Error('Notifications do not come to an end');
}

const checks = new Checks();
const acknowledged = [];
let portal = await start();
try {
  // The demo people have to be in the catalog before anybody can sign in.
  const signedIn = async () => {
    const requester = new Persona(url, 'zhang.wei');
    for (let attempt = 0; ; attempt += 1) {
      const reply = await requester.call('GET', '/me').catch(error => error);
      if (reply.status === 200) return requester;
      if (attempt > 60) throw reply;
      await new Promise(done => setTimeout(done, 1_000));
    }
  };
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    const requester = await signedIn();
    const filing = fileUntilDead(requester);
    await new Promise(done => setTimeout(done, Number(values.seconds) * 1_000));
    await kill(portal);
    const numbers = await filing;
    acknowledged.push(...numbers);
    console.log(
      `      round ${round}: killed after ${numbers.length} acknowledged filings`,
    );
    portal = await start();
  }

  await signedIn();
  const agent = new Persona(url, 'li.na');
  const { results } = await many(acknowledged.length, 8, async i => {
    const [incident, timeline] = await Promise.all([
      agent.call('GET', `/incidents/${acknowledged[i]}`),
      agent.call('GET', `/incidents/${acknowledged[i]}/timeline`),
    ]);
    const kinds = timeline.body?.items?.map(({ kind }) => kind).join(' + ');
    return `${incident.status} ${kinds}`;
  });
  const found = tally(results);
  checks.check(
    `${acknowledged.length} acknowledged incidents are there with their timeline`,
    found['200 submitted + assigned'] === acknowledged.length,
    JSON.stringify(found),
  );

  const counts = await whenQuiet(agent);
  const times = tally(acknowledged.map(number => counts[number] ?? 0));
  checks.check(
    'the desk was notified of each once',
    times[1] === acknowledged.length,
    `notifications an incident: ${JSON.stringify(times)}`,
  );
} finally {
  await kill(portal);
  if (checks.failed === 0) rmSync(data, { recursive: true, force: true });
  else console.log(`      the log and the databases are in ${data}`);
}
process.exitCode = checks.failed > 0 || acknowledged.length === 0 ? 1 : 0;
