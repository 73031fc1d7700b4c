import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  idempotencyKey,
  ifMatch,
  pageSchema,
  parseBody,
  parseParams,
  parseQuery,
} from '@firstline/backend-kit';
import {
  addComplaintEntrySchema,
  completeMeasureSchema,
  complaintActions,
  complaintActionSchemas,
  complaintQuerySchema,
  fileComplaintSchema,
  ratingSchema,
} from '@firstline/plugin-service-desk-common';
import type { Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { sendVersioned } from '../incident/sendVersioned';
import type { ComplaintService } from './ComplaintService';

const numberParams = z.object({ number: z.string() });
const actionParams = z.object({ number: z.string(), action: z.string() });
const measureParams = z.object({ number: z.string(), id: z.string() });

function parseAction(req: Request) {
  const { number, action: name } = parseParams(actionParams, req);
  const action = complaintActions.find(known => known === name);
  if (!action) throw new NotFoundError('There is no such action');
  return { number, action };
}

/** Routes of complaints: parse, call, reply. */
export function complaintRoutes(options: {
  complaints: ComplaintService<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { complaints, httpAuth } = options;
  const router = Router();
  const callerOf = async (req: Request) => ({
    by: await httpAuth.credentials(req, { allow: ['user', 'service'] }),
  });
  const personOf = async (req: Request) => ({
    by: await httpAuth.credentials(req, { allow: ['user'] }),
  });
  const writeOf = async (req: Request) => ({
    ...(await callerOf(req)),
    ifVersion: ifMatch(req),
    idempotencyKey: idempotencyKey(req),
  });

  router.post('/complaints', async (req, res) => {
    const write = await writeOf(req);
    const input = parseBody(fileComplaintSchema, req);
    const complaint = await complaints.file(input, write);
    res.location(`${req.baseUrl}/complaints/${complaint.number}`);
    sendVersioned(res, complaint, 201);
  });

  router.get('/complaints', async (req, res) => {
    const caller = await callerOf(req);
    const query = parseQuery(complaintQuerySchema, req);
    res.json(await complaints.list(query, caller));
  });

  router.get('/complaints/work', async (req, res) => {
    res.json(await complaints.work(await personOf(req)));
  });

  router.get('/complaints/measures', async (req, res) => {
    res.json(await complaints.measures(await personOf(req)));
  });

  router.get('/complaints/:number', async (req, res) => {
    const caller = await callerOf(req);
    const { number } = parseParams(numberParams, req);
    sendVersioned(res, await complaints.get(number, caller));
  });

  router.post('/complaints/:number/actions/:action', async (req, res) => {
    const write = await writeOf(req);
    const { number, action } = parseAction(req);
    const body = parseBody(complaintActionSchemas[action], req);
    sendVersioned(res, await complaints.act(number, action, body, write));
  });

  router.get('/complaints/:number/timeline', async (req, res) => {
    const caller = await callerOf(req);
    const { number } = parseParams(numberParams, req);
    const query = parseQuery(pageSchema, req);
    res.json(await complaints.timeline(number, query, caller));
  });

  router.post('/complaints/:number/timeline', async (req, res) => {
    const write = await writeOf(req);
    const { number } = parseParams(numberParams, req);
    const input = parseBody(addComplaintEntrySchema, req);
    res.status(201).json(await complaints.addEntry(number, input, write));
  });

  router.put('/complaints/:number/rating', async (req, res) => {
    const write = await writeOf(req);
    const { number } = parseParams(numberParams, req);
    const rating = parseBody(ratingSchema, req);
    sendVersioned(res, await complaints.rate(number, rating, write));
  });

  router.post('/complaints/:number/measures/:id/complete', async (req, res) => {
    const write = await writeOf(req);
    const { number, id } = parseParams(measureParams, req);
    const body = parseBody(completeMeasureSchema, req);
    res.json(await complaints.completeMeasure(number, id, body, write));
  });

  return router;
}
