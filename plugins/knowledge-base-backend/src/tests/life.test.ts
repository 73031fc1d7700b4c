import { pluginTest, type Send } from './__testUtils__/startPlugin';

const item = 'component:default/payments-api';

const fix = {
  title: 'Payments fail with ECONNREFUSED 10.4.2.17',
  kind: 'known-fix',
  symptoms: 'Checkout shows an error after a deployment.',
  resolution: 'Restart the **connection pool**.',
  ciRefs: [item],
  tags: ['pool'],
  audience: 'everyone',
};

async function found(send: Send, q: string): Promise<string[]> {
  const { body } = await send('get', `/search?q=${encodeURIComponent(q)}`);
  return body.items.map(
    (hit: { article: { number: string } }) => hit.article.number,
  );
}

describe('the life of an article', () => {
  pluginTest(
    'written, reviewed, published, found, used, changed and retired',
    async ({ as, asService, audited, tasks, signalled }) => {
      const [raj, wang, zhang] = ['raj.patel', 'wang.fang', 'zhang.wei'].map(
        as,
      );
      const created = await raj('post', '/articles', fix);
      expect(created.status).toBe(201);
      const { number } = created.body;
      expect(created.headers.location).toMatch(`/articles/${number}`);
      expect(created.headers.etag).toBe('"1"');
      expect(created.body).toMatchObject({
        number: 'KB-000001',
        state: 'draft',
        audience: 'everyone',
        owner: 'group:default/payments-team',
        allowedActions: expect.arrayContaining(['submit']),
        mayEdit: true,
      });
      const path = `/articles/${number}`;
      expect(await found(raj, 'ECONNREFUSED')).toEqual([]);

      await raj('post', `${path}/actions/submit`, { note: 'Seen twice' });
      expect((await raj('post', `${path}/actions/approve`)).status).toBe(403);
      const queue = await wang('get', '/articles?reviewableBy=me');
      expect(queue.body.items).toMatchObject([{ number }]);
      expect((await wang('get', '/overview')).body.toReview).toBe(1);
      const approved = await wang('post', `${path}/actions/approve`, {});
      expect(approved.body).toMatchObject({
        state: 'published',
        approvedBy: 'user:default/wang.fang',
      });

      for (const q of [
        '10.4.2.17',
        'connection pool',
        '"after a deployment"',
      ]) {
        expect([q, await found(zhang, q)]).toEqual([q, [number]]);
      }
      const suggested = await zhang('post', '/suggest', {
        text: `java.net.ConnectException: ECONNREFUSED\n${'at frame '.repeat(
          9_000,
        )}`,
        ciRef: item,
      });
      expect(suggested.body.items).toMatchObject([
        { article: { number }, remedy: expect.stringContaining('pool') },
      ]);

      const helped = await zhang('put', `${path}/feedback`, {
        helpful: false,
        comment: 'Which pool?',
      });
      expect(helped.body.feedback).toEqual({ helped: 0, didNotHelp: 1 });
      await zhang('put', `${path}/feedback`, { helpful: true });
      const use = { incidentNumber: 'INC-000007' };
      const key = { 'Idempotency-Key': 'INC-000007' };
      for (let i = 0; i < 2; i++) {
        await asService('post', `${path}/uses`, use, key);
      }
      const read = await zhang('get', path);
      expect(read.body).toMatchObject({
        feedback: { helped: 1, didNotHelp: 0 },
        solvedCount: 1,
        myFeedback: { helpful: true },
        allowedActions: [],
        mayEdit: false,
      });

      const changed = await raj(
        'put',
        path,
        { ...fix, resolution: 'Restart pgbouncer.', note: 'It has a name now' },
        { 'If-Match': read.headers.etag },
      );
      expect(changed.body.pending).toMatchObject({ revision: 2 });
      expect(await found(zhang, 'pgbouncer')).toEqual([]);
      expect((await zhang('get', path)).body.pending).toBeUndefined();
      await raj('post', `${path}/actions/submit`, {});
      await wang('post', `${path}/actions/publish`, {});
      expect(await found(zhang, 'pgbouncer')).toEqual([number]);
      const revisions = await raj('get', `${path}/revisions`);
      expect(revisions.body.items).toMatchObject([
        { revision: 2, state: 'published', note: 'It has a name now' },
        { revision: 1, state: 'superseded' },
      ]);
      const first = await raj('get', `${path}/revisions/1`);
      expect(first.body.resolution).toBe(fix.resolution);

      await wang('post', `${path}/actions/retire`, { reason: 'Replaced' });
      expect(await found(zhang, 'pgbouncer')).toEqual([]);
      expect((await zhang('get', path)).status).toBe(404);

      expect(audited.map(({ eventId }) => eventId)).toEqual([
        'create-article',
        'submit-article',
        'approve-article',
        'approve-article',
        'give-feedback',
        'give-feedback',
        'record-use',
        'record-use',
        'update-article',
        'submit-article',
        'publish-article',
        'retire-article',
      ]);
      await tasks.get('knowledge-base-deliver-outbox')?.();
      expect(signalled).toHaveBeenCalledWith(
        expect.objectContaining({
          channel: 'knowledge-base:article',
          message: { number },
        }),
      );
    },
  );

  pluginTest(
    'a search in vain is remembered for the managers',
    async ({ as }) => {
      const maria = as('maria.silva');
      await as('zhang.wei')('get', '/search?q=fax%20machine');
      await as('emma.clark')('get', '/search?q=Fax%20machine');
      const { body } = await maria('get', '/missed-searches');
      expect(body).toMatchObject({ items: [{ count: 2 }], totalItems: 1 });
      expect(JSON.stringify(body)).not.toMatch(/zhang|emma/);
      for (const name of ['zhang.wei', 'raj.patel']) {
        expect((await as(name)('get', '/missed-searches')).status).toBe(403);
      }
      const path = `/missed-searches/${body.items[0].id}`;
      expect((await as('raj.patel')('delete', path)).status).toBe(403);
      expect((await maria('delete', path)).status).toBe(204);
      expect((await maria('delete', path)).status).toBe(404);
    },
  );
});
