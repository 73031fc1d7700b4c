import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  idempotencyKey,
  parseBody,
  parseParams,
  sendVersioned,
} from '@firstline/backend-kit';
import {
  articleUseSchema,
  feedbackSchema,
} from '@firstline/plugin-knowledge-base-common';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { ArticleService } from '../article/ArticleService';

const numberParams = z.object({ number: z.string() });

/** Routes of what became of an article: what readers say, and what it solved. */
export function feedbackRoutes(options: {
  articles: Pick<
    ArticleService<BackstageCredentials>,
    'giveFeedback' | 'listFeedback' | 'recordUse'
  >;
  httpAuth: HttpAuthService;
}) {
  const { articles, httpAuth } = options;
  const router = Router();

  // One for each reader, so for people alone.
  router.put('/articles/:number/feedback', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user'] });
    const { number } = parseParams(numberParams, req);
    const feedback = parseBody(feedbackSchema, req);
    sendVersioned(res, await articles.giveFeedback(number, feedback, { by }));
  });

  router.get('/articles/:number/feedback', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const { number } = parseParams(numberParams, req);
    res.json({ items: await articles.listFeedback(number, { by }) });
  });

  router.post('/articles/:number/uses', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const { number } = parseParams(numberParams, req);
    const use = parseBody(articleUseSchema, req);
    const key = idempotencyKey(req);
    await articles.recordUse(number, use, { by, idempotencyKey: key });
    res.status(204).end();
  });

  return router;
}
