import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  idempotencyKey,
  ifMatch,
  parseBody,
  parseParams,
} from '@firstline/backend-kit';
import {
  attachArticleSchema,
  solvedByKnowledgeSchema,
} from '@firstline/plugin-service-desk-common';
import type { Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { sendVersioned } from '../incident/sendVersioned';
import type { IncidentKnowledge } from './IncidentKnowledge';

const numberParams = z.object({ number: z.string() });
const articleParams = z.object({
  number: z.string(),
  articleNumber: z.string().max(200),
});

/** Routes of where incidents and articles meet; before `/incidents/:number`. */
export function knowledgeRoutes(options: {
  knowledge: IncidentKnowledge<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { knowledge, httpAuth } = options;
  const router = Router();
  const callerOf = async (req: Request) => ({
    by: await httpAuth.credentials(req, { allow: ['user', 'service'] }),
  });
  const writeOf = async (req: Request) => ({
    ...(await callerOf(req)),
    ifVersion: ifMatch(req),
    idempotencyKey: idempotencyKey(req),
  });

  router.post('/incidents/solved-by-knowledge', async (req, res) => {
    const write = await writeOf(req);
    const solved = parseBody(solvedByKnowledgeSchema, req);
    await knowledge.solvedByKnowledge(solved, write);
    res.status(204).end();
  });

  router.get('/incidents/:number/suggested-articles', async (req, res) => {
    const caller = await callerOf(req);
    const { number } = parseParams(numberParams, req);
    res.json(await knowledge.suggestedArticles(number, caller));
  });

  router.post('/incidents/:number/articles', async (req, res) => {
    const write = await writeOf(req);
    const { number } = parseParams(numberParams, req);
    const { articleNumber } = parseBody(attachArticleSchema, req);
    sendVersioned(
      res,
      await knowledge.attachArticle(number, articleNumber, write),
    );
  });

  router.delete(
    '/incidents/:number/articles/:articleNumber',
    async (req, res) => {
      const write = await writeOf(req);
      const { number, articleNumber } = parseParams(articleParams, req);
      sendVersioned(
        res,
        await knowledge.detachArticle(number, articleNumber, write),
      );
    },
  );

  router.get('/incidents/:number/article-draft', async (req, res) => {
    const caller = await callerOf(req);
    const { number } = parseParams(numberParams, req);
    res.json(await knowledge.articleDraft(number, caller));
  });

  return router;
}
