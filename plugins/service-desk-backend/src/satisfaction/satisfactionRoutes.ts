import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  ifMatch,
  parseBody,
  parseParams,
  parseQuery,
} from '@firstline/backend-kit';
import {
  followUpQuerySchema,
  ratingSchema,
} from '@firstline/plugin-service-desk-common';
import type { Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { sendVersioned } from '../incident/sendVersioned';
import type { SatisfactionService } from './SatisfactionService';

const numberParams = z.object({ number: z.string() });

/** Routes of ratings and follow-ups: parse, call, reply. */
export function satisfactionRoutes(options: {
  satisfaction: SatisfactionService<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { satisfaction, httpAuth } = options;
  const router = Router();
  const callerOf = async (req: Request) => ({
    by: await httpAuth.credentials(req, { allow: ['user', 'service'] }),
  });

  router.put('/incidents/:number/rating', async (req, res) => {
    const write = { ...(await callerOf(req)), ifVersion: ifMatch(req) };
    const { number } = parseParams(numberParams, req);
    const rating = parseBody(ratingSchema, req);
    sendVersioned(res, await satisfaction.rate(number, rating, write));
  });

  router.get('/follow-ups', async (req, res) => {
    const caller = await callerOf(req);
    const query = parseQuery(followUpQuerySchema, req);
    res.json(await satisfaction.listFollowUps(query, caller));
  });

  router.get('/follow-ups/script', async (req, res) => {
    res.json(await satisfaction.callScript(await callerOf(req)));
  });

  return router;
}
