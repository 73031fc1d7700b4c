import {
  fuzzRequests,
  Random,
  storedDigest,
} from '@firstline/backend-kit/testUtils';
import { deskDocument } from '../openapi/deskDocument';
import { api, fang, payments, raj } from './__testUtils__/assigning';
import {
  pluginTest,
  type RunningPlugin,
  type Send,
} from './__testUtils__/startPlugin';

/** Another one sends other requests; what fails comes again with the same. */
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const EACH = Number(process.env.FUZZ_EACH ?? 16);

/** Tiers, assignment and service levels, and who they are about. */
const operations = [
  'listAgents',
  'getAgent',
  'putAgent',
  'handOverWork',
  'getDispatchBoard',
  'getAssignmentRules',
  'previewAssignment',
  'assignIncident',
  'declareMajorIncident',
  'linkToMajor',
  'unlinkFromMajor',
  'writeReview',
  'listMajorIncidents',
  'addTimelineEntry',
  'readEscalations',
  'getIncidentTime',
  'watchIncidents',
  'getSettings',
];
const people = ['zhang.wei', 'li.na', 'wang.fang', 'he.qiang', 'maria.silva'];
// The worker empties it when it likes.
const except = ['outbox'];

async function numbersOf({ as }: RunningPlugin): Promise<string[]> {
  const numbers: string[] = [];
  for (let i = 0; i < 6; i += 1) {
    const { body } = await as('zhang.wei')('post', '/incidents', {
      title: `Payments fail ${i}`,
      description: 'x',
      ciRefs: [api],
    });
    numbers.push(body.number);
  }
  const act = (number: string, action: string, body?: object) =>
    as('li.na')('post', `/incidents/${number}/actions/${action}`, body);
  await act(numbers[0], 'declareMajor', { reason: 'All shops' });
  await act(numbers[1], 'accept');
  await act(numbers[2], 'assign', { assignee: fang });
  await act(numbers[3], 'declareMajor', { reason: 'All shops' });
  await act(numbers[3], 'accept');
  await act(numbers[3], 'resolve', {
    code: 'fixed',
    resolution: 'Failed over',
    workaround: false,
  });
  return numbers;
}

function examplesOf(numbers: string[]) {
  const users = [fang, raj, 'user:default/li.na', 'user:default/zhang.wei'];
  const teams = [payments, 'group:default/service-desk', 'group:default/none'];
  return {
    number: numbers,
    majorNumber: numbers,
    numbers: [numbers, numbers.slice(0, 1), ['INC-999999']],
    userRef: users,
    assignee: users,
    requester: users,
    team: teams,
    refs: [[api], ['component:default/hidden']],
    ciRefs: [[api], ['component:default/none']],
    category: ['network', 'network/vpn', 'none'],
    calendar: ['office', 'none'],
    timeZone: ['Asia/Shanghai', 'Europe/Berlin'],
    attachmentIds: [[]],
  };
}

describe('whatever is sent', () => {
  pluginTest(
    'is answered, or refused in order and without a trace',
    async running => {
      const { knex, as, asNobody, audited } = running;
      const random = Random.create(SEED);
      const options = {
        document: deskDocument({ version: '1.0.0' }),
        operations,
        random,
        examples: examplesOf(await numbersOf(running)),
      };
      const requests = fuzzRequests({ ...options, each: EACH });
      const senders: Send[] = people.map(as);
      const wrong: string[] = [];
      const seen = new Map<number, number>();
      let stored = await storedDigest(knex, { except });

      for (const { operationId, method, path, body, headers } of requests) {
        const i = random.below(senders.length);
        const said = `${operationId} as ${people[i]}: ${method} ${path.slice(
          0,
          200,
        )} ${JSON.stringify(headers)} ${body?.slice(0, 300)}`;
        const auditedBefore = audited.length;
        try {
          const { status } = await senders[i](method, path, body, headers);
          seen.set(status, (seen.get(status) ?? 0) + 1);
          if (status >= 500) wrong.push(`${status} ${said}`);
          const now =
            method === 'get' ? stored : await storedDigest(knex, { except });
          const done = audited
            .slice(auditedBefore)
            .some(event => event.status === 'succeeded');
          if (status >= 400 && (now !== stored || done)) {
            wrong.push(`${status}, and something was done: ${said}`);
          }
          stored = now;
        } catch (error) {
          wrong.push(`${said}: ${error}`);
        }
      }
      for (const { method, path, body, headers } of fuzzRequests({
        ...options,
        each: 1,
      })) {
        const { status } = await asNobody(method, path, body, headers);
        if (status !== 401)
          wrong.push(`${status} to nobody: ${method} ${path}`);
      }
      expect(wrong).toEqual([]);
      expect(await storedDigest(knex, { except })).toBe(stored);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      // Some of it was right, and much was wrong.
      expect(seen.get(200)).toBeGreaterThan(operations.length);
      for (const status of [400, 403, 404, 409]) {
        expect([status, seen.has(status)]).toEqual([status, true]);
      }
      // It still works.
      const { status } = await as('li.na')('get', `/dispatch?team=${payments}`);
      expect(status).toBe(200);
    },
    {
      serviceDesk: {
        calendars: {
          office: {
            timeZone: 'Asia/Shanghai',
            hours: { mon: ['09:00-18:00'] },
          },
        },
        assignment: { teams: { [payments]: { mode: 'assign' } } },
      },
    },
  );
});
