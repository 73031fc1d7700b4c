import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  idempotencyKey,
  ifMatch,
  parseBody,
  parseParams,
  parseQuery,
  sendVersioned,
} from '@firstline/backend-kit';
import {
  articleActions,
  articleActionSchemas,
  articleQuerySchema,
  articleViewQuerySchema,
  createArticleSchema,
  updateArticleSchema,
} from '@firstline/plugin-knowledge-base-common';
import type { Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { AuthorizedArticleService } from './AuthorizedArticleService';
import type { ArticleService } from './ArticleService';

const numberParams = z.object({ number: z.string() });
const actionParams = z.object({ number: z.string(), action: z.string() });

function parseAction(req: Request) {
  const { number, action: name } = parseParams(actionParams, req);
  const action = articleActions.find(known => known === name);
  if (!action) throw new NotFoundError('There is no such action');
  return { number, action };
}

/** Routes of articles: parse, call, reply. */
export function articleRoutes(options: {
  articles: ArticleService<BackstageCredentials> &
    Pick<AuthorizedArticleService, 'overview'>;
  httpAuth: HttpAuthService;
}) {
  const { articles, httpAuth } = options;
  const router = Router();
  const callerOf = async (req: Request) => ({
    by: await httpAuth.credentials(req, { allow: ['user', 'service'] }),
  });
  const writeOf = async (req: Request) => ({
    ...(await callerOf(req)),
    ifMatch: ifMatch(req),
    idempotencyKey: idempotencyKey(req),
  });

  router.get('/overview', async (req, res) => {
    res.json(await articles.overview(await callerOf(req)));
  });

  router.post('/articles', async (req, res) => {
    const write = await writeOf(req);
    const input = parseBody(createArticleSchema, req);
    const article = await articles.create(input, write);
    res.location(`${req.baseUrl}/articles/${article.number}`);
    sendVersioned(res, article, 201);
  });

  router.get('/articles', async (req, res) => {
    const caller = await callerOf(req);
    const query = parseQuery(articleQuerySchema, req);
    res.json(await articles.list(query, caller));
  });

  router.get('/articles/:number', async (req, res) => {
    const caller = await callerOf(req);
    const { number } = parseParams(numberParams, req);
    const { pending } = parseQuery(articleViewQuerySchema, req);
    sendVersioned(res, await articles.get(number, { ...caller, pending }));
  });

  router.put('/articles/:number', async (req, res) => {
    const write = await writeOf(req);
    const { number } = parseParams(numberParams, req);
    const input = parseBody(updateArticleSchema, req);
    sendVersioned(res, await articles.update(number, input, write));
  });

  router.post('/articles/:number/actions/:action', async (req, res) => {
    const write = await writeOf(req);
    const { number, action } = parseAction(req);
    const body = parseBody(articleActionSchemas[action], req);
    sendVersioned(res, await articles.act(number, action, body, write));
  });

  return router;
}
