import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { asksForCsv, parseQuery, sendCsv } from '@firstline/backend-kit';
import {
  dashboardQuerySchema,
  measureRecordsQuerySchema,
  measuresQuerySchema,
} from '@firstline/plugin-service-desk-common';
import type { Request } from 'express';
import Router from 'express-promise-router';
import { measureColumns, measureRows } from './measureCsv';
import type { MeasureService } from './MeasureService';

/** Routes of the measures. */
export function measureRoutes(options: {
  measures: MeasureService<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { measures, httpAuth } = options;
  const router = Router();
  const callerOf = async (req: Request) => ({
    by: await httpAuth.credentials(req, { allow: ['user', 'service'] }),
  });

  router.get('/measures', async (req, res) => {
    const caller = await callerOf(req);
    const query = parseQuery(measuresQuerySchema, req);
    const reply = await measures.measures(query, caller);
    res.vary('Accept');
    if (!asksForCsv(req)) {
      res.json(reply);
      return;
    }
    sendCsv(res, {
      fileName: query.by ? `measures-by-${query.by}.csv` : 'measures.csv',
      columns: measureColumns(reply),
      rows: measureRows(reply),
    });
  });

  router.get('/measures/dashboard', async (req, res) => {
    const caller = await callerOf(req);
    const query = parseQuery(dashboardQuerySchema, req);
    res.json(await measures.dashboard(query, caller));
  });

  router.get('/measures/records', async (req, res) => {
    const caller = await callerOf(req);
    const query = parseQuery(measureRecordsQuerySchema, req);
    res.json(await measures.records(query, caller));
  });

  return router;
}
