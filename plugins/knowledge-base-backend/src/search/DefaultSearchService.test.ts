import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { ManualClock, eachDatabase } from '@firstline/backend-kit/testUtils';
import {
  articleNumber,
  type Article,
  type ArticleSummary,
} from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import type { Caller } from '../people/Caller';
import {
  aDocument,
  migrationsDirectory,
  searchOver,
} from './__testUtils__/searchTest';
import type { SearchDocument } from './ArticleSearch';
import { DatabaseMissedSearchStore } from './DatabaseMissedSearchStore';
import { DefaultSearchService } from './DefaultSearchService';

const serviceTest = (name: string, run: Parameters<typeof eachDatabase>[1]) =>
  eachDatabase(name, run, { migrationsDirectory });

const person = (roles: Partial<Caller['roles']> = {}): Caller => ({
  kind: 'user',
  ref: 'user:default/emma.clark',
  groups: [],
  roles: { manager: false, engineer: false, ...roles },
});
const requester = person();
const engineer = person({ engineer: true });
const manager = person({ engineer: true, manager: true });

const payments = 'component:default/payments-api';
const documents = [
  aDocument(1, {
    title: 'Payments time out',
    remedy: 'Restart the **payments-api** after ORA-00600.',
    audience: 'engineers',
    ciRefs: [payments],
  }),
  aDocument(2, {
    title: 'Pay an invoice twice',
    remedy: 'Ask finance about the payments.',
    language: 'zh',
    kind: 'how-to',
  }),
];

function summaryOf(document: SearchDocument): ArticleSummary {
  return {
    number: articleNumber(document.articleId),
    title: document.title,
    kind: document.kind,
    state: 'published',
    language: document.language,
    audience: document.audience,
    tags: [],
    configurationItems: document.ciRefs.map(ref => ({
      ref,
      title: 'Payments',
    })),
    owner: document.owner,
    author: document.author,
    updatedAt: '2026-11-23T08:00:00.000Z',
    stale: [],
    feedback: { helped: 0, didNotHelp: 0 },
    solvedCount: document.articleId === 1 ? 3 : 0,
    excerpt: '',
  };
}

async function setUp(knex: Knex, all = documents) {
  const counted: boolean[] = [];
  const misses = DatabaseMissedSearchStore.create({
    knex,
    clock: ManualClock.create('2026-11-23T08:00:00.000Z'),
  });
  const service = DefaultSearchService.create({
    search: await searchOver(knex, all),
    // Articles as the tables of this test have none: whom they are for is what counts.
    articles: {
      summaries: async (ids, { by }) =>
        new Map(
          all
            .filter(
              ({ articleId, audience }) =>
                ids.includes(articleId) &&
                (audience === 'everyone' || by.roles.engineer),
            )
            .map(document => [document.articleId, summaryOf(document)]),
        ),
      get: async number => {
        const document = all.find(
          ({ articleId }) => articleNumber(articleId) === number,
        );
        return {
          ...summaryOf(document!),
          resolution: document!.remedy,
        } as Article;
      },
    },
    misses,
    tally: { count: ({ foundNothing }) => counted.push(foundNothing) },
    logger: mockServices.logger.mock(),
  });
  return { service, misses, counted };
}

serviceTest('answers with what was found marked', async ({ knex }) => {
  const { service } = await setUp(knex);
  const reply = await service.search(
    { q: 'ORA-00600 payments' },
    { by: engineer },
  );
  expect(reply).toMatchObject({ totalItems: 2, corrections: [] });
  expect(reply.tookMs).toBeGreaterThanOrEqual(0);
  const [{ article, highlights }] = reply.items;
  expect(article.number).toBe('KB-000001');
  const marked = ({ text, ranges }: NonNullable<typeof highlights.body>) =>
    ranges.map(({ start, end }) => text.slice(start, end));
  expect(marked(highlights.title!)).toEqual(['Payments']);
  expect(marked(highlights.body!)).toEqual(['payments-api', 'ORA-00600']);
});

serviceTest(
  'shows a requester nothing of what is for engineers',
  async ({ knex }) => {
    const { service } = await setUp(knex);
    const reply = await service.search({ q: 'payments' }, { by: requester });
    expect(reply).toMatchObject({ totalItems: 1, nextCursor: undefined });
    expect(reply.items.map(({ article }) => article.number)).toEqual([
      'KB-000002',
    ]);
    const near = [{ ref: payments, distance: 0 }];
    const suggested = await service.suggest(
      { text: 'Payments of an invoice time out' },
      { by: requester, near },
    );
    expect(suggested.items.map(({ article }) => article.number)).toEqual([
      'KB-000002',
    ]);
  },
);

serviceTest(
  'says why it suggests an article, and what to do',
  async ({ knex }) => {
    const { service } = await setUp(knex);
    const { items } = await service.suggest(
      { text: 'The payments time out since noon' },
      { by: engineer, near: [{ ref: payments, distance: 0 }] },
    );
    expect(items[0]).toMatchObject({
      article: { number: 'KB-000001' },
      remedy: 'Restart the **payments-api** after ORA-00600.',
      reasons: [
        { kind: 'words', words: expect.arrayContaining(['Payments', 'time']) },
        {
          kind: 'configurationItem',
          ref: payments,
          title: 'Payments',
          distance: 0,
        },
        { kind: 'solved', count: 3 },
      ],
    });
  },
);

serviceTest(
  'narrows by the box and by the fields beside it',
  async ({ knex }) => {
    const { service } = await setUp(knex);
    const numbers = async (query: Parameters<typeof service.search>[0]) => {
      const { items } = await service.search(query, { by: engineer });
      return items.map(({ article }) => article.number);
    };
    expect(await numbers({ q: 'payments lang:zh' })).toEqual(['KB-000002']);
    expect(await numbers({ q: 'payments', language: 'zh' })).toEqual([
      'KB-000002',
    ]);
    expect(await numbers({ q: 'lang:en', language: 'zh' })).toEqual([]);
    expect(await numbers({ q: 'ci:payments-api' })).toEqual(['KB-000001']);
    expect(await numbers({ kind: 'how-to' })).toEqual(['KB-000002']);
    expect(await numbers({ q: 'kind:(" ci: ::"' })).toEqual([]);
  },
);

serviceTest(
  'pages with a cursor that fits its query alone',
  async ({ knex }) => {
    const many = Array.from({ length: 7 }, (_, i) =>
      aDocument(i + 1, { title: 'Payments late' }),
    );
    const { service } = await setUp(knex, many);
    const by = requester;
    const numbers: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await service.search(
        { q: 'late', limit: 3, cursor },
        { by },
      );
      expect(page.totalItems).toBe(7);
      numbers.push(...page.items.map(({ article }) => article.number));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(numbers).size).toBe(7);
    const first = await service.search({ q: 'late', limit: 3 }, { by });
    await expect(
      service.search({ q: 'other', cursor: first.nextCursor }, { by }),
    ).rejects.toThrow('cursor');
  },
);

serviceTest(
  'remembers what was not found, for knowledge managers',
  async ({ knex }) => {
    const { service, counted } = await setUp(knex);
    const by = requester;
    await service.search({ q: 'Coffee machine' }, { by });
    await service.search({ q: 'coffee mach', typing: true }, { by });
    await service.search({ q: 'payments' }, { by });
    await service.search(
      { q: 'tea' },
      { by: { ...engineer, kind: 'service' } },
    );
    const { items } = await service.listMissed({ limit: 5 }, { by: manager });
    expect(items).toMatchObject([{ text: 'coffee machine', count: 1 }]);
    // What is still being typed and what plugins ask is no search of anybody.
    expect(counted).toEqual([true, false]);

    await expect(
      service.listMissed({ limit: 5 }, { by: engineer }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await expect(
      service.dismissMissed(items[0].id, { by: engineer }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await service.dismissMissed(items[0].id, { by: manager });
    await expect(
      service.dismissMissed(items[0].id, { by: manager }),
    ).rejects.toBeInstanceOf(NotFoundError);
  },
);
