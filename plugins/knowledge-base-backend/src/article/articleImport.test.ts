import type { CreateArticleRequest } from '@firstline/plugin-knowledge-base-common';
import { createArticleSchema } from '@firstline/plugin-knowledge-base-common';
import { articleTest, text } from '../__testUtils__/articleTest';
import { groups, items, person } from '../__testUtils__/company';
import type { ArticleLine } from './ArticleDesk';

const manager = { by: person('maria.silva') };
const engineer = { by: person('raj.patel') };

const line = (
  more: Omit<Partial<ArticleLine>, 'article'> = {},
  request: Partial<CreateArticleRequest> = {},
): ArticleLine => ({
  article: createArticleSchema.parse({ ...text, ...request }),
  ...more,
});

const history = {
  author: 'user:default/zhao.min',
  createdAt: '2025-01-01T00:00:00.000Z',
  updatedAt: '2025-02-01T00:00:00.000Z',
  publishedAt: '2025-02-02T00:00:00.000Z',
  reviewDate: '2027-08-01',
};

describe('an import', () => {
  articleTest('by a manager keeps what it brings', async base => {
    const { articles, find, sent, write } = base;
    const lines = [
      line({ number: 'KB-000042', state: 'published', ...history }),
      line({ state: 'draft' }, { title: 'Half a thought' }),
      line({ number: 'KB-000007', state: 'in_review', ...history }),
      line({ number: 'KB-000009', state: 'retired', ...history }),
    ];
    expect(await articles.importArticles(lines, manager)).toEqual([
      { outcome: 'created', number: 'KB-000042' },
      { outcome: 'created', number: 'KB-000043' },
      { outcome: 'created', number: 'KB-000007' },
      { outcome: 'created', number: 'KB-000009' },
    ]);
    expect(sent).toEqual([]);
    const { approvedBy, ...published } = await articles.get(
      'KB-000042',
      manager,
    );
    expect(approvedBy).toBe('user:default/maria.silva');
    expect(published).toMatchObject({
      ...history,
      state: 'published',
      version: 1,
      owner: groups.payments,
    });
    expect(await articles.get('KB-000007', manager)).toMatchObject({
      state: 'in_review',
      allowedActions: ['approve', 'reject', 'publish'],
    });
    expect(await articles.get('KB-000009', manager)).toMatchObject({
      state: 'retired',
    });
    const { hits } = await base.search.search({
      text: 'connection pool',
      phrases: [],
      filter: {},
      near: [],
      limit: 10,
      offset: 0,
      sight: { audiences: ['everyone'], readable: true },
    });
    expect(hits.map(({ articleId }) => articleId)).toEqual([42]);
    // Numbers go on after the highest.
    expect((await write()).number).toBe('KB-000044');

    const again = await articles.importArticles(
      lines.filter(({ number }) => number !== undefined),
      manager,
    );
    expect(again.map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    const pgcat = { resolution: 'Use pgcat.' };
    expect(
      await articles.importArticles(
        [
          line({ number: 'KB-000042', state: 'published' }, pgcat),
          line({ number: 'KB-000042', state: 'published' }, pgcat),
          line({ number: 'KB-000007', state: 'published', ...history }),
          line({ number: 'KB-000044' }, pgcat),
          line({ number: 'KB-000050', state: 'published' }),
          line({ number: 'KB-000050', state: 'retired' }),
        ],
        manager,
      ),
    ).toEqual([
      { outcome: 'updated', number: 'KB-000042' },
      { outcome: 'unchanged', number: 'KB-000042' },
      { outcome: 'updated', number: 'KB-000007' },
      { outcome: 'updated', number: 'KB-000044' },
      { outcome: 'created', number: 'KB-000050' },
      { outcome: 'updated', number: 'KB-000050' },
    ]);
    expect(await find('pgcat')).toEqual(['KB-000042']);
    const revisions = await articles.listRevisions('KB-000042', manager);
    expect(revisions.map(one => one.state)).toEqual([
      'published',
      'superseded',
    ]);
    expect(await articles.get('KB-000007', manager)).toMatchObject({
      state: 'published',
      pending: undefined,
    });
    expect(await articles.get('KB-000050', manager)).toMatchObject({
      state: 'retired',
    });
  });

  articleTest('again changes nothing, with numbers or without', async base => {
    const { articles, act } = base;
    const lines = [
      line({ state: 'published' }, { title: 'One' }),
      line({}, { title: 'Two' }),
      line({}, { title: 'Two' }),
      line({}, { title: 'Bad', category: 'nothing-of-the-kind' }),
    ];
    const outcomesOf = async (by = manager) =>
      (await articles.importArticles(lines, by)).map(one =>
        one.outcome === 'refused' ? one.outcome : [one.outcome, one.number],
      );
    expect(await outcomesOf()).toEqual([
      ['created', 'KB-000001'],
      ['created', 'KB-000002'],
      ['unchanged', 'KB-000002'],
      'refused',
    ]);
    await act('wang.fang', 'KB-000001', 'retire', { reason: 'Wrong.' });
    expect(await outcomesOf()).toEqual([
      ['unchanged', 'KB-000001'],
      ['unchanged', 'KB-000002'],
      ['unchanged', 'KB-000002'],
      'refused',
    ]);
    expect(await articles.get('KB-000001', manager)).toMatchObject({
      state: 'retired',
    });
    // Somebody else's file is theirs; a number that they may not give counts for nothing.
    const numbered = [line({ number: 'KB-000099' }, { title: 'Three' })];
    for (const outcome of ['created', 'unchanged']) {
      expect(await articles.importArticles(numbered, engineer)).toEqual([
        { outcome, number: 'KB-000003' },
      ]);
    }
    expect((await outcomesOf(engineer))[0]).toEqual(['created', 'KB-000004']);
    expect((await base.write()).number).toBe('KB-000006');
  });

  articleTest('by an engineer makes drafts of their own', async base => {
    const { articles, publish } = base;
    const { number: open } = await publish();
    const { number: theirs } = await publish({ ciRefs: [items.vpn] });
    const { number: hidden } = await base.write(
      { ciRefs: [items.vpn] },
      { by: 'liu.yang' },
    );
    const lines = [
      line({ number: 'KB-000099', state: 'published', ...history }),
      line({ number: open, state: 'published' }, { title: 'Changed' }),
      line({ number: theirs }, { title: 'Changed', ciRefs: [items.vpn] }),
      line({ number: hidden }, { title: 'Guessed' }),
    ];
    expect(
      await articles.importArticles(lines, { by: person('wang.fang') }),
    ).toEqual([
      { outcome: 'created', number: 'KB-000004' },
      { outcome: 'updated', number: open },
      { outcome: 'refused', reason: 'You may not change this article' },
      // One that may not be known of is as if it were not there.
      { outcome: 'created', number: 'KB-000005' },
    ]);
    expect(await articles.get('KB-000004', manager)).toMatchObject({
      state: 'draft',
      author: 'user:default/wang.fang',
      createdAt: '2026-11-23T08:00:00.000Z',
      publishedAt: undefined,
    });
    expect(await articles.get(open, manager)).toMatchObject({
      title: 'Payments time out',
      pending: { state: 'draft', author: 'user:default/wang.fang' },
    });
    expect(await articles.get(hidden, manager)).toMatchObject({ version: 1 });
    await expect(
      articles.importArticles(lines, { by: person('zhang.wei') }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  articleTest('a line that is refused leaves the others alone', async base => {
    const { articles, knex } = base;
    expect(
      await articles.importArticles(
        [
          line({ state: 'published' }, { category: 'unknown' }),
          line({ state: 'published' }, { title: 'Good' }),
          line({ state: 'published' }, { ciRefs: ['component:default/no'] }),
          line({ number: 'KB-999999999999' }),
          // The next article would have no number.
          line({ number: 'KB-2147483647' }),
        ],
        manager,
      ),
    ).toEqual([
      { outcome: 'refused', reason: 'category: is unknown' },
      { outcome: 'created', number: 'KB-000001' },
      {
        outcome: 'refused',
        reason: 'ciRefs[0]: is not in the catalog, or not visible to you',
      },
      { outcome: 'refused', reason: 'number: is not a number of an article' },
      {
        outcome: 'refused',
        reason:
          'number: must be at most KB-999999999, so that numbers are left',
      },
    ]);
    expect(await knex('articles').pluck('title')).toEqual(['Good']);
    expect((await base.search.state()).documents).toBe(1);
  });

  articleTest('takes in what an export gives out', async base => {
    const { articles, publish, write, act, clock } = base;
    await publish({ tags: ['pool'], category: 'network/vpn', cause: 'Why' });
    await write({ language: 'zh', title: '支付超时' });
    clock.advance({ days: 1 });
    const { number } = await publish();
    await act('wang.fang', number, 'retire', {});

    const out = [];
    for (let after = 0; ; ) {
      const page = await articles.exportArticles({
        ...engineer,
        after,
        limit: 1,
      });
      if (page.articles.length === 0) break;
      out.push(...page.articles);
      after = page.last;
    }
    expect(out.map(one => [one.number, one.state])).toEqual([
      ['KB-000001', 'published'],
      ['KB-000002', 'draft'],
      ['KB-000003', 'retired'],
    ]);
    const lines = out.map(
      ({
        number: own,
        state,
        author,
        createdAt,
        updatedAt,
        publishedAt,
        reviewDate,
        ...article
      }) => ({
        article: createArticleSchema.parse(article),
        number: own,
        state,
        author,
        createdAt,
        updatedAt,
        publishedAt,
        reviewDate,
      }),
    );
    const outcomes = await articles.importArticles(lines, manager);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
  });

  articleTest('of many lines is one transaction', async base => {
    const { articles, knex } = base;
    const many = Array.from({ length: 200 }, (_, i) =>
      line({ state: 'published' }, { title: `Article ${i}`, tags: [`t${i}`] }),
    );
    const outcomes = await articles.importArticles(many, manager);
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(
      new Set(['created']),
    );
    expect((await base.search.state()).documents).toBe(200);
    expect(await articles.list({ tag: ['t77'] }, engineer)).toMatchObject({
      items: [{ title: 'Article 77' }],
      totalItems: 1,
    });
    const [{ count }] = await knex('article_log').count({ count: '*' });
    expect(Number(count)).toBe(200);
  });
});
