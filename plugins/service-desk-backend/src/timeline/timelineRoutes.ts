import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  idempotencyKey,
  ifMatch,
  pageSchema,
  parseBody,
  parseParams,
  parseQuery,
} from '@firstline/backend-kit';
import { addTimelineEntrySchema } from '@firstline/plugin-service-desk-common';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { IncidentService } from '../incident/IncidentService';

const numberParams = z.object({ number: z.string() });

/** Routes of an incident's timeline. */
export function timelineRoutes(options: {
  incidents: IncidentService<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { incidents, httpAuth } = options;
  const router = Router();

  router.get('/incidents/:number/timeline', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const { number } = parseParams(numberParams, req);
    const query = parseQuery(pageSchema, req);
    res.json(await incidents.timeline(number, query, { by }));
  });

  router.post('/incidents/:number/timeline', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const { number } = parseParams(numberParams, req);
    const input = parseBody(addTimelineEntrySchema, req);
    const entry = await incidents.addTimelineEntry(number, input, {
      by,
      ifVersion: ifMatch(req),
      idempotencyKey: idempotencyKey(req),
    });
    res.status(201).json(entry);
  });

  return router;
}
