import {
  eachDatabase,
  planOf,
  statementsOf,
} from '@firstline/backend-kit/testUtils';
import type {
  ArticleFilter,
  ArticleSort,
} from '@firstline/plugin-knowledge-base-common';
import { migrationsDirectory } from '../__testUtils__/articleTest';
import { insertManyArticles } from '../__testUtils__/manyArticles';
import type { ArticleSight } from './ArticleStore';
import { DatabaseArticleStore } from './DatabaseArticleStore';

const sight = {
  userRef: 'user:default/a1',
  principals: ['user:default/a1', 'group:default/t1'],
  all: false,
  portal: true,
} as const;
const engineer: ArticleSight = {
  ...sight,
  principals: [...sight.principals],
  audiences: ['everyone', 'engineers'],
};
const requester: ArticleSight = {
  ...engineer,
  principals: ['user:default/r1'],
  audiences: ['everyone'],
};
const manager: ArticleSight = { ...engineer, all: true };

/** What screens ask for all day. */
const lists: [string, ArticleSight, ArticleFilter, ArticleSort][] = [
  ['recent', requester, {}, '-publishedAt'],
  ['most helpful', requester, {}, 'helpful'],
  ['by title', engineer, {}, 'title'],
  ['by review', manager, {}, 'reviewDate'],
  ['changed', engineer, {}, '-updatedAt'],
  ['published', requester, { state: ['published'] }, '-updatedAt'],
  ['an item', requester, { ciRef: ['component:default/c31'] }, 'helpful'],
  ['a tag', engineer, { tag: ['t17'] }, '-updatedAt'],
  ['a category', engineer, { category: ['category-31'] }, '-updatedAt'],
  ['a kind', requester, { kind: ['runbook'] }, '-publishedAt'],
  ['drafts', engineer, { state: ['draft'] }, '-updatedAt'],
  ['all drafts', manager, { state: ['draft'] }, '-updatedAt'],
  ['involving me', engineer, { involving: 'me' }, '-updatedAt'],
  ['to review', engineer, { reviewableBy: 'me' }, '-updatedAt'],
  ['to review, all', manager, { reviewableBy: 'me' }, '-updatedAt'],
  ['drafted by me', engineer, { draftedBy: 'me' }, '-updatedAt'],
  ['stale', engineer, { stale: true }, 'reviewDate'],
  ['of an owner', engineer, { owner: ['group:default/t1'] }, '-updatedAt'],
  ['of an author', engineer, { author: ['user:default/a1'] }, '-updatedAt'],
];

// A walk along an index is no scan of the table.
const SCAN = /SCAN (a|x|c|t|article\w*)$|Seq Scan on article/m;

describe('among many articles', () => {
  eachDatabase(
    'lists are read off indexes',
    async ({ knex }) => {
      await insertManyArticles(knex, 12_000);
      const store = DatabaseArticleStore.create({ knex });
      const scans: string[] = [];
      for (const [name, who, filter, sort] of lists) {
        const filtered = Object.keys(filter).length > 0;
        let found = 0;
        const statements = await statementsOf(knex, async () => {
          const options = { filter, sight: who, sort, limit: 25 };
          const { records, totalItems } = await store.list(options);
          found = records.length;
          expect(totalItems).not.toBe(0);
        });
        expect([name, found > 0]).toEqual([name, true]);
        // Which way, how many, the page, and what belongs to it.
        expect(statements.length).toBeLessThanOrEqual(6);
        for (const statement of statements) {
          // Without a filter most of what is there counts, and counting stops soon.
          if (!filtered && statement.sql.includes('counted')) continue;
          const plan = await planOf(knex, statement);
          if (SCAN.test(plan)) scans.push(`${name}: ${statement.sql}\n${plan}`);
        }
      }
      expect(scans).toEqual([]);
      // The pattern knows a scan when it sees one.
      const all = knex('articles as a').where('excerpt', 'x').toSQL();
      expect(await planOf(knex, { ...all, bindings: ['x'] })).toMatch(SCAN);
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'lists are right also where there are too many to count or to sort',
    async ({ knex }) => {
      await insertManyArticles(knex, 12_000);
      const store = DatabaseArticleStore.create({ knex });
      const orders: [ArticleSort, string][] = [
        ['-updatedAt', 'updated_at desc, id desc'],
        ['-publishedAt', 'published_key desc, id desc'],
        ['title', 'title_key, id'],
        ['helpful', 'helpfulness desc, id desc'],
        ['reviewDate', 'review_key, id'],
      ];
      for (const [sort, order] of orders) {
        const ids: number[] = [];
        let after;
        do {
          const page = await store.list({
            filter: { state: ['published'] },
            sight: engineer,
            sort,
            limit: 20,
            after,
          });
          expect(page.totalItems).toEqual({ atLeast: 10_000 });
          ids.push(...page.records.map(record => record.id));
          after = page.next;
        } while (ids.length < 60);
        const first = await knex('articles')
          .where('state', 'published')
          .orderByRaw(order)
          .limit(60)
          .pluck('id');
        expect(ids).toEqual(first);
      }
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'sweeps look at what is due alone',
    async ({ knex }) => {
      await insertManyArticles(knex, 12_000);
      const store = DatabaseArticleStore.create({ knex });
      const runs: [string, () => Promise<number[]>][] = [
        [
          'articles_review_due_idx',
          () => store.dueForReview({ before: '2031-01-01', limit: 500 }),
        ],
        [
          'article_cis_ref_idx',
          () =>
            store.aboutItem('component:default/c31', { after: 0, limit: 200 }),
        ],
      ];
      for (const [index, run] of runs) {
        const [statement] = await statementsOf(knex, async () => {
          expect((await run()).length).toBeGreaterThan(0);
        });
        expect(await planOf(knex, statement)).toContain(index);
      }
    },
    { migrationsDirectory },
  );
});
