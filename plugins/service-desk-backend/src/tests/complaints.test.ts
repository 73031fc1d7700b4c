import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { pluginTest } from './__testUtils__/startPlugin';

const ref = (name: string) => `user:default/${name}`;
const complaint = {
  title: 'Nobody calls back',
  description: 'I was promised a call, three times',
};
let denied: string[] = [];

describe('complaints over HTTP', () => {
  pluginTest(
    'go from the complainant through desk and manager back to them, with files (S-151 to S-158)',
    async ({ as, audited, notified, signalled, tasks }) => {
      const upload = (name: string) =>
        as(name)('post', '/attachments', Buffer.from('a log') as never, {
          'Content-Type': 'text/plain',
          'X-Filename': 'log.txt',
        });
      const mine = (await upload('zhang.wei')).body.id;
      const filed = await as('zhang.wei')('post', '/complaints', {
        ...complaint,
        subjects: [ref('wang.fang')],
        attachmentIds: [mine],
      });
      expect([filed.status, filed.headers.etag]).toEqual([201, '"1"']);
      expect(filed.headers.location).toBe(
        '/api/service-desk/complaints/CMP-000001',
      );
      expect(filed.body).toMatchObject({
        attachments: [{ id: mine, name: 'log.txt' }],
        allowedActions: ['withdraw'],
      });
      const path = '/complaints/CMP-000001';
      const secret = (await upload('li.na')).body.id;
      const note = await as('li.na')('post', `${path}/timeline`, {
        text: 'See the log of the phone system',
        visibility: 'internal',
        attachmentIds: [secret],
      });
      expect(note.status).toBe(201);
      expect(note.body.attachments).toHaveLength(1);
      const gets = async (id: string) => {
        const people = ['zhang.wei', 'tom.baker', 'he.qiang', 'wang.fang'];
        const replies = people.map(name =>
          as(name)('get', `/attachments/${id}`),
        );
        return (await Promise.all(replies)).map(({ status }) => status);
      };
      expect(await gets(mine)).toEqual([200, 200, 200, 404]);
      expect(await gets(secret)).toEqual([404, 200, 200, 404]);

      const act = (name: string, action: string, body: object) =>
        as(name)('post', `${path}/actions/${action}`, body);
      const early = await act('he.qiang', 'decide', {
        outcome: 'upheld',
        decision: 'Yes',
      });
      expect(early.status).toBe(409);
      expect(early.body.error).toMatchObject({ currentState: 'submitted' });
      expect((await act('li.na', 'verify', { finding: 'Yes' })).status).toBe(
        200,
      );
      const decided = await act('he.qiang', 'decide', {
        outcome: 'upheld',
        decision: 'Yes',
        measures: [
          {
            text: 'Mend the rota',
            owner: ref('zhao.min'),
            dueAt: '2099-01-01T00:00:00Z',
          },
        ],
      });
      const [{ id }] = decided.body.measures;
      const list = await as('zhao.min')('get', '/complaints/measures');
      expect(list.body.items).toMatchObject([{ id, mayOpen: false }]);
      const done = await as('zhao.min')(
        'post',
        `${path}/measures/${id}/complete`,
      );
      expect(done.body).toMatchObject({ completedBy: ref('zhao.min') });
      await act('li.na', 'answer', { text: 'Mended', method: 'call' });
      await act('zhang.wei', 'accept', { satisfied: true });
      const rated = await as('zhang.wei')('put', `${path}/rating`, {
        overall: 5,
        speed: 3,
      });
      expect(rated.body).toMatchObject({
        state: 'closed',
        rating: { overall: 5, speed: 3 },
        outcome: 'upheld',
      });
      expect((await act('li.na', 'reopen', {})).status).toBe(404);

      const found = await as('li.na')('get', '/complaints?q=calls%20ba');
      expect(found.body).toMatchObject({ totalItems: 1 });
      for (const q of ['cmp-000001', 'phone', '%E2%80%A6']) {
        const { body } = await as('li.na')('get', `/complaints?q=${q}`);
        expect([q, body.totalItems]).toEqual([q, q === 'cmp-000001' ? 1 : 0]);
      }
      const work = await as('tom.baker')('get', '/complaints/work');
      expect(work.body).toEqual({
        toVerify: 0,
        toDecide: 0,
        toAnswer: 0,
        overdue: 0,
        myMeasures: 0,
        hears: true,
      });
      expect(audited.map(({ eventId }) => eventId)).toEqual(
        expect.arrayContaining(['file-complaint', 'decide-complaint']),
      );
      expect(JSON.stringify(audited)).not.toMatch(/calls back|rota|wang/);
      await tasks.get('service-desk-deliver-outbox')?.();
      expect(JSON.stringify(notified.mock.calls)).toContain('CMP-000001');
      expect(JSON.stringify(signalled.mock.calls)).not.toContain('CMP-');
    },
  );

  pluginTest(
    'pages lists by key in both orders, and counts all of them',
    async ({ as }) => {
      for (let i = 1; i <= 5; i += 1) {
        await as('zhang.wei')('post', '/complaints', complaint);
      }
      await as('li.na')('post', '/complaints/CMP-000003/actions/verify', {
        finding: 'Yes',
      });
      const walk = async (query: string) => {
        const numbers: string[] = [];
        let cursor: string | undefined = '';
        while (cursor !== undefined) {
          const { body } = await as('li.na')(
            'get',
            `/complaints?limit=2${query}${cursor && `&cursor=${cursor}`}`,
          );
          expect(body.totalItems).toBe(5);
          numbers.push(
            ...body.items.map((item: { number: string }) =>
              item.number.slice(-1),
            ),
          );
          cursor = body.nextCursor;
        }
        return numbers.join('');
      };
      expect(await walk('')).toBe('54321');
      expect(await walk('&sort=dueAt')).toBe('12453');
      const first = await as('li.na')('get', '/complaints?limit=2');
      const foreign = await as('li.na')(
        'get',
        `/complaints?sort=dueAt&cursor=${first.body.nextCursor}`,
      );
      expect(foreign.status).toBe(400);
      const bad = await as('li.na')('get', '/complaints?state=open');
      expect(bad.status).toBe(400);
    },
  );

  pluginTest(
    'are narrowed by the policy of the portal',
    async ({ as }) => {
      const path = '/complaints/CMP-000001';
      denied = ['service-desk.complaint.create'];
      expect(
        (await as('zhang.wei')('post', '/complaints', complaint)).status,
      ).toBe(403);
      denied = ['service-desk.complaint.create-for-others'];
      await as('zhang.wei')('post', '/complaints', complaint);
      const forEmma = {
        ...complaint,
        reporter: { userRef: ref('emma.clark') },
      };
      expect((await as('li.na')('post', '/complaints', forEmma)).status).toBe(
        403,
      );

      denied = ['service-desk.complaint.verify'];
      const barred = await as('li.na')('get', path);
      expect(barred.body.allowedActions).toEqual([]);
      const body = { finding: 'Yes' };
      const verify = () => as('li.na')('post', `${path}/actions/verify`, body);
      expect((await verify()).status).toBe(403);
      denied = ['service-desk.complaint.read'];
      expect((await verify()).status).toBe(404);
      expect((await as('zhang.wei')('get', path)).status).toBe(404);
      const none = await as('li.na')('get', '/complaints');
      expect(none.body).toEqual({ items: [], totalItems: 0 });
      denied = [];
      expect((await verify()).status).toBe(200);
      expect((await as('zhang.wei')('get', path)).status).toBe(200);
    },
    {
      serviceDesk: { permissionMemo: false },
      policy: permission => ({
        result: denied.includes(permission)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      }),
    },
  );
});
