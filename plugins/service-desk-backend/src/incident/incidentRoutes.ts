import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  idempotencyKey,
  ifMatch,
  parseBody,
  parseParams,
  parseQuery,
} from '@firstline/backend-kit';
import {
  addHelperSchema,
  addParticipantSchema,
  fileIncidentSchema,
  incidentActions,
  incidentActionSchemas,
  incidentQuerySchema,
  userRefSchema,
} from '@firstline/plugin-service-desk-common';
import type { Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { IncidentService } from './IncidentService';
import { sendVersioned } from './sendVersioned';

const numberParams = z.object({ number: z.string() });
const actionParams = z.object({ number: z.string(), action: z.string() });
const personParams = z.object({
  number: z.string(),
  userRef: userRefSchema,
});

function parseAction(req: Request) {
  const { number, action: name } = parseParams(actionParams, req);
  const action = incidentActions.find(known => known === name);
  if (!action) throw new NotFoundError('There is no such action');
  return { number, action };
}

/** Routes of incidents: parse, call, reply. */
export function incidentRoutes(options: {
  incidents: IncidentService<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { incidents, httpAuth } = options;
  const router = Router();
  const callerOf = async (req: Request) => ({
    by: await httpAuth.credentials(req, { allow: ['user', 'service'] }),
  });
  const writeOf = async (req: Request) => ({
    ...(await callerOf(req)),
    ifVersion: ifMatch(req),
    idempotencyKey: idempotencyKey(req),
  });

  router.post('/incidents', async (req, res) => {
    const write = await writeOf(req);
    const input = parseBody(fileIncidentSchema, req);
    const incident = await incidents.file(input, write);
    res.location(`${req.baseUrl}/incidents/${incident.number}`);
    sendVersioned(res, incident, 201);
  });

  router.get('/incidents', async (req, res) => {
    const caller = await callerOf(req);
    const query = parseQuery(incidentQuerySchema, req);
    res.json(await incidents.list(query, caller));
  });

  router.get('/incidents/:number', async (req, res) => {
    const caller = await callerOf(req);
    const { number } = parseParams(numberParams, req);
    sendVersioned(res, await incidents.get(number, caller));
  });

  router.post('/incidents/:number/actions/:action', async (req, res) => {
    const write = await writeOf(req);
    const { number, action } = parseAction(req);
    const body = parseBody(incidentActionSchemas[action], req);
    sendVersioned(res, await incidents.act(number, action, body, write));
  });

  router.post('/incidents/:number/subscribe', async (req, res) => {
    const caller = await callerOf(req);
    const { number } = parseParams(numberParams, req);
    sendVersioned(res, await incidents.subscribe(number, caller));
  });

  router.delete('/incidents/:number/subscribe', async (req, res) => {
    const caller = await callerOf(req);
    const { number } = parseParams(numberParams, req);
    sendVersioned(res, await incidents.unsubscribe(number, caller));
  });

  router.post('/incidents/:number/participants', async (req, res) => {
    const write = await writeOf(req);
    const { number } = parseParams(numberParams, req);
    const { userRef } = parseBody(addParticipantSchema, req);
    sendVersioned(res, await incidents.addParticipant(number, userRef, write));
  });

  router.delete(
    '/incidents/:number/participants/:userRef',
    async (req, res) => {
      const caller = await callerOf(req);
      const { number, userRef } = parseParams(personParams, req);
      sendVersioned(
        res,
        await incidents.removeParticipant(number, userRef, caller),
      );
    },
  );

  router.post('/incidents/:number/helpers', async (req, res) => {
    const write = await writeOf(req);
    const { number } = parseParams(numberParams, req);
    const helper = parseBody(addHelperSchema, req);
    sendVersioned(res, await incidents.addHelper(number, helper, write));
  });

  router.delete('/incidents/:number/helpers/:userRef', async (req, res) => {
    const caller = await callerOf(req);
    const { number, userRef } = parseParams(personParams, req);
    sendVersioned(res, await incidents.removeHelper(number, userRef, caller));
  });

  return router;
}
