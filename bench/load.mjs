// Load on a running portal with the demo people.
//
//   npm run bench:load -- --url http://localhost:7007 [--filings 1000] [--accepts 200] [--requests 1000]
//
// 200 people accept one incident at the same time; 1,000 incidents are filed at once; then
// the rates of filing, listing and reading. Exits with 1 when something is not as it must be.
import { parseArgs } from 'node:util';
import { Checks, many, Persona, tally } from './portal/api.mjs';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:7007' },
    filings: { type: 'string', default: '1000' },
    accepts: { type: 'string', default: '200' },
    requests: { type: 'string', default: '1000' },
  },
});
const filings = Number(values.filings);
const accepts = Number(values.accepts);
const requests = Number(values.requests);

const requester = new Persona(values.url, 'zhang.wei');
const agent = new Persona(values.url, 'li.na');
const checks = new Checks();

const file = i =>
  requester.call('POST', '/incidents', {
    title: `Load ${i}`,
    description: 'Filed by the load benchmark',
    ciRefs: ['component:default/payments-api'],
  });

async function acceptAtOnce() {
  const { body: incident } = await file('to accept');
  const { results, seconds } = await many(accepts, accepts, () =>
    agent.call('POST', `/incidents/${incident.number}/actions/accept`, {}),
  );
  const statuses = tally(results.map(({ status }) => status));
  checks.check(
    `${accepts} accepts of ${incident.number} at once: one wins, the others get 409`,
    statuses[200] === 1 && statuses[409] === accepts - 1,
    `${JSON.stringify(statuses)} in ${seconds.toFixed(1)} s`,
  );
  const refusal = results.find(({ status }) => status === 409)?.body.error;
  checks.check(
    'a refusal says the state and what is allowed',
    refusal?.currentState === 'in_progress' &&
      refusal.allowedActions?.includes('resolve'),
    `${refusal?.currentState}, ${refusal?.allowedActions}`,
  );
  const timeline = await agent.call(
    'GET',
    `/incidents/${incident.number}/timeline?limit=200`,
  );
  const accepted = timeline.body.items.filter(
    ({ kind }) => kind === 'accepted',
  );
  checks.check(
    'its timeline tells one acceptance',
    accepted.length === 1,
    accepted.length,
  );
}

async function fileAtOnce() {
  const { results, rate, p50, p99 } = await many(filings, filings, file);
  const statuses = tally(results.map(({ status }) => status));
  checks.check(
    `${filings} filings at once`,
    statuses[201] === filings,
    JSON.stringify(statuses),
  );
  const numbers = results.flatMap(({ status, body }) =>
    status === 201 ? [Number(body.number.slice(4))] : [],
  );
  const distinct = new Set(numbers);
  const gap = Math.max(...numbers) - Math.min(...numbers) + 1 - distinct.size;
  checks.check(
    'numbers are distinct and without a gap',
    distinct.size === filings && gap === 0,
    `${distinct.size} numbers, ${gap} missing between the first and the last`,
  );
  const stories = await many(filings, 16, i =>
    agent.call('GET', `/incidents/${results[i].body.number}/timeline`),
  );
  const kinds = tally(
    stories.results.map(({ body }) =>
      body?.items?.map(({ kind }) => kind).join(' + '),
    ),
  );
  checks.check(
    'each has its story',
    kinds['submitted + assigned'] === filings,
    JSON.stringify(kinds),
  );
  report('filing, all at once', { rate, p50, p99 });
}

function report(what, { rate, p50, p99 }) {
  console.log(
    `      ${what.padEnd(28)} ${rate
      .toFixed(0)
      .padStart(6)} a second, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(
      0,
    )} ms`,
  );
}

async function rates() {
  const { body: page } = await agent.call('GET', '/incidents?limit=50');
  const numbers = page.items.map(({ number }) => number);
  for (const atOnce of [1, 16]) {
    const n = Math.ceil(atOnce === 1 ? requests / 5 : requests);
    const ways = {
      'POST /incidents': file,
      'GET /incidents (agent)': () => agent.call('GET', '/incidents?limit=50'),
      'GET /incidents (requester)': () =>
        requester.call('GET', '/incidents?limit=50'),
      'GET /incidents/{number}': i =>
        agent.call('GET', `/incidents/${numbers[i % numbers.length]}`),
    };
    for (const [what, task] of Object.entries(ways)) {
      const measured = await many(n, atOnce, task);
      const failed = measured.results.filter(
        ({ status }) => status >= 300,
      ).length;
      report(`${what}, ${atOnce} at once`, measured);
      if (failed > 0)
        checks.check(`${what} without errors`, false, `${failed} of ${n}`);
    }
  }
}

await acceptAtOnce();
await fileAtOnce();
await rates();
process.exitCode = checks.failed > 0 ? 1 : 0;
