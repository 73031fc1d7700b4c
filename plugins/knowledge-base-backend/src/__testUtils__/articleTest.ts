import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  ManualClock,
  type Outbox,
  type OutgoingMessage,
} from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import {
  articleActionSchemas,
  articleNumber,
  createArticleSchema,
  updateArticleSchema,
  type Article,
  type ArticleAction,
  type ArticleActionBodies,
  type ArticleActionRequests,
  type ArticleEvent,
  type CreateArticleRequest,
  type UpdateArticleRequest,
} from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import type { ArticleDesk } from '../article/ArticleDesk';
import type { WriteContext } from '../article/ArticleService';
import { createArticleDesk } from '../createArticleDesk';
import type { Caller } from '../people/Caller';
import type { ArticleSearch } from '../search/ArticleSearch';
import { createArticleSearch } from '../search/createArticleSearch';
import {
  companyCatalog,
  companyConfig,
  items,
  person,
  type TestCatalog,
} from './company';

/** Where the tables come from. */
export const migrationsDirectory = resolvePackagePath(
  '@firstline/plugin-knowledge-base-backend',
  'migrations',
);

type Context = Partial<Omit<WriteContext<Caller>, 'by'>>;

/** A knowledge base on a real database, with people who speak as a client would. */
export interface TestKnowledgeBase {
  knex: Knex;
  articles: ArticleDesk;
  search: ArticleSearch;
  catalog: TestCatalog;
  clock: ManualClock;
  /** What is written to the outbox next fails. */
  breakOutbox(error: Error | undefined): void;
  /** What went to the outbox, in order. */
  sent: { key: string; messages: OutgoingMessage<ArticleEvent>[] }[];
  /** By raj.patel on the payments API unless it says otherwise. */
  write(
    request?: Partial<CreateArticleRequest>,
    options?: { by?: string } & Context,
  ): Promise<Article>;
  change(
    by: string,
    number: string,
    request: Partial<UpdateArticleRequest>,
    context?: Context,
  ): Promise<Article>;
  act<A extends ArticleAction>(
    by: string | Caller,
    number: string,
    action: A,
    body: ArticleActionRequests[A],
    context?: Context,
  ): Promise<Article>;
  /** Written by raj.patel, approved by wang.fang. */
  publish(request?: Partial<CreateArticleRequest>): Promise<Article>;
  /** Numbers that a search finds for somebody, best first. */
  find(text: string, by?: string): Promise<string[]>;
}

/** Registers a test that runs on both databases with the real stores and the real search. */
export function articleTest(
  name: string,
  run: (base: TestKnowledgeBase) => Promise<void>,
): void {
  eachDatabase(
    name,
    async ({ knex }) => {
      const base = createTestKnowledgeBase(knex);
      try {
        await run(base);
      } finally {
        await base.search.close();
      }
    },
    { migrationsDirectory },
  );
}

/** What is written unless a test says otherwise. */
export const text: CreateArticleRequest = {
  title: 'Payments time out',
  kind: 'known-fix',
  symptoms: 'Customers see **504** after thirty seconds.',
  resolution: 'Restart the connection pool.',
  ciRefs: [items.paymentsApi],
  audience: 'everyone',
};

function createTestKnowledgeBase(knex: Knex): TestKnowledgeBase {
  const clock = ManualClock.create('2026-11-23T08:00:00.000Z');
  const catalog = companyCatalog();
  const sent: TestKnowledgeBase['sent'] = [];
  let broken: Error | undefined;
  const outbox: Outbox<ArticleEvent> = {
    async add(happenings) {
      if (broken) throw broken;
      sent.push(...happenings);
    },
    poke() {},
  };
  const search = createArticleSearch({
    knex,
    logger: mockServices.logger.mock(),
  });
  const articles = createArticleDesk({
    database: knex,
    config: companyConfig,
    clock,
    catalog,
    search,
    outbox,
  });
  const caller = (by: string | Caller) =>
    typeof by === 'string' ? person(by) : by;
  const base: TestKnowledgeBase = {
    knex,
    articles,
    search,
    catalog,
    clock,
    sent,
    breakOutbox: error => {
      broken = error;
    },
    write: (request = {}, { by = 'raj.patel', ...context } = {}) =>
      articles.create(createArticleSchema.parse({ ...text, ...request }), {
        ...context,
        by: person(by),
      }),
    change: (by, number, request, context = {}) =>
      articles.update(
        number,
        updateArticleSchema.parse({ ...text, ...request }),
        { ...context, by: person(by) },
      ),
    act: (by, number, action, body, context = {}) =>
      articles.act(number, action, parseBody(action, body), {
        ...context,
        by: caller(by),
      }),
    publish: async request => {
      const { number } = await base.write(request);
      await base.act('raj.patel', number, 'submit', {});
      return base.act('maria.silva', number, 'approve', {});
    },
    find: async (query, by = 'raj.patel') => {
      const sight = person(by);
      const { hits } = await search.search({
        text: query,
        phrases: [],
        filter: {},
        near: [],
        limit: 10,
        offset: 0,
        sight: {
          audiences: sight.roles.engineer
            ? ['everyone', 'engineers']
            : ['everyone'],
          readable: true,
        },
      });
      return hits.map(({ articleId }) => articleNumber(articleId));
    },
  };
  return base;
}

function parseBody<A extends ArticleAction>(
  action: A,
  body: ArticleActionRequests[A],
): ArticleActionBodies[A] {
  // The schema of the action makes its body; the type of the table does not know.
  return articleActionSchemas[action].parse(body) as ArticleActionBodies[A];
}
