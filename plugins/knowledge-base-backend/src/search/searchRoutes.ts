import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  pageSchema,
  parseBody,
  parseParams,
  parseQuery,
} from '@firstline/backend-kit';
import {
  searchQuerySchema,
  suggestQuerySchema,
} from '@firstline/plugin-knowledge-base-common';
import type { Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { SearchService } from './SearchService';

const missParams = z.object({ id: z.string() });

/** Routes of the search: parse, call, reply. */
export function searchRoutes(options: {
  search: SearchService<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { search, httpAuth } = options;
  const router = Router();
  const callerOf = async (req: Request) => ({
    by: await httpAuth.credentials(req, { allow: ['user', 'service'] }),
  });

  router.get('/search', async (req, res) => {
    const caller = await callerOf(req);
    res.json(await search.search(parseQuery(searchQuerySchema, req), caller));
  });

  router.get('/suggest', async (req, res) => {
    const caller = await callerOf(req);
    res.json(await search.suggest(parseQuery(suggestQuerySchema, req), caller));
  });

  router.post('/suggest', async (req, res) => {
    const caller = await callerOf(req);
    res.json(await search.suggest(parseBody(suggestQuerySchema, req), caller));
  });

  router.get('/missed-searches', async (req, res) => {
    const caller = await callerOf(req);
    res.json(await search.listMissed(parseQuery(pageSchema, req), caller));
  });

  router.delete('/missed-searches/:id', async (req, res) => {
    const caller = await callerOf(req);
    const { id } = parseParams(missParams, req);
    await search.dismissMissed(id, caller);
    res.status(204).end();
  });

  return router;
}
