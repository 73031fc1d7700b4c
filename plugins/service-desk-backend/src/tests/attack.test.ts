import { expectRefusals, type Refused } from '@firstline/backend-kit/testUtils';
import { api, fang } from './__testUtils__/assigning';
import { pluginTest, type RunningPlugin } from './__testUtils__/startPlugin';

const except = { except: ['outbox'] };
const UNKNOWN = 'INC-999999';
const text = { title: 'Help', description: 'Please' };
const many = (one: string) => Array.from({ length: 10_000 }, () => one);
const NOWHERE = '0b7ba2a2-5f0c-4f9c-8d0e-6a5c0a9b7a11';

/** An incident of zhang.wei in work with wang.fang, one of emma.clark, and a complaint. */
async function prepare({ as }: RunningPlugin) {
  const file = async (who: string, path: string, more: object = {}) =>
    (await as(who)('post', path, { ...text, ...more })).body.number as string;
  const number = await file('zhang.wei', '/incidents', { ciRefs: [api] });
  await as('li.na')('post', `/incidents/${number}/actions/escalate`, {
    kind: 'functional',
    reason: 'Deep',
  });
  await as('wang.fang')('post', `/incidents/${number}/actions/accept`);
  const emmas = await file('emma.clark', '/incidents');
  const complaint = await file('emma.clark', '/complaints');
  return { number, emmas, complaint };
}

/** Where a body goes, and one that would be taken. */
function writesOf({ as }: RunningPlugin, made: Made) {
  const incident = `/incidents/${made.number}`;
  const day = '2026-01-23';
  return [
    ['zhang.wei', 'post', '/incidents', text],
    ['emma.clark', 'post', '/complaints', text],
    [
      'zhang.wei',
      'post',
      `${incident}/timeline`,
      { text: 'x', visibility: 'public' },
    ],
    ['li.na', 'post', `${incident}/participants`, { userRef: fang }],
    [
      'wang.fang',
      'post',
      `${incident}/actions/resolve`,
      { code: 'fixed', resolution: 'x', workaround: false },
    ],
    ['li.na', 'post', `${incident}/actions/assign`, { assignee: fang }],
    ['zhang.wei', 'put', `${incident}/rating`, { overall: 5 }],
    [
      'emma.clark',
      'put',
      `/complaints/${made.complaint}/rating`,
      { overall: 5 },
    ],
    ['wang.fang', 'post', '/work', { day, seconds: 60, activity: 'repair' }],
    [
      'wang.fang',
      'put',
      `/agents/${encodeURIComponent(fang)}`,
      { skills: ['sql'] },
    ],
    ['li.na', 'post', '/reports/monthly', { month: '2026-10' }],
  ].map(([who, method, path, body]) => ({
    send: as(who as string),
    method: method as 'post' | 'put',
    path: path as string,
    body: body as object,
  }));
}

type Made = Awaited<ReturnType<typeof prepare>>;

/** What only the desk itself says of a record (16, 17). */
const owned = {
  id: 7,
  number: 'INC-000777',
  version: 9,
  createdAt: '2020-01-01T00:00:00Z',
  author: fang,
  by: fang,
  person: 'user:default/li.na',
  complainant: fang,
  state: 'closed',
  status: 'closed',
};

describe('what must be refused', () => {
  pluginTest(
    'leaves nothing: fields of the desk’s own, names of objects, wrong types on every write (16, 17, 24, 25)',
    async running => {
      const made = await prepare(running);
      const refusals = writesOf(running, made).flatMap((write): Refused[] => [
        ...Object.entries(owned).map(([field, value]) => ({
          ...write,
          what: `${field} at ${write.path}`,
          body: { ...write.body, [field]: value },
          status: 400,
          says: new RegExp(`unknown field .*"${field}"|^${field}: `),
        })),
        ...['__proto__', 'constructor', 'prototype'].map(name => ({
          ...write,
          what: `${name} at ${write.path}`,
          body: JSON.stringify(write.body).replace(/}$/, `,"${name}":{"x":1}}`),
          status: 400,
        })),
        ...Object.keys(write.body).flatMap(field =>
          [null, { $ne: 1 }, [[]]].map(value => ({
            ...write,
            what: `${field} ${JSON.stringify(value)} at ${write.path}`,
            body: { ...write.body, [field]: value },
            status: 400,
            says: new RegExp(`^${field}`),
          })),
        ),
      ]);
      expect(refusals.length).toBeGreaterThan(150);
      await expectRefusals(running, refusals, except);
      expect(({} as { x?: number }).x).toBeUndefined();
      // The same without them is taken.
      const { status } = await running.as('zhang.wei')(
        'post',
        '/incidents',
        text,
      );
      expect(status).toBe(201);
    },
  );

  pluginTest(
    'leaves nothing: too much, too large, out of range (27, 28, 29, 31, 44, 70, 72)',
    async running => {
      const { number, complaint } = await prepare(running);
      const { as } = running;
      const incident = `/incidents/${number}`;
      const of = (
        who: string,
        path: string,
        bodies: [body: object | string, says: RegExp][],
        method: 'post' | 'put' = 'post',
      ) =>
        bodies.map(
          ([body, says]): Refused => ({
            what: `${path} ${JSON.stringify(body).slice(0, 60)}`,
            send: as(who),
            method,
            path,
            body,
            status: 400,
            says,
          }),
        );
      const points = [0, 6, 1.5, -1, 3e9, '5', null].map(
        (overall): [object, RegExp] => [{ overall }, /^overall: /],
      );
      const work = { day: '2026-01-23', seconds: 60, activity: 'repair' };
      await expectRefusals(
        running,
        [
          ...of('zhang.wei', `${incident}/rating`, points, 'put'),
          ...of(
            'zhang.wei',
            `${incident}/rating`,
            [['{"overall":1e400}', /^overall: /]],
            'put',
          ),
          ...of('wang.fang', '/work', [
            ...[0, -1, 1.5, 3e9, '60'].map((seconds): [object, RegExp] => [
              { ...work, seconds },
              /^seconds: /,
            ]),
            [{ ...work, day: '2026-02-30' }, /^day: /],
            [{ ...work, day: '+275761-01-01' }, /^day: /],
            [{ ...work, day: '2999-01-01' }, /day/],
            [{ ...work, note: 'a\u0000b' }, /^note: .*NUL/],
          ]),
          ...of('emma.clark', '/complaints', [
            [{ ...text, subjects: many(fang) }, /^subjects: at most 20/],
            [{ ...text, attachmentIds: many(NOWHERE) }, /^attachmentIds: at m/],
            [{ ...text, title: 'a\r\nBcc: b' }, /^title: must be one line/],
            [{ ...text, title: '\u200b' }, /^title: must not be blank/],
            [{ ...text, description: 'x'.repeat(20_001) }, /^description: /],
            ['{"title":"\\ud800","description":"b"}', /^title: /],
          ]),
          ...of('zhang.wei', '/incidents', [
            [{ ...text, ciRefs: many(api) }, /^ciRefs: at most 20/],
            [{ ...text, attachmentIds: many(NOWHERE) }, /^attachmentIds: at m/],
            [{ ...text, title: 'a\nb' }, /^title: must be one line/],
          ]),
          ...of('li.na', '/incidents', [
            [
              {
                ...text,
                channel: 'phone',
                reporter: { email: 'a@example.com\r\nBcc: b@example.com' },
              },
              /^reporter.email: /,
            ],
          ]),
          ...of('tom.baker', `/complaints/${complaint}/actions/verify`, [
            [{ finding: 'x', subjects: many(fang) }, /^subjects: at most 20/],
          ]),
        ],
        except,
      );
    },
  );

  pluginTest(
    'leaves nothing: what is not theirs to name, to move, or to move again (8, 10, 13, 50)',
    async running => {
      const { as } = running;
      const { number, emmas, complaint } = await prepare(running);
      const zhangs = `/incidents/${number}`;
      const upload = await as('zhang.wei')('post', '/attachments', 'bytes', {
        'Content-Type': 'text/plain',
        'X-Filename': 'a.txt',
      });
      const emma = as('emma.clark');
      const note = { text: 'x', visibility: 'public' };
      const day = { day: '2026-01-23', seconds: 60, activity: 'repair' };
      const pairs = ([hidden, unknown]: [string, string]): Refused[] =>
        [hidden, unknown].flatMap((named): Refused[] => [
          {
            what: `complain about ${named} (13)`,
            send: emma,
            method: 'post',
            path: '/complaints',
            body: { ...text, incidentNumber: named },
            status: 400,
            says: /^incidentNumber: there is no such incident|^incidentNumber: /,
          },
        ]);
      await expectRefusals(
        running,
        [
          ...pairs([number, UNKNOWN]),
          {
            what: 'work on what one cannot see (13)',
            send: as('zhao.min'),
            method: 'post',
            path: '/work',
            body: { ...day, incidentNumber: emmas },
            status: 400,
            says: /^incidentNumber: /,
          },
          {
            what: 'a file of somebody else (10)',
            send: emma,
            method: 'post',
            path: `/incidents/${emmas}/timeline`,
            body: { ...note, attachmentIds: [upload.body.id] },
            status: 400,
            says: /^attachmentIds\[0\]: is not an upload of yours/,
          },
          {
            what: 'a major incident nobody declared (13)',
            send: as('li.na'),
            method: 'put',
            path: `${zhangs}/major`,
            body: { majorNumber: UNKNOWN },
            status: 400,
          },
          {
            what: 'confirm what is not resolved (50)',
            send: as('zhang.wei'),
            method: 'post',
            path: `${zhangs}/actions/confirm`,
            body: { satisfied: true },
            status: 409,
          },
          {
            what: 'accept twice (50)',
            send: as('wang.fang'),
            method: 'post',
            path: `${zhangs}/actions/accept`,
            status: 409,
          },
          {
            what: 'decide what is not verified (50)',
            send: as('he.qiang'),
            method: 'post',
            path: `/complaints/${complaint}/actions/decide`,
            body: { outcome: 'upheld', decision: 'x' },
            status: 409,
          },
          {
            what: 'verify one’s own complaint',
            send: emma,
            method: 'post',
            path: `/complaints/${complaint}/actions/verify`,
            body: { finding: 'x' },
            status: 403,
          },
        ],
        except,
      );
      // Resolved once, and not again.
      const resolve = {
        code: 'fixed',
        resolution: 'x',
        workaround: false,
      };
      const path = `${zhangs}/actions/resolve`;
      const both = await Promise.all(
        [1, 2].map(() => as('wang.fang')('post', path, resolve)),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      await expectRefusals(
        running,
        [
          {
            what: 'resolve again (50)',
            send: as('wang.fang'),
            method: 'post',
            path,
            body: resolve,
            status: 409,
          },
        ],
        except,
      );
      // Hand-over tells of each what became of it: of a hidden one what it tells of none.
      const handed = await Promise.all(
        [emmas, UNKNOWN].map(async named => {
          const reply = await as('wang.fang')(
            'post',
            `/agents/${encodeURIComponent(fang)}/hand-over`,
            { numbers: [named], reason: 'x' },
          );
          return [reply.status, reply.text.replaceAll(named, '…')];
        }),
      );
      expect(handed[0]).toEqual(handed[1]);
      const told = await Promise.all(
        [number, UNKNOWN].map(async incidentNumber => {
          const reply = await emma('post', '/complaints', {
            ...text,
            incidentNumber,
          });
          return reply.text;
        }),
      );
      expect(told[0]).toBe(told[1]);
    },
  );
});
