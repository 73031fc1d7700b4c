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
  linkToMajorSchema,
  majorIncidentsQuerySchema,
  majorReviewSchema,
} from '@firstline/plugin-service-desk-common';
import type { Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { sendVersioned } from '../incident/sendVersioned';
import type { MajorService } from './MajorService';

const numberParams = z.object({ number: z.string() });

/** Routes of major incidents. */
export function majorRoutes(options: {
  majors: MajorService<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { majors, httpAuth } = options;
  const router = Router();
  const callerOf = async (req: Request) => ({
    by: await httpAuth.credentials(req, { allow: ['user', 'service'] }),
  });
  const writeOf = async (req: Request) => ({
    ...(await callerOf(req)),
    ifVersion: ifMatch(req),
  });

  router.get('/major-incidents', async (req, res) => {
    const caller = await callerOf(req);
    const { refs } = parseQuery(majorIncidentsQuerySchema, req);
    res.json(await majors.banners({ refs, ...caller }));
  });

  router.put('/incidents/:number/major', async (req, res) => {
    const write = await writeOf(req);
    const { number } = parseParams(numberParams, req);
    const { majorNumber } = parseBody(linkToMajorSchema, req);
    sendVersioned(res, await majors.link(number, majorNumber, write));
  });

  router.delete('/incidents/:number/major', async (req, res) => {
    const write = await writeOf(req);
    const { number } = parseParams(numberParams, req);
    sendVersioned(res, await majors.unlink(number, write));
  });

  router.put('/incidents/:number/review', async (req, res) => {
    const write = await writeOf(req);
    const { number } = parseParams(numberParams, req);
    const review = parseBody(majorReviewSchema, req);
    sendVersioned(res, await majors.writeReview(number, review, write));
  });

  return router;
}
