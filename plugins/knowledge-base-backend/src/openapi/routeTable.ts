import {
  healthRoute,
  pageSchema,
  routeMatcher,
  type RouteDescription,
} from '@firstline/backend-kit';
import { attachmentReplySchema, pageReplySchema } from '@firstline/common-kit';
import {
  articleActions,
  articleActionSchemas,
  articleQuerySchema,
  articleReplySchema,
  articleSummaryReplySchema,
  articleUseSchema,
  articleViewQuerySchema,
  activityQuerySchema,
  activityReplySchema,
  contributionsQuerySchema,
  contributionsReplySchema,
  createArticleSchema,
  feedbackReplySchema,
  feedbackSchema,
  importProgressReplySchema,
  knowledgeOverviewReplySchema,
  knowledgePersonReplySchema,
  knowledgeSettingsReplySchema,
  missedSearchesReplySchema,
  revisionReplySchema,
  revisionsReplySchema,
  searchQuerySchema,
  searchReplySchema,
  suggestQuerySchema,
  suggestReplySchema,
  updateArticleSchema,
} from '@firstline/plugin-knowledge-base-common';
import { z } from 'zod';

const NDJSON = 'application/x-ndjson';

const written = [404, 409, 415] satisfies RouteDescription['refusals'];

const actionSummaries: Record<(typeof articleActions)[number], string> = {
  submit: 'Hand the revision on its way to the reviewers',
  approve: 'Publish the revision that is in review',
  reject: 'Send the revision in review back to its author',
  publish: 'Publish what is in review, or again what was retired',
  retire: 'Take an article out of use',
  restore: 'Begin a revision with the text of an earlier one',
  renew: 'Say that an article is still right, and when to look again',
};

const articleRoutes: RouteDescription[] = [
  {
    method: 'post',
    path: '/articles',
    operationId: 'createArticle',
    summary: 'Write an article: its first draft',
    limitedAs: 'filings',
    body: createArticleSchema,
    headers: ['Idempotency-Key'],
    status: 201,
    reply: articleReplySchema,
    refusals: [409, 413, 415],
  },
  {
    method: 'get',
    path: '/articles',
    operationId: 'listArticles',
    summary: 'List the articles the caller may know of',
    query: articleQuerySchema,
    reply: pageReplySchema(articleSummaryReplySchema),
  },
  {
    method: 'post',
    path: '/articles/import',
    operationId: 'importArticles',
    summary:
      'Take articles in, a JSON object a line; with Accept: application/x-ndjson the reply is a line of progress after each batch',
    file: 'sent',
    fileType: NDJSON,
    reply: importProgressReplySchema,
    refusals: [415],
  },
  {
    method: 'get',
    path: '/articles/export',
    operationId: 'exportArticles',
    summary:
      'Give out every article the caller may read, as an import takes it',
    file: 'received',
    fileType: NDJSON,
  },
  {
    method: 'get',
    path: '/articles/{number}',
    operationId: 'getArticle',
    summary: 'Read an article',
    query: articleViewQuerySchema,
    reply: articleReplySchema,
    refusals: [404],
  },
  {
    method: 'put',
    path: '/articles/{number}',
    operationId: 'updateArticle',
    summary:
      'Change the text; of a published article that makes its next revision',
    body: updateArticleSchema,
    headers: ['If-Match'],
    reply: articleReplySchema,
    refusals: [...written, 413],
  },
  ...articleActions.map((action): RouteDescription => {
    const body: z.ZodType = articleActionSchemas[action];
    return {
      method: 'post',
      path: `/articles/{number}/actions/${action}`,
      operationId: `${action}Article`,
      summary: actionSummaries[action],
      body,
      bodyOptional: body.safeParse({}).success,
      headers: ['If-Match'],
      reply: articleReplySchema,
      refusals: written,
    };
  }),
  {
    method: 'get',
    path: '/articles/{number}/revisions',
    operationId: 'listRevisions',
    summary: 'List the revisions of an article, newest first',
    reply: revisionsReplySchema,
    refusals: [404],
  },
  {
    method: 'get',
    path: '/articles/{number}/revisions/{revision}',
    operationId: 'getRevision',
    summary: 'Read a revision',
    reply: revisionReplySchema,
    refusals: [404],
  },
  {
    method: 'put',
    path: '/articles/{number}/feedback',
    operationId: 'giveFeedback',
    summary: 'Say whether an article helped; once for each reader',
    body: feedbackSchema,
    reply: articleReplySchema,
    refusals: written,
  },
  {
    method: 'get',
    path: '/articles/{number}/feedback',
    operationId: 'listFeedback',
    summary: 'Read what readers said, for those who write and answer for it',
    reply: feedbackReplySchema,
    refusals: [404],
  },
  {
    method: 'post',
    path: '/articles/{number}/uses',
    operationId: 'recordUse',
    summary: 'Count that an article solved something',
    body: articleUseSchema,
    bodyOptional: true,
    headers: ['Idempotency-Key'],
    status: 204,
    refusals: written,
  },
];

const searchRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/search',
    operationId: 'searchArticles',
    summary: 'Find published articles the caller may read, best first',
    limitedAs: 'searches',
    query: searchQuerySchema,
    reply: searchReplySchema,
  },
  {
    method: 'get',
    path: '/suggest',
    operationId: 'suggestArticles',
    summary: 'The five articles most likely to help with a text on an item',
    limitedAs: 'searches',
    query: suggestQuerySchema,
    reply: suggestReplySchema,
  },
  {
    method: 'post',
    path: '/suggest',
    operationId: 'suggestArticlesForLongText',
    summary: 'The same for a text too long for an address',
    limitedAs: 'searches',
    body: suggestQuerySchema,
    bodyOptional: true,
    reply: suggestReplySchema,
    refusals: [413, 415],
  },
  {
    method: 'get',
    path: '/missed-searches',
    operationId: 'listMissedSearches',
    summary: 'List searches that found nothing; for knowledge managers',
    query: pageSchema,
    reply: missedSearchesReplySchema,
  },
  {
    method: 'delete',
    path: '/missed-searches/{id}',
    operationId: 'dismissMissedSearch',
    summary: 'Take a search off that list',
    status: 204,
    refusals: [404],
  },
];

/** Every route of the knowledge base. A test holds it against the router. */
export const routeTable: readonly RouteDescription[] = [
  ...articleRoutes,
  ...searchRoutes,
  {
    method: 'post',
    path: '/attachments',
    operationId: 'uploadAttachment',
    summary: 'Upload a file, to be named in a text as attachment:<id>',
    file: 'sent',
    headers: ['X-Filename', 'Idempotency-Key'],
    status: 201,
    reply: attachmentReplySchema,
    refusals: [409, 413, 415, 429],
  },
  {
    method: 'get',
    path: '/attachments/{id}',
    operationId: 'downloadAttachment',
    summary: 'Download a file of an article the caller may read',
    file: 'received',
    refusals: [404],
  },
  {
    method: 'get',
    path: '/contributions',
    operationId: 'listContributions',
    summary: 'Count who wrote what and how often it was used, for plugins',
    query: contributionsQuerySchema,
    reply: contributionsReplySchema,
  },
  {
    method: 'get',
    path: '/activity',
    operationId: 'getActivity',
    summary: 'Count searches and what came of them, for plugins',
    query: activityQuerySchema,
    reply: activityReplySchema,
  },
  {
    method: 'get',
    path: '/overview',
    operationId: 'getOverview',
    summary: 'Count what is there, and what waits for the caller',
    reply: knowledgeOverviewReplySchema,
  },
  {
    method: 'get',
    path: '/me',
    operationId: 'getMe',
    summary: 'Say what the knowledge base takes the caller for',
    reply: knowledgePersonReplySchema,
  },
  {
    method: 'get',
    path: '/settings',
    operationId: 'getSettings',
    summary: 'Read what screens need of the config',
    reply: knowledgeSettingsReplySchema,
  },
  healthRoute,
  {
    method: 'get',
    path: '/openapi.json',
    operationId: 'getOpenApiDocument',
    summary: 'Read this document',
    reply: z.looseObject({ openapi: z.string() }),
  },
];

/** Finds the operation of a request. */
export const matchRoute = routeMatcher(routeTable);

/** Finds the operation of a request that changes something: what is audited. */
export const matchWrite = routeMatcher(
  routeTable.filter(
    // A question, asked by POST because it is long, and again with each word.
    ({ operationId }) => operationId !== 'suggestArticlesForLongText',
  ),
);
