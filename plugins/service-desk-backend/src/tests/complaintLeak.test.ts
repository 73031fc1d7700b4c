import { createServiceFactory } from '@backstage/backend-plugin-api';
import { clockServiceRef } from '@firstline/backend-kit';
import { ManualClock, statementsOf } from '@firstline/backend-kit/testUtils';
import type { JsonObject } from '@backstage/types';
import { pluginTest, type RunningPlugin } from './__testUtils__/startPlugin';

const ref = (name: string) => `user:default/${name}`;
const NUMBER = 'CMP-000001';
const MISSING = 'CMP-000999';
/** Requests on their way at a time. */
const AT_ONCE = 8;
const NOWHERE = '0b7ba2a2-5f0c-4f9c-8d0e-6a5c0a9b7a11';

/** Everybody the complaint is about: named, in the team it names, or handling the incident. */
const concerned = [
  'wang.fang',
  'maria.silva',
  'he.qiang',
  'raj.patel',
  'li.na',
];
/** Those who do see it: complainant, verifier, decider; and who carries out a measure. */
const seers = ['zhang.wei', 'tom.baker', 'xu.ling', 'zhao.min'];

/** What a parameter of a route may be given. A route that is refused for want of one fails the test. */
const samples: Record<string, string[]> = {
  q: ['calls', 'CMP-000001', 'Payments'],
  text: ['Nobody calls back'],
  ciRef: ['component:default/payments-api'],
  refs: ['component:default/payments-api'],
  team: ['group:default/payments-team'],
  month: ['2026-11'],
  person: [ref('wang.fang'), ref('li.na')],
  subject: [ref('wang.fang'), ref('he.qiang')],
  incidentNumber: ['INC-000001'],
  mine: ['true', 'false'],
  overdue: ['true'],
  sort: ['dueAt'],
};

/** A row of a table by what its rows are. */
const rowOf: Record<string, string> = {
  priority: 'P1',
  person: ref('wang.fang'),
};

interface ParameterSchema {
  enum?: string[];
  const?: string;
  format?: string;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: ParameterSchema & { anyOf?: ParameterSchema[] };
}

interface Ids {
  /** Of a file of the complaint, and of one of its measures. */
  attachment: string;
  measure: string;
}

/** November, as days or as moments. */
function edgeOf(name: string, format: string): string {
  const day = name === 'to' ? '2026-11-30' : '2026-11-01';
  return format === 'date' ? day : `${day}T00:00:00Z`;
}

function valuesOf({ name, schema }: Parameter): string[] {
  // Of several ways to say the same the first will do.
  const { format, const: only } = schema?.anyOf?.[0] ?? schema ?? {};
  if (format?.startsWith('date')) return [edgeOf(name, format)];
  if (samples[name]) return samples[name];
  // Of many the first, and what is most telling.
  const all = schema?.enum ?? (only ? [only] : []);
  return all.filter((value, i) => i === 0 || value === 'person');
}

function idOf(template: string, ids: Ids): string {
  if (template.startsWith('/attachments')) return ids.attachment;
  return template.startsWith('/complaints') ? ids.measure : NOWHERE;
}

function pathsOf(template: string, ids: Ids): string[] {
  const complaint = template.startsWith('/complaints');
  const given: Record<string, string[]> = {
    number: [complaint ? NUMBER : 'INC-000001'],
    id: [idOf(template, ids)],
    userRef: ['wang.fang', 'li.na'].map(name => encodeURIComponent(ref(name))),
    articleNumber: ['KB-000001'],
    token: ['none'],
    month: ['2026-11'],
    day: ['2026-11-23'],
  };
  return [...template.matchAll(/\{(\w+)\}/g)].reduce(
    (paths, [placeholder, name]) =>
      paths.flatMap(path =>
        (given[name] ?? [NOWHERE]).map(value =>
          path.replace(placeholder, value),
        ),
      ),
    [template],
  );
}

/** Every way to read that the document describes, each parameter with each of its samples. */
function readsOf(document: JsonObject, ids: Ids): string[] {
  const paths = document.paths as unknown as Record<
    string,
    { get?: { parameters?: Parameter[] } }
  >;
  return Object.entries(paths).flatMap(([template, { get }]) => {
    if (!get) return [];
    const queries = (get.parameters ?? []).filter(one => one.in === 'query');
    // A row is said by its table and its key.
    const keys = queries.some(({ name }) => name === 'key')
      ? queries.find(({ name }) => name === 'by')
      : undefined;
    const need = queries
      .filter(({ required }) => required)
      .map(one => [one.name, valuesOf(one)[0]] as [string, string]);
    const variants = queries.flatMap(one =>
      valuesOf(one).map(value => [
        ...need,
        [one.name, value],
        ...(one === keys ? [['key', rowOf[value]]] : []),
      ]),
    );
    const searches = [need, ...variants].map(pairs =>
      new URLSearchParams(Object.fromEntries(pairs)).toString(),
    );
    return pathsOf(template, ids).flatMap(path =>
      [...new Set(searches)].map(search =>
        search ? `${path}?${search}` : path,
      ),
    );
  });
}

/** All that somebody gets, byte for byte. */
async function allThatIsRead(
  { as }: RunningPlugin,
  name: string,
  reads: string[],
  ids: Ids,
): Promise<Map<string, string>> {
  const replies = new Map<string, string>();
  for (let from = 0; from < reads.length; from += AT_ONCE) {
    const some = reads.slice(from, from + AT_ONCE);
    const answers = await Promise.all(some.map(read => as(name)('get', read)));
    for (const [i, { status, text, type }] of answers.entries()) {
      // A refusal repeats the address that was asked for.
      const bytes = (text ?? '').replaceAll(ids.attachment, NOWHERE);
      replies.set(some[i], `${status} ${type} ${bytes}`);
    }
  }
  return replies;
}

/** An incident that li.na took and wang.fang solves. */
async function prepare({ as }: RunningPlugin): Promise<void> {
  const act = (name: string, action: string, body: object = {}) =>
    as(name)('post', `/incidents/INC-000001/actions/${action}`, body);
  await as('zhang.wei')('post', '/incidents', {
    title: 'Payments fail',
    description: 'All of them',
    ciRefs: ['component:default/payments-api'],
  });
  await act('li.na', 'accept');
  await act('li.na', 'escalate', { kind: 'functional', reason: 'Deep' });
  await act('wang.fang', 'accept');
}

/** The complaint, through all of its life but the end. */
async function complain({ as, knex, tasks }: RunningPlugin): Promise<Ids> {
  const upload = await as('zhang.wei')(
    'post',
    '/attachments',
    Buffer.from('what was said') as never,
    { 'Content-Type': 'text/plain', 'X-Filename': 'calls.txt' },
  );
  const attachment: string = upload.body.id;
  const filed = await as('zhang.wei')('post', '/complaints', {
    title: 'Nobody calls back',
    description: 'They promised it',
    subjects: [ref('wang.fang'), ref('maria.silva')],
    team: 'group:default/payments-team',
    incidentNumber: 'INC-000001',
    attachmentIds: [attachment],
  });
  expect([filed.status, filed.body.number]).toEqual([201, NUMBER]);
  const act = async (name: string, action: string, body: object) => {
    const reply = await as(name)(
      'post',
      `/complaints/${NUMBER}/actions/${action}`,
      body,
    );
    expect([action, reply.status]).toEqual([action, 200]);
    return reply.body;
  };
  await act('tom.baker', 'verify', {
    finding: 'So it was, and he.qiang knew',
    subjects: [ref('he.qiang')],
  });
  const { measures } = await act('xu.ling', 'decide', {
    outcome: 'upheld',
    decision: 'Call them',
    measures: [
      {
        text: 'Call',
        owner: ref('zhao.min'),
        dueAt: '2026-11-24T08:00:00Z',
      },
    ],
  });
  await act('tom.baker', 'answer', { text: 'We call', method: 'portal' });
  await tasks.get('service-desk-note-overdue-complaints')?.();
  await tasks.get('service-desk-deliver-outbox')?.();
  expect(await knex('complaints')).toHaveLength(1);
  return { attachment, measure: measures[0].id };
}

const clock = () => ManualClock.create('2026-11-23T08:00:00.000Z');
const withFixedClock = createServiceFactory({
  service: clockServiceRef,
  deps: {},
  factory: clock,
});

/** Bodies that a write would be taken with, were the complaint theirs to know of. */
const bodies: Record<string, object> = {
  verify: { finding: 'Nothing' },
  decide: { outcome: 'not-upheld', decision: 'Nothing' },
  answer: { text: 'Nothing', method: 'call' },
  accept: { satisfied: true },
  withdraw: { reason: 'Nothing' },
  timeline: { text: 'Nothing', visibility: 'public' },
  rating: { overall: 5 },
  complete: {},
};

describe('a complaint, to everybody it is about', () => {
  pluginTest(
    'is like none at all: whatever they read is byte for byte what it is without it',
    async running => {
      const { as, notified, signalled, knex } = running;
      await prepare(running);
      const { body: document } = await as('li.na')('get', '/openapi.json');
      const blank = { attachment: NOWHERE, measure: NOWHERE };
      const before = new Map<string, Map<string, string>>();
      const everybody = [...concerned, ...seers];
      const readsFor = (name: string, given: Ids) =>
        readsOf(document, given).filter(
          read => concerned.includes(name) || /complaints|attachm/.test(read),
        );
      expect(readsFor('li.na', blank).length).toBeGreaterThan(80);
      for (const name of everybody) {
        const reads = readsFor(name, blank);
        before.set(name, await allThatIsRead(running, name, reads, blank));
      }
      // A route whose parameters are not known here would be tested in name alone.
      const refused = [...before.get('li.na')!]
        .filter(([, reply]) => reply.startsWith('400'))
        .map(([read, reply]) => `${read}: ${reply.slice(0, 90)}`);
      expect(refused).toEqual([]);

      const ids = await complain(running);
      const differs = async (name: string) => {
        const after = await allThatIsRead(
          running,
          name,
          readsFor(name, ids),
          ids,
        );
        const pairs = [...after].map(([read, reply], i) => ({
          read,
          without: [...before.get(name)!.values()][i],
          with: reply,
        }));
        return pairs.filter(pair => pair.with !== pair.without);
      };
      for (const name of concerned) {
        expect([name, await differs(name)]).toEqual([name, []]);
      }
      for (const name of seers) {
        const routes = (await differs(name)).map(({ read }) => read);
        const own =
          name === 'zhao.min' ? '/complaints/measures' : '/complaints';
        expect(routes).toContain(own);
        if (name !== 'zhao.min') {
          expect(routes).toContain(`/complaints/${NUMBER}/timeline`);
          expect(routes).toContain(`/attachments/${ids.attachment}`);
        }
      }

      // What is sent: to people by name, none of them concerned; to programs without names.
      const sent = JSON.stringify(notified.mock.calls);
      expect(sent).toContain('tom.baker');
      expect(sent).toContain('xu.ling');
      const recipients = notified.mock.calls
        .map(([one]) => one as { recipients: object; payload: JsonObject })
        .filter(({ payload }) => String(payload.link).includes('complaints'))
        .map(({ recipients: to }) => JSON.stringify(to));
      expect(recipients.length).toBeGreaterThan(3);
      for (const name of concerned) {
        expect(recipients.join()).not.toContain(name);
      }
      expect(recipients.join()).not.toContain('group:');
      expect(JSON.stringify(signalled.mock.calls)).not.toContain('CMP-');
      const events: { payload: string }[] = await knex('outbox')
        .where({ kind: 'event' })
        .where('payload', 'like', '%CMP-%');
      expect(events.length).toBeGreaterThan(3);
      for (const { payload } of events) {
        expect(JSON.parse(payload).topic).toBe('service-desk.complaint');
        expect(Object.keys(JSON.parse(payload).event).sort()).toEqual([
          'at',
          'id',
          'kind',
          'number',
          'state',
          'version',
        ]);
        expect(payload).not.toMatch(/user:|group:/);
      }
    },
    { features: [withFixedClock] },
  );

  pluginTest(
    'answers to its guessed number like one that is not there, by the same statements',
    async running => {
      const { as, audited, knex } = running;
      await prepare(running);
      const { body: document } = await as('li.na')('get', '/openapi.json');
      const ids = await complain(running);
      const writes = Object.entries(
        document.paths as Record<string, Record<string, object>>,
      ).flatMap(([template, operations]) =>
        template.startsWith('/complaints/{number}')
          ? Object.keys(operations).map(method => ({ method, template }))
          : [],
      );
      expect(writes.length).toBeGreaterThan(9);
      const ask = async (name: string, number: string) => {
        const replies: string[] = [];
        for (const { method, template } of writes) {
          const path = template
            .replace('{number}', number)
            .replace('{id}', ids.measure);
          const body =
            method === 'get' ? undefined : bodies[template.split('/').at(-1)!];
          const send = method as 'get' | 'post' | 'put' | 'delete';
          const reply = await as(name)(send, path, body);
          replies.push(
            `${method} ${template} ${reply.status} ${reply.text.replaceAll(
              number,
              '…',
            )}`,
          );
        }
        return replies;
      };
      for (const name of concerned) {
        const from = audited.length;
        const hidden: string[] = [];
        const statements = await statementsOf(knex, async () => {
          hidden.push(...(await ask(name, NUMBER)));
        });
        const audit = audited.slice(from);
        const missing: string[] = [];
        const others = await statementsOf(knex, async () => {
          missing.push(...(await ask(name, MISSING)));
        });
        expect(hidden).toEqual(missing);
        expect(hidden.filter(reply => !reply.includes(' 404 '))).toEqual([]);
        const ofComplaints = (all: typeof statements) =>
          all.map(({ sql }) => sql).filter(sql => sql.includes('complaint'));
        expect(ofComplaints(statements)).toEqual(ofComplaints(others));
        expect(ofComplaints(statements).length).toBeGreaterThan(20);
        expect(JSON.stringify(audit).replaceAll(NUMBER, MISSING)).toEqual(
          JSON.stringify(audited.slice(from + audit.length)),
        );
      }
      const seen = await ask('tom.baker', NUMBER);
      const none = await ask('tom.baker', MISSING);
      expect(seen.filter((reply, i) => reply === none[i])).toEqual([]);
      const search = async (name: string) =>
        (await as(name)('get', `/complaints?q=${NUMBER}`)).body.totalItems;
      expect(await search('tom.baker')).toBe(1);
      expect(await search('li.na')).toBe(0);
    },
    { features: [withFixedClock] },
  );
});
