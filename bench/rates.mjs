// How much of a bare server's rate the portal keeps, with everything a request goes through
// there: auth, permission, validation, timeline, clocks, assignment, outbox, audit.
//
//   npm run bench:rates -- --url http://localhost:7007 [--rounds 5] [--requests 200]
//
// Rounds alternate between the two, so that whatever else the machine does hits both; the
// figure is the median of the rounds' ratios. It measures and judges nothing.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { many, Persona } from './portal/api.mjs';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:7007' },
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '200' },
    connections: { type: 'string', default: '16' },
  },
});
const rounds = Number(values.rounds);
const requests = Number(values.requests);
const connections = Number(values.connections);

const agent = new Persona(values.url, 'li.na');
const requester = new Persona(values.url, 'zhang.wei');

async function ok(call, ...wanted) {
  const { status } = await call;
  if (!wanted.includes(status)) throw new Error(`unexpected ${status}`);
}

async function startBare(rows) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'firstline-bare-'));
  const script = fileURLToPath(new URL('./bare/server.mjs', import.meta.url));
  const child = fork(script, [path.join(folder, 'bare.sqlite'), String(rows)]);
  const { port } = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', code => reject(new Error(`bare server ended: ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      child.removeAllListeners('exit');
      child.kill();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

const { body: page } = await agent.call('GET', '/incidents?limit=50');
const known = page.items.map(({ number }) => number);
const total =
  typeof page.totalItems === 'number'
    ? page.totalItems
    : page.totalItems.atLeast;
const bare = await startBare(total);

const json = async (url, init) => {
  const response = await fetch(url, init);
  await response.json();
  return { status: response.status };
};
const filing = { title: 'Rate', description: 'Filed by the benchmark' };
const kinds = {
  'POST an incident': {
    portal: () => ok(requester.call('POST', '/incidents', filing), 201),
    bare: () =>
      ok(
        json(`${bare.url}/incidents`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(filing),
        }),
        201,
      ),
  },
  'list 50, an agent': {
    portal: () => ok(agent.call('GET', '/incidents?limit=50'), 200),
    bare: () => ok(json(`${bare.url}/incidents`), 200),
  },
  'list 50, a requester': {
    portal: () => ok(requester.call('GET', '/incidents?limit=50'), 200),
    bare: () => ok(json(`${bare.url}/incidents`), 200),
  },
  'get by number': {
    portal: i =>
      ok(agent.call('GET', `/incidents/${known[i % known.length]}`), 200),
    bare: i => ok(json(`${bare.url}/incidents/${1 + (i % 50)}`), 200),
  },
};

console.log(
  `${total} incidents, ${connections} at once, ${rounds} rounds of ${requests}`,
);
console.log(
  `${'what'.padEnd(22)}${'bare/s'.padStart(9)}${'portal/s'.padStart(
    10,
  )}${'p50 ms'.padStart(8)}${'p99 ms'.padStart(8)}${'ratio'.padStart(
    8,
  )}  [range]`,
);
try {
  for (const [what, { portal, bare: plain }] of Object.entries(kinds)) {
    await many(connections, connections, portal);
    await many(connections, connections, plain);
    const seen = [];
    for (let round = 0; round < rounds; round += 1) {
      const b = await many(requests, connections, plain);
      const p = await many(requests, connections, portal);
      seen.push({ ...p, bare: b.rate, ratio: p.rate / b.rate });
    }
    const ratios = seen.map(({ ratio }) => ratio);
    const of = key => median(seen.map(round => round[key]));
    console.log(
      what.padEnd(22) +
        of('bare').toFixed(0).padStart(9) +
        of('rate').toFixed(0).padStart(10) +
        of('p50').toFixed(0).padStart(8) +
        of('p99').toFixed(0).padStart(8) +
        median(ratios).toFixed(2).padStart(8) +
        `  [${Math.min(...ratios).toFixed(2)}-${Math.max(...ratios).toFixed(
          2,
        )}]`,
    );
  }
} finally {
  bare.stop();
}
