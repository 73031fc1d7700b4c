import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  idempotencyKey,
  ifMatch,
  parseBody,
  parseParams,
  parseQuery,
  sendVersioned,
} from '@firstline/backend-kit';
import {
  completeDailyRecordSchema,
  dailyRecordsQuerySchema,
  daySchema,
  logWorkSchema,
  reviewDailyRecordSchema,
  userRefSchema,
  withdrawWorkSchema,
} from '@firstline/plugin-service-desk-common';
import type { Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { DailyRecordService } from './DailyRecordService';
import type { WorkService } from './WorkService';

const idParams = z.object({ id: z.uuid() });
const numberParams = z.object({ number: z.string() });
const recordParams = z.object({ userRef: userRefSchema, day: daySchema });

/** Routes of time worked and of daily maintenance records. */
export function workRoutes(options: {
  work: WorkService<BackstageCredentials>;
  dailyRecords: DailyRecordService<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { work, dailyRecords, httpAuth } = options;
  const router = Router();
  const callerOf = async (req: Request) => ({
    by: await httpAuth.credentials(req, { allow: ['user', 'service'] }),
  });

  router.post('/work', async (req, res) => {
    const caller = await callerOf(req);
    const request = parseBody(logWorkSchema, req);
    const key = idempotencyKey(req);
    const entry = await work.log(request, { ...caller, idempotencyKey: key });
    res.status(201).json(entry);
  });

  router.post('/work/:id/withdraw', async (req, res) => {
    const caller = await callerOf(req);
    const { id } = parseParams(idParams, req);
    const request = parseBody(withdrawWorkSchema, req);
    res.json(await work.withdraw(id, request, caller));
  });

  router.get('/incidents/:number/work', async (req, res) => {
    const caller = await callerOf(req);
    const { number } = parseParams(numberParams, req);
    res.json(await work.ofIncident(number, caller));
  });

  router.get('/daily-records', async (req, res) => {
    const caller = await callerOf(req);
    const query = parseQuery(dailyRecordsQuerySchema, req);
    res.json(await dailyRecords.list(query, caller));
  });

  router.get('/daily-records/:userRef/:day', async (req, res) => {
    const caller = await callerOf(req);
    const { userRef, day } = parseParams(recordParams, req);
    sendVersioned(res, await dailyRecords.get(userRef, day, caller));
  });

  router.post('/daily-records/:userRef/:day/complete', async (req, res) => {
    const caller = await callerOf(req);
    const { userRef, day } = parseParams(recordParams, req);
    const request = parseBody(completeDailyRecordSchema, req);
    const ifVersion = ifMatch(req, { orNone: true });
    sendVersioned(
      res,
      await dailyRecords.complete(userRef, day, request, {
        ...caller,
        ifVersion,
      }),
    );
  });

  router.post('/daily-records/:userRef/:day/review', async (req, res) => {
    const caller = await callerOf(req);
    const { userRef, day } = parseParams(recordParams, req);
    const request = parseBody(reviewDailyRecordSchema, req);
    const ifVersion = ifMatch(req, { orNone: true });
    sendVersioned(
      res,
      await dailyRecords.review(userRef, day, request, {
        ...caller,
        ifVersion,
      }),
    );
  });

  return router;
}
