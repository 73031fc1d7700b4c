import {
  articles,
  knowledgeTest,
  numbers,
  type DeskWithKnowledge,
} from './__testUtils__/knowledgeTest';
import { hiddenItem } from './__testUtils__/startPlugin';

const api = 'component:default/payments-api';

/** Filed by zhang.wei, in the hands of wang.fang. */
async function inWork({ as }: DeskWithKnowledge): Promise<string> {
  const { body } = await as('zhang.wei')('post', '/incidents', {
    title: 'Payments fail',
    description: 'Error ECONNREFUSED since nine',
    ciRefs: [api],
  });
  const path = `/incidents/${body.number}`;
  await as('li.na')('post', `${path}/actions/accept`);
  await as('li.na')('post', `${path}/actions/escalate`, {
    kind: 'functional',
    reason: 'The pool of the ledger looks exhausted',
  });
  await as('wang.fang')('post', `${path}/actions/accept`, {});
  return path;
}

const resolution = (articleNumber?: string) => ({
  code: 'fixed',
  resolution: 'Made the pool larger',
  workaround: false,
  articleNumber,
});

describe('articles on an incident', () => {
  knowledgeTest(
    'are suggested to, put there and seen by those who work on it',
    async running => {
      const { as, knowledge, audited } = running;
      const path = await inWork(running);
      const wang = as('wang.fang');
      const suggested = await wang('get', `${path}/suggested-articles`);
      expect(numbers(suggested.body.items)).toEqual(numbers(articles));
      expect(knowledge.asked).toEqual([
        {
          text: 'Payments fail\nError ECONNREFUSED since nine',
          ciRef: api,
          by: 'wang.fang',
        },
      ]);

      const attached = await wang('post', `${path}/articles`, {
        articleNumber: 'KB-000003',
      });
      const kept = [
        { number: 'KB-000003', title: 'Make the pool larger', solved: false },
      ];
      expect(attached.body.articles).toEqual(kept);
      expect(attached.headers.etag).toBe(`"${attached.body.version}"`);
      const again = await wang('post', `${path}/articles`, {
        articleNumber: 'KB-000003',
      });
      expect(again.body.version).toBe(attached.body.version);
      const { body: story } = await wang('get', `${path}/timeline`);
      expect(story.items.at(-1)).toMatchObject({
        kind: 'articleAttached',
        visibility: 'internal',
        changes: [{ field: 'article', to: 'KB-000003' }],
      });
      expect(audited.at(-1)).toMatchObject({ eventId: 'attach-article' });

      const off = await wang('delete', `${path}/articles/KB-000003`);
      expect(off.body.articles).toEqual([]);
      await wang('post', `${path}/articles`, { articleNumber: 'KB-000003' });
      const list = await wang('get', '/incidents');
      expect(list.body.items[0].articles).toEqual(kept);

      // The requester knows nothing of it.
      const zhang = as('zhang.wei');
      const seen = await zhang('get', path);
      expect(seen.body).not.toHaveProperty('articles');
      expect((await zhang('get', `${path}/timeline`)).text).not.toMatch(/KB-/);
      for (const refused of [
        await zhang('get', `${path}/suggested-articles`),
        await zhang('get', `${path}/article-draft`),
        await zhang('post', `${path}/articles`, { articleNumber: 'KB-000001' }),
        await zhang('delete', `${path}/articles/KB-000003`),
      ]) {
        expect(refused.status).toBe(403);
      }
      // Others know nothing of the incident.
      const emma = as('emma.clark');
      for (const hidden of [
        await emma('get', `${path}/suggested-articles`),
        await emma('get', `${path}/article-draft`),
        await emma('post', `${path}/articles`, { articleNumber: 'KB-000001' }),
        await emma('delete', `${path}/articles/KB-000003`),
      ]) {
        expect(hidden.status).toBe(404);
      }
    },
  );

  knowledgeTest('have to be there, for whoever names them', async running => {
    const { as, knowledge } = running;
    const path = await inWork(running);
    const wang = as('wang.fang');
    const attach = (body: object, headers = {}) =>
      wang('post', `${path}/articles`, body, headers);
    const unknown = await attach({ articleNumber: 'KB-000009' });
    expect(unknown.status).toBe(400);
    expect(unknown.body.error.message).toMatch(/^articleNumber: /);
    expect((await attach({ articleNumber: '9' })).status).toBe(400);
    expect((await attach({})).status).toBe(400);
    const outdated = await attach(
      { articleNumber: 'KB-000001' },
      { 'If-Match': '"1"' },
    );
    expect(outdated.status).toBe(409);
    knowledge.mode = 'broken';
    expect((await attach({ articleNumber: 'KB-000001' })).status).toBe(503);
  });
});

describe('solving', () => {
  knowledgeTest(
    'with an article is checked, kept and counted once, and told to readers of the article alone',
    async running => {
      const { as, knowledge, tasks } = running;
      const deliver = () => tasks.get('service-desk-deliver-outbox')!();
      const path = await inWork(running);
      const wang = as('wang.fang');
      const unknown = await wang(
        'post',
        `${path}/actions/resolve`,
        resolution('KB-000009'),
      );
      expect(unknown.status).toBe(400);
      expect(unknown.body.error.message).toMatch(/^articleNumber: /);
      const refused = await as('zhang.wei')(
        'post',
        `${path}/actions/resolve`,
        resolution('KB-000009'),
      );
      expect(refused.status).toBe(403);

      const solved = await wang(
        'post',
        `${path}/actions/resolve`,
        resolution('KB-000003'),
      );
      expect(solved.body.resolution).toEqual({
        ...resolution('KB-000003'),
        text: 'Made the pool larger',
        resolution: undefined,
        resolvedBy: 'user:default/wang.fang',
        team: 'group:default/payments-team',
      });
      expect(solved.body.articles).toEqual([
        { number: 'KB-000003', title: 'Make the pool larger', solved: true },
      ]);
      const seen = await as('zhang.wei')('get', path);
      expect(seen.body.resolution.text).toBe('Made the pool larger');
      expect(seen.text).not.toMatch(/KB-/);

      await deliver();
      const use = {
        number: 'KB-000003',
        incidentNumber: 'INC-000001',
        key: 'INC-000001.KB-000003',
      };
      expect(knowledge.uses).toEqual([use]);

      // Not solved after all; then with an article that everybody may read.
      await as('zhang.wei')('post', `${path}/actions/reopen`, { reason: 'No' });
      const open = await wang('get', path);
      expect(open.body.articles).toEqual([]);
      await wang('post', `${path}/actions/accept`, {});
      await wang('post', `${path}/actions/resolve`, resolution('KB-000001'));
      const told = await as('zhang.wei')('get', path);
      expect(told.body.resolution.articleNumber).toBe('KB-000001');
      const solvedWith = async (name: string, number: string) => {
        const query = `articleNumber=${number}&sort=-updatedAt`;
        const list = await as(name)('get', `/incidents?${query}`);
        expect(list.body.totalItems).toBe(list.body.items.length);
        return numbers(list.body.items);
      };
      for (const name of ['zhang.wei', 'wang.fang', 'li.na']) {
        expect(await solvedWith(name, 'KB-000001')).toEqual(['INC-000001']);
      }
      expect(await solvedWith('emma.clark', 'KB-000001')).toEqual([]);
      await as('zhang.wei')('post', `${path}/actions/reopen`, { reason: 'No' });
      await wang('post', `${path}/actions/accept`, {});
      await wang('post', `${path}/actions/resolve`, resolution('KB-000003'));
      await deliver();
      expect(numbers(knowledge.uses)).toEqual(['KB-000003', 'KB-000001']);
      // An article for engineers is not found out by asking for its incidents.
      for (const name of ['wang.fang', 'li.na']) {
        expect(await solvedWith(name, 'KB-000003')).toEqual(['INC-000001']);
      }
      for (const name of ['zhang.wei', 'emma.clark']) {
        expect(await solvedWith(name, 'KB-000003')).toEqual([]);
      }
      expect(await solvedWith('wang.fang', 'KB-000001')).toEqual([]);
    },
  );

  knowledgeTest(
    'goes on while the knowledge base is away, and is counted when it is back',
    async running => {
      const { as, knowledge, knex, tasks } = running;
      const path = await inWork(running);
      knowledge.mode = 'broken';
      const solved = await as('wang.fang')(
        'post',
        `${path}/actions/resolve`,
        resolution('KB-000001'),
      );
      expect(solved.body).toMatchObject({
        state: 'resolved',
        resolution: { articleNumber: 'KB-000001' },
        articles: [{ number: 'KB-000001', title: 'KB-000001', solved: true }],
      });
      // Nobody knows who may read it.
      const seen = await as('zhang.wei')('get', path);
      expect(seen.text).not.toMatch(/KB-/);

      const deliver = () => tasks.get('service-desk-deliver-outbox')!();
      await deliver();
      expect(knowledge.uses).toEqual([]);
      knowledge.mode = 'well';
      await knex('outbox')
        .where({ kind: 'call' })
        .update({ available_at: '2020-01-01T00:00:00.000Z' });
      await deliver();
      expect(numbers(knowledge.uses)).toEqual(['KB-000001']);

      // It is left alone for two seconds after it failed.
      const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 2_100);
      await tasks.get('service-desk-name-articles')!();
      now.mockRestore();
      const named = await as('wang.fang')('get', path);
      expect(named.body.articles).toEqual([
        {
          number: 'KB-000001',
          title: 'Payments fail after a deploy',
          solved: true,
        },
      ]);
      const told = await as('zhang.wei')('get', path);
      expect(told.body.resolution.articleNumber).toBe('KB-000001');
    },
  );

  knowledgeTest(
    'by knowledge alone files nothing, is counted without the person, and once for a key',
    async ({ as, asNobody, knowledge, knex, tasks }) => {
      const path = '/incidents/solved-by-knowledge';
      const solve = (body: object, key = 'k1', name = 'zhang.wei') =>
        as(name)('post', path, body, { 'Idempotency-Key': key });
      const body = { articleNumber: 'KB-000001', ciRefs: [api] };
      expect((await solve(body)).status).toBe(204);
      expect((await solve(body)).status).toBe(204);
      expect((await solve({ ...body, ciRefs: [] })).status).toBe(409);
      // Another key, or other items, do not count a person again on the same day.
      expect((await solve(body, 'k0')).status).toBe(204);
      expect((await solve({ ...body, ciRefs: [] }, 'k00')).status).toBe(204);
      expect((await solve(body, 'k1', 'emma.clark')).status).toBe(204);
      const rows = await knex('knowledge_solutions');
      expect(rows).toHaveLength(2);
      expect(rows[0]).toMatchObject({
        article_number: 'KB-000001',
        ci_refs: JSON.stringify([api]),
        channel: 'portal',
      });
      expect(JSON.stringify(rows)).not.toMatch(/user:/);
      expect(await knex('incidents')).toEqual([]);
      await tasks.get('service-desk-deliver-outbox')!();
      expect(knowledge.uses).toEqual([
        { number: 'KB-000001', key: expect.any(String) },
        { number: 'KB-000001', key: expect.any(String) },
      ]);

      for (const [wrong, field] of [
        [{ articleNumber: 'KB-000003' }, 'articleNumber'],
        [{ articleNumber: 'KB-000009' }, 'articleNumber'],
        [{ ...body, ciRefs: [hiddenItem] }, 'ciRefs[0]'],
        [{ ...body, who: 'me' }, 'who'],
        [{}, 'articleNumber'],
      ] as const) {
        const refused = await solve(wrong, 'k2');
        expect(refused.status).toBe(400);
        expect(refused.body.error.message).toContain(field);
      }
      expect((await asNobody('post', path, body)).status).toBe(401);
      expect(await knex('knowledge_solutions')).toHaveLength(2);
    },
  );
});

describe('a draft of an article', () => {
  knowledgeTest(
    'is made of a resolved incident, and not before',
    async running => {
      const { as } = running;
      const path = await inWork(running);
      const early = await as('wang.fang')('get', `${path}/article-draft`);
      expect(early.status).toBe(409);
      expect(early.body.error).toMatchObject({ currentState: 'in_progress' });
      await as('wang.fang')('post', `${path}/timeline`, {
        text: 'The pool had 10 connections:\n`max_connections = 10`',
        visibility: 'internal',
      });
      await as('zhang.wei')('post', `${path}/timeline`, {
        text: 'Any news?',
        visibility: 'public',
      });
      await as('wang.fang')('post', `${path}/actions/resolve`, resolution());
      const { body } = await as('li.na')('get', `${path}/article-draft`);
      expect(body).toEqual({
        title: 'Payments fail',
        kind: 'known-fix',
        symptoms: 'Error ECONNREFUSED since nine',
        resolution: 'Made the pool larger',
        body: [
          '## Notes from INC-000001',
          '',
          '- The pool of the ledger looks exhausted',
          '- The pool had 10 connections:',
          '  `max_connections = 10`',
        ].join('\n'),
        ciRefs: [api],
        tags: [],
        language: 'en',
        audience: 'engineers',
        sourceIncident: 'INC-000001',
      });
    },
  );
});
