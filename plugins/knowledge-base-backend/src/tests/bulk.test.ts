import type { ImportProgress } from '@firstline/plugin-knowledge-base-common';
import { draft, good, item, publish, textOf } from './__testUtils__/articles';
import { pluginTest, type Send } from './__testUtils__/startPlugin';

const ndjson = { 'Content-Type': 'application/x-ndjson' };
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const foreignId = '9b2d5a54-6f0e-4a38-8f0c-0d6f6f3f2f11';

const linesOf = (...lines: (object | string)[]) =>
  lines
    .map(line => (typeof line === 'string' ? line : JSON.stringify(line)))
    .join('\n');

async function bring(
  send: Send,
  ...lines: (object | string)[]
): Promise<ImportProgress> {
  const response = await send(
    'post',
    '/articles/import',
    linesOf(...lines),
    ndjson,
  );
  expect([response.status, response.body.error]).toEqual([200, undefined]);
  return response.body;
}

async function exported(send: Send): Promise<Record<string, unknown>[]> {
  const response = await send('get', '/articles/export');
  expect(response.status).toBe(200);
  expect(response.type).toBe('application/x-ndjson');
  return textOf(response)
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
}

describe('articles in bulk', () => {
  pluginTest(
    'go out and come in again as they were, images along',
    async running => {
      const { as, knex } = running;
      const maria = as('maria.silva');
      const { body: file } = await as('raj.patel')(
        'post',
        '/attachments',
        png,
        {
          'Content-Type': 'image/png',
          'X-Filename': 'pool.png',
        },
      );
      const number = await publish(running, {
        body: `See ![the pool](attachment:${file.id})`,
        tags: ['pool'],
      });
      await draft(as('raj.patel'), { title: 'Only begun' });
      const lines = await exported(maria);
      expect(lines).toMatchObject([
        {
          number,
          state: 'published',
          ciRefs: [item],
          author: 'user:default/raj.patel',
          attachments: [
            {
              id: file.id,
              name: 'pool.png',
              type: 'image/png',
              data: png.toString('base64'),
            },
          ],
        },
        { title: 'Only begun', state: 'draft' },
      ]);
      const again = await bring(maria, ...lines);
      expect(again).toEqual({
        lines: 2,
        created: 0,
        updated: 0,
        unchanged: 2,
        refusedCount: 0,
        refused: [],
        done: true,
      });

      // Somewhere else, where neither the article nor the file is known.
      for (const table of [
        'article_feedback',
        'article_uses',
        'article_log',
        'article_revisions',
        'article_cis',
        'article_tags',
        'article_access',
        'revision_attachments',
        'attachments',
        'attachment_contents',
        'idempotency_keys',
        'articles',
      ]) {
        await knex(table).delete();
      }
      expect(await bring(maria, ...lines)).toMatchObject({ created: 2 });
      const { body: article } = await maria('get', `/articles/${number}`);
      expect(article).toMatchObject({
        state: 'published',
        author: 'user:default/raj.patel',
        createdAt: lines[0].createdAt,
        publishedAt: lines[0].publishedAt,
        reviewDate: lines[0].reviewDate,
      });
      const [, id] = /attachment:([0-9a-f-]{36})/.exec(article.body) ?? [];
      expect(id).not.toBe(file.id);
      const image = await as('zhang.wei')('get', `/attachments/${id}`);
      expect(Buffer.from(image.body).equals(png)).toBe(true);
      const found = await as('zhang.wei')('get', '/search?q=connection%20pool');
      expect(found.body.items).toMatchObject([{ article: { number } }]);
      expect(await bring(maria, ...lines)).toMatchObject({ unchanged: 2 });
    },
  );

  pluginTest(
    'a broken line stops no other, and is told by number and reason',
    async ({ as, knex }) => {
      const report = await bring(
        as('maria.silva'),
        good,
        '{"title": "unfinished',
        '',
        '[]',
        { ...good, colour: 'red' },
        { ...good, title: ' \u200b' },
        { ...good, number: 'KB-000000' },
        { ...good, ciRefs: ['component:default/none'] },
        { ...good, category: 'no-such-category' },
        { ...good, title: 'a\u0000b' },
        '{"title":"a","kind":"how-to","body":"b","__proto__":{"x":1}}',
        { ...good, title: 'x'.repeat(201) },
        {
          ...good,
          body: `![](attachment:${foreignId})`,
          attachments: [{ id: foreignId, name: 'a.png', data: '****' }],
        },
        { ...good, body: `![](attachment:${foreignId})` },
        JSON.stringify({ ...good, body: 'x'.repeat(21 * 1024 * 1024) }),
        { ...good, title: 'The last' },
      );
      expect(report).toMatchObject({ lines: 15, created: 2, refusedCount: 13 });
      expect(
        report.refused.map(({ line, reason }) => `${line} ${reason}`),
      ).toEqual([
        expect.stringMatching(/^2 the line is not valid JSON/),
        expect.stringMatching(/^4 the line must be a JSON object/),
        expect.stringMatching(/^5 unknown field "colour"/),
        expect.stringMatching(/^6 title: must not be blank/),
        expect.stringMatching(/^7 number: /),
        expect.stringMatching(/^8 ciRefs\[0\]: /),
        expect.stringMatching(/^9 category: /),
        expect.stringMatching(/^10 title: .*NUL/),
        expect.stringMatching(/^11 .*not allowed/),
        expect.stringMatching(/^12 title: .*200/),
        expect.stringMatching(/^13 attachments\[0\].data: must be base64/),
        expect.stringMatching(/^14 body: attachment:.* is not among/),
        expect.stringMatching(/^15 the line is longer than 20 MB/),
      ]);
      expect(({} as { x?: number }).x).toBeUndefined();
      expect(Number((await knex('articles').count({ n: '*' }))[0].n)).toBe(2);
    },
  );

  pluginTest(
    'tell how far they are, however many there are',
    async ({ as, knex }) => {
      const lines = Array.from({ length: 450 }, (_, i) => ({
        ...good,
        title: `Article ${i}`,
        number: `KB-${String(i + 1).padStart(6, '0')}`,
        state: 'published',
      }));
      const bad = Array.from({ length: 1_100 }, () => '{}');
      const response = await as('maria.silva')(
        'post',
        '/articles/import',
        linesOf(...lines, ...bad),
        { ...ndjson, Accept: 'application/x-ndjson' },
      );
      expect(response.headers['cache-control']).toContain('no-transform');
      const steps: ImportProgress[] = textOf(response)
        .trim()
        .split('\n')
        .map(line => JSON.parse(line));
      expect(steps.length).toBeGreaterThan(5);
      const counts = steps.map(step => step.lines);
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
      expect(steps.slice(0, -1).some(step => step.done)).toBe(false);
      const last = steps.at(-1)!;
      expect(last).toMatchObject({
        done: true,
        lines: 1_550,
        created: 450,
        refusedCount: 1_100,
      });
      expect(last.refused).toHaveLength(1_000);
      expect(last.refused[0].line).toBe(451);
      expect(Number((await knex('articles').count({ n: '*' }))[0].n)).toBe(450);
      const found = await as('zhang.wei')('get', '/search?q=Article%20449');
      expect(found.body.items[0].article.number).toBe('KB-000450');
      // The next one that is written gets the next number.
      expect(await draft(as('raj.patel'))).toBe('KB-000451');
    },
  );

  pluginTest(
    'come in as drafts of whoever is no manager, and from no others',
    async ({ as, asService }) => {
      const raj = as('raj.patel');
      const line = {
        ...good,
        number: 'KB-000900',
        state: 'published',
        author: 'user:default/li.na',
        createdAt: '2020-01-01T00:00:00Z',
      };
      expect(await bring(raj, line)).toMatchObject({ created: 1 });
      const { body } = await raj('get', '/articles');
      expect(body.items).toMatchObject([
        {
          number: 'KB-000001',
          state: 'draft',
          author: 'user:default/raj.patel',
        },
      ]);
      expect(body.items[0].updatedAt > '2026').toBe(true);
      for (const lines of ['', linesOf(line)]) {
        const refused = await as('zhang.wei')(
          'post',
          '/articles/import',
          lines,
          ndjson,
        );
        expect([refused.status, refused.body.error.name]).toEqual([
          403,
          'NotAllowedError',
        ]);
      }
      expect(await bring(asService, good)).toMatchObject({ created: 1 });
    },
  );

  pluginTest('are lines, plain and not packed (34)', async ({ as, knex }) => {
    const maria = as('maria.silva');
    for (const headers of [
      { 'Content-Type': 'application/json' },
      { 'Content-Type': 'text/plain' },
      { ...ndjson, 'Content-Encoding': 'gzip' },
    ]) {
      const answer = await maria(
        'post',
        '/articles/import',
        linesOf(good),
        headers,
      );
      expect([answer.status, answer.body.error.name]).toEqual([
        415,
        'UnsupportedMediaTypeError',
      ]);
    }
    expect(await knex('articles').select()).toEqual([]);
    expect(await bring(maria)).toMatchObject({ lines: 0, done: true });
    expect(await exported(maria)).toEqual([]);
  });
});
