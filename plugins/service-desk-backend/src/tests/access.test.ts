import { mockCredentials } from '@backstage/backend-test-utils';
import type { Response } from 'supertest';
import {
  hiddenItem,
  pluginTest,
  type RunningPlugin,
} from './__testUtils__/startPlugin';

const unknown = 'INC-999999';

/** What a refusal tells, without the address it repeats. */
const told = ({ status, body }: Response) => ({ status, error: body.error });

async function fileFor({ as }: RunningPlugin): Promise<string> {
  const { body } = await as('zhang.wei')('post', '/incidents', {
    title: 'Payroll export shows xylophone errors',
    description: 'Only finance knows of this',
    ciRefs: ['component:default/payments-api'],
  });
  return body.number;
}

describe('who may know of an incident', () => {
  pluginTest(
    'nobody without valid credentials (1, 2)',
    async ({ asNobody }) => {
      const attempts: Record<string, string>[] = [
        {},
        { Authorization: mockCredentials.user.invalidHeader() },
        { Authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
      ];
      for (const headers of attempts) {
        for (const path of [
          '/incidents',
          '/me',
          '/settings',
          '/openapi.json',
        ]) {
          const { status, body } = await asNobody(
            'get',
            path,
            undefined,
            headers,
          );
          expect(status).toBe(401);
          expect(body.error.name).toBe('AuthenticationError');
        }
        const { status } = await asNobody('post', '/incidents', {}, headers);
        expect(status).toBe(401);
      }
    },
  );

  pluginTest(
    'a colleague from another department meets nothing but 404 (5, 6, 9, 12)',
    async running => {
      const { as, audited, knex } = running;
      const number = await fileFor(running);
      const emma = as('emma.clark');
      const upload = await as('zhang.wei')('post', '/attachments', 'a text', {
        'Content-Type': 'text/plain',
        'X-Filename': 'note.txt',
      });
      expect(upload.status).toBe(201);
      const note = { text: 'See the file', visibility: 'public' };
      const entry = await as('zhang.wei')(
        'post',
        `/incidents/${number}/timeline`,
        { ...note, attachmentIds: [upload.body.id] },
      );
      expect(entry.body.attachments).toHaveLength(1);

      const attempts = (n: string) => [
        () => emma('get', `/incidents/${n}`),
        () => emma('get', `/incidents/${n}/timeline`),
        () => emma('post', `/incidents/${n}/timeline`, note),
        () => emma('post', `/incidents/${n}/actions/accept`),
        () =>
          emma('post', `/incidents/${n}/actions/assign`, {
            team: 'group:default/sales',
          }),
        () =>
          emma('post', `/incidents/${n}/actions/reclassify`, {
            ciRefs: [hiddenItem],
            reason: 'x',
          }),
        () => emma('post', `/incidents/${n}/subscribe`),
        () => emma('delete', `/incidents/${n}/subscribe`),
        () =>
          emma('post', `/incidents/${n}/helpers`, {
            userRef: 'user:default/emma.clark',
          }),
        () =>
          emma(
            'delete',
            `/incidents/${n}/helpers/${encodeURIComponent(
              'user:default/emma.clark',
            )}`,
          ),
        () =>
          emma('post', `/incidents/${n}/participants`, {
            userRef: 'user:default/emma.clark',
          }),
        () =>
          emma(
            'delete',
            `/incidents/${n}/participants/${encodeURIComponent(
              'user:default/emma.clark',
            )}`,
          ),
      ];
      const known = attempts(number);
      const none = attempts(unknown);
      for (const [i, attempt] of known.entries()) {
        const answer = told(await attempt());
        expect(answer).toMatchObject({
          status: 404,
          error: { name: 'NotFoundError' },
        });
        expect(answer).toEqual(told(await none[i]()));
      }
      const file = `/attachments/${upload.body.id}`;
      const other = '/attachments/9b2d5a54-6f0e-4a38-8f0c-0d6f6f3f2f11';
      const refusals = await Promise.all(
        [file, other, '/attachments/x'].map(async address =>
          told(await emma('get', address)),
        ),
      );
      expect(refusals[0]).toEqual(refusals[1]);
      expect(refusals[2]).toEqual(refusals[1]);
      expect(refusals[0].status).toBe(404);
      expect((await as('zhang.wei')('get', file)).status).toBe(200);

      const empty = { items: [], totalItems: 0 };
      for (const query of [
        '',
        '?q=xylophone',
        '?ciRef=component:default/payments-api',
        '?requester=user:default/zhang.wei',
        '?involving=me',
        '?helping=me',
        '?sort=dueAt&breached=false',
      ]) {
        expect((await emma('get', `/incidents${query}`)).body).toEqual(empty);
      }
      const found = await as('zhang.wei')('get', '/incidents?q=xylophone');
      expect(found.body).toMatchObject({ totalItems: 1 });
      const suggested = await emma(
        'get',
        '/incidents/suggestions?ciRef=component:default/payments-api',
      );
      expect(suggested.body).toMatchObject({
        openIncidents: [],
        recentReports: [{ ciRef: 'component:default/payments-api', count: 1 }],
      });
      const about = await emma('get', '/incidents/suggestions?text=xylophone');
      expect(about.body.openIncidents).toEqual([]);
      const summary = await emma(
        'get',
        '/ci-summaries?refs=component:default/payments-api',
      );
      expect(summary.body.items).toMatchObject([
        { openCount: 1, visibleByPriority: {} },
      ]);

      // Refused writes are audited as such, and leave nothing behind.
      expect(
        audited.filter(({ status }) => status === 'failed').length,
      ).toBeGreaterThan(10);
      const { version } = (await as('zhang.wei')('get', `/incidents/${number}`))
        .body;
      expect(version).toBe(
        (await as('li.na')('get', `/incidents/${number}`)).body.version,
      );
      expect(
        Number((await knex('timeline_entries').count({ n: '*' }))[0].n),
      ).toBe(3);
    },
  );

  pluginTest('the requester, but no internal word (11)', async running => {
    const { as } = running;
    const number = await fileFor(running);
    const path = `/incidents/${number}`;
    await as('li.na')('post', `${path}/timeline`, {
      text: 'The customer is a **nuisance**',
      visibility: 'internal',
    });
    await as('li.na')('post', `${path}/timeline`, {
      text: 'We are looking at it',
      visibility: 'public',
    });
    const zhang = as('zhang.wei');
    const replies = await Promise.all([
      zhang('get', path),
      zhang('get', `${path}/timeline`),
      zhang('get', '/incidents?q=nuisance'),
      zhang('get', '/incidents'),
    ]);
    expect(replies.map(({ text }) => text).join()).not.toContain('nuisance');
    expect(replies[1].text).toContain('We are looking at it');
    expect(replies[2].body.totalItems).toBe(0);
    expect((await as('wang.fang')('get', `${path}/timeline`)).text).toContain(
      'nuisance',
    );
    const refused = await zhang('post', `${path}/timeline`, {
      text: 'x',
      visibility: 'internal',
    });
    expect(told(refused)).toMatchObject({
      status: 403,
      error: { name: 'NotAllowedError' },
    });
  });

  pluginTest('who sees it and may not move it gets 403 (7)', async running => {
    const { as } = running;
    const path = `/incidents/${await fileFor(running)}/actions`;
    for (const [who, action, body] of [
      ['zhang.wei', 'accept', {}],
      ['wang.fang', 'accept', {}],
      ['he.qiang', 'declareMajor', { reason: 'x' }],
      ['zhang.wei', 'announce', { title: 'x', note: 'y' }],
      ['li.na', 'confirm', { satisfied: true }],
    ] as const) {
      const answer = await as(who)('post', `${path}/${action}`, body);
      expect([who, action, answer.status]).toEqual([who, action, 403]);
      expect(answer.body.error.name).toBe('NotAllowedError');
    }
  });

  pluginTest(
    'everybody, of what was announced, and of nothing else',
    async running => {
      const { as } = running;
      const number = await fileFor(running);
      await as('li.na')('post', `/incidents/${number}/actions/announce`, {
        title: 'Payments are slow',
        note: 'We know, and work on it',
      });
      const emma = as('emma.clark');
      const seen = await emma('get', `/incidents/${number}`);
      expect(seen.body).toMatchObject({
        view: 'announced',
        title: 'Payments are slow',
      });
      expect(seen.text).not.toContain('xylophone');
      expect((await emma('get', '/incidents')).body.totalItems).toBe(0);
      const list = await emma('get', '/incidents?announced=true');
      expect(list.body.items).toHaveLength(1);
      const hiddenField = await emma(
        'get',
        '/incidents?announced=true&priority=P1',
      );
      expect(hiddenField.status).toBe(400);
      const suggested = await emma(
        'get',
        '/incidents/suggestions?ciRef=component:default/checkout-web',
      );
      expect(suggested.body.openIncidents).toMatchObject([{ number }]);
      expect(suggested.body.recentReports).toMatchObject([
        { ciRef: 'component:default/payments-api', count: 1 },
      ]);
      expect(suggested.text).not.toContain('hidden');
      const followed = await emma('post', `/incidents/${number}/subscribe`);
      expect(followed.body).toMatchObject({
        followerCount: 1,
        viewer: { following: true },
      });
      expect(
        (await emma('get', '/incidents?involving=me')).body.items,
      ).toHaveLength(1);
      const left = await emma('delete', `/incidents/${number}/subscribe`);
      expect(left.body.followerCount).toBe(0);
    },
  );

  pluginTest(
    'of an item they may not see in the catalog, not even a count (14)',
    async ({ as, asService }) => {
      const { status } = await asService('post', '/incidents', {
        title: 'It is down',
        description: 'Quietly',
        ciRefs: [hiddenItem],
      });
      expect(status).toBe(201);
      const none = 'component:default/none';
      const summaries = `/ci-summaries?refs=${hiddenItem},${none}`;
      const nothing = { openCount: 0, recentReports: { count: 0 } };
      for (const send of [as('emma.clark'), as('li.na')]) {
        const { body } = await send('get', summaries);
        expect(body.items).toMatchObject([nothing, nothing]);
        const path = `/incidents/suggestions?ciRef=${hiddenItem}`;
        const suggested = await send('get', path);
        expect(suggested.body).toMatchObject({
          openIncidents: [],
          recentReports: [],
        });
      }
      const { body } = await asService('get', summaries);
      expect(body.items).toMatchObject([{ openCount: 1 }, nothing]);
    },
  );
});
