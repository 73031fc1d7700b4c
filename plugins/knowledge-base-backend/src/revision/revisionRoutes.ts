import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { parseParams } from '@firstline/backend-kit';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { ArticleService } from '../article/ArticleService';

const numberParams = z.object({ number: z.string() });
const revisionParams = z.object({
  number: z.string(),
  revision: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'is no revision')
    .transform(Number),
});

/** Routes of an article's revisions. */
export function revisionRoutes(options: {
  articles: Pick<
    ArticleService<BackstageCredentials>,
    'listRevisions' | 'getRevision'
  >;
  httpAuth: HttpAuthService;
}) {
  const { articles, httpAuth } = options;
  const router = Router();

  router.get('/articles/:number/revisions', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const { number } = parseParams(numberParams, req);
    res.json({ items: await articles.listRevisions(number, { by }) });
  });

  router.get('/articles/:number/revisions/:revision', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const { number, revision } = parseParams(revisionParams, req);
    res.json(await articles.getRevision(number, revision, { by }));
  });

  return router;
}
