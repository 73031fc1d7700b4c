/*
 * How long the production build takes to start, what it holds in memory then and under load,
 * how much of the front end each page loads, and how soon it can be used.
 *
 *   npm run bench:startup -- [--built] [--minutes 5] [--open 10000] [--starts 3]
 *     [--pages home,incident]
 *
 * `--built` takes the build that was unpacked last, instead of building. On SQLite, with so
 * many open incidents among eleven times as many.
 */
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { connect, createDatabase } from '../desk/database';
import { round, signIn } from '../intake/client';
import { fillDesk } from '../intake/fillDesk';
import { openPages, type PageToOpen } from './pages';
import { startProduction, type Memory, type Production } from './production';

const { values } = parseArgs({
  options: {
    built: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '5' },
    open: { type: 'string', default: '10000' },
    starts: { type: 'string', default: '3' },
    pages: { type: 'string' },
  },
});

/** Of the incidents of `insertManyIncidents`, 9 in 100 are open. */
const OPEN_SHARE = 0.09;

const allPages: PageToOpen[] = [
  { name: 'home', path: '/', person: 'li.na' },
  { name: 'home of a requester', path: '/', person: 'zhang.wei' },
  { name: 'report', path: '/service-desk/report', person: 'zhang.wei' },
  { name: 'my requests', path: '/service-desk/my', person: 'zhang.wei' },
  { name: 'queues', path: '/service-desk/desk', person: 'li.na' },
  {
    name: 'incident',
    path: '/service-desk/incidents/INC-000091',
    person: 'li.na',
  },
  { name: 'dispatch', path: '/service-desk/dispatch', person: 'wang.fang' },
  { name: 'watch', path: '/service-desk/watch', person: 'maria.silva' },
  { name: 'measures', path: '/service-desk/measures', person: 'maria.silva' },
  { name: 'complaints', path: '/service-desk/complaints', person: 'he.qiang' },
  { name: 'articles', path: '/knowledge-base', person: 'wang.fang' },
  { name: 'search', path: '/search?query=payments', person: 'wang.fang' },
  { name: 'catalog', path: '/catalog', person: 'wang.fang' },
  {
    name: 'a component',
    path: '/catalog/default/component/payments-api',
    person: 'wang.fang',
  },
];

const say = (line: string) =>
  console.log(`${performance.now().toFixed(0).padStart(8)} ms  ${line}`);

async function unpacked(): Promise<string> {
  const home = resolve('.cache/production');
  if (values.built && existsSync(`${home}/packages/backend`)) return home;
  const { prepare } = await import('../../scripts/lib/prepare.mjs');
  const { buildBundle, unpackBundle } = await import(
    '../../scripts/lib/production.mjs'
  );
  const tools = await prepare(() => {});
  say('production build');
  await buildBundle(tools);
  return unpackBundle(tools);
}

interface Load {
  requests: number;
  /** Half minutes in which a request failed. */
  failures: number;
  memory: Memory[];
}

/** Lists, incidents and filings from 16 connections, and what the process holds meanwhile. */
async function loadFor(portal: Production, minutes: number): Promise<Load> {
  const load: Load = {
    requests: 0,
    failures: 0,
    memory: [await portal.memory()],
  };
  const until = performance.now() + minutes * 60_000;
  while (performance.now() < until) {
    const agent = await signIn(portal.url, 'li.na');
    const requester = await signIn(portal.url, 'zhang.wei');
    const base = `${portal.url}/api/service-desk`;
    const left = (until - performance.now()) / 1_000;
    const went = round(
      { atOnce: 16, seconds: Math.min(30, Math.max(left, 1)) },
      i => {
        if (i % 10 === 0) {
          return {
            method: 'POST',
            url: `${base}/incidents`,
            token: requester,
            body: { title: `Load ${i}`, description: 'Filed by the benchmark' },
          };
        }
        const path =
          i % 2 ? '?limit=50' : `/INC-${String(1 + i).padStart(6, '0')}`;
        return { method: 'GET', url: `${base}/incidents${path}`, token: agent };
      },
    );
    await went.then(
      ({ rate, seconds }) => {
        load.requests += Math.round(rate * seconds);
      },
      error => {
        load.failures += 1;
        say(String(error).slice(0, 300));
      },
    );
    const now = await portal.memory();
    load.memory.push(now);
    say(`${load.requests} requests, ${inMegabytes(now)}`);
  }
  return load;
}

const inMegabytes = ({ resident, heap }: Memory) =>
  `${resident.toFixed(0)} MB (heap ${heap.toFixed(0)})`;

const kilobytes = (size: number) => Math.round(size).toLocaleString('en');

async function main(): Promise<void> {
  const home = await unpacked();
  const open = Number(values.open);
  const { at, drop } = await createDatabase(undefined);
  say(`filling: ${open} open incidents`);
  const knex = await connect(at, { durable: false });
  await fillDesk(knex, Math.ceil(open / OPEN_SHARE));
  await knex.destroy();

  const starts: Production[] = [];
  let portal: Production | undefined;
  for (let n = 0; n < Number(values.starts); n += 1) {
    await portal?.stop();
    portal = await startProduction(home, at);
    starts.push(portal);
    say(`ready after ${portal.readySeconds.toFixed(1)} s`);
  }
  if (!portal) throw new Error('--starts: at least one');
  try {
    const atStart = await portal.memory();
    const { browserOptions } = await import('../../scripts/lib/browser.mjs');
    const wanted = values.pages?.split(',');
    const pages = await openPages(
      portal.url,
      allPages.filter(({ name }) => !wanted || wanted.includes(name)),
      { browser: browserOptions(), say },
    );
    console.log(
      `\n${cpus().length} cores (${cpus()[0].model}), load ${loadavg()
        .map(one => one.toFixed(1))
        .join(', ')}, Node ${process.versions.node}\n`,
    );
    const seconds = starts.map(({ readySeconds }) => readySeconds.toFixed(1));
    console.log(`start: ready after ${seconds.join(', ')} s\n`);
    console.log(
      '| page | scripts, kB (unpacked) | files | other, kB | API calls | first paint, ms | ready, ms | again, ms |\n' +
        '| --- | --- | --- | --- | --- | --- | --- | --- |',
    );
    for (const page of pages) {
      console.log(
        `| ${page.name} | ${kilobytes(page.scriptKilobytes)} (${kilobytes(
          page.decodedKilobytes,
        )}) | ${page.scripts} | ${kilobytes(page.otherKilobytes)} | ${
          page.calls
        } | ${page.firstPaint.toFixed(0)} | ${page.ready.toFixed(
          0,
        )} | ${page.again.toFixed(0)} |`,
      );
    }

    const load = await loadFor(portal, Number(values.minutes));
    const most = Math.max(...load.memory.map(({ resident }) => resident));
    console.log(
      `memory: ${inMegabytes(atStart)} after the start, ${inMegabytes(
        load.memory.at(-1)!,
      )} at the end of ${values.minutes} min with ${
        load.requests
      } requests, ${most.toFixed(0)} MB at most; ${
        load.failures
      } half minutes in which one failed`,
    );
  } finally {
    await portal.stop();
    await drop();
  }
}

main().then(
  () => process.exit(process.exitCode ?? 0),
  error => {
    console.error(String(error?.stack ?? error).slice(0, 6_000));
    process.exit(1);
  },
);
