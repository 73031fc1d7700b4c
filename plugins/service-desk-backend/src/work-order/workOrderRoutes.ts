import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  idempotencyKey,
  ifMatch,
  parseBody,
  parseParams,
  sendVersioned,
} from '@firstline/backend-kit';
import {
  createWorkOrderSchema,
  workOrderStepSchemas,
} from '@firstline/plugin-service-desk-common';
import type { Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { WorkOrderService } from './WorkOrderService';

const numberParams = z.object({ number: z.string() });

/** Routes of visits and remote sessions. */
export function workOrderRoutes(options: {
  workOrders: WorkOrderService<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { workOrders, httpAuth } = options;
  const router = Router();
  const callerOf = async (req: Request) => ({
    by: await httpAuth.credentials(req, { allow: ['user', 'service'] }),
  });
  const writeOf = async (req: Request) => ({
    ...(await callerOf(req)),
    ...parseParams(numberParams, req),
    ifVersion: ifMatch(req),
  });
  const { start, finish, cancel } = workOrderStepSchemas;

  router.get('/incidents/:number/work-orders', async (req, res) => {
    const caller = await callerOf(req);
    const { number } = parseParams(numberParams, req);
    res.json(await workOrders.ofIncident(number, caller));
  });

  router.post('/incidents/:number/work-orders', async (req, res) => {
    const caller = await callerOf(req);
    const { number } = parseParams(numberParams, req);
    const request = parseBody(createWorkOrderSchema, req);
    const key = idempotencyKey(req);
    const order = await workOrders.create(number, request, {
      ...caller,
      idempotencyKey: key,
    });
    res.location(`${req.baseUrl}/work-orders/${order.number}`);
    sendVersioned(res, order, 201);
  });

  router.get('/me/work-orders', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user'] });
    res.json(await workOrders.own({ by }));
  });

  router.get('/work-orders/:number', async (req, res) => {
    const caller = await callerOf(req);
    const { number } = parseParams(numberParams, req);
    sendVersioned(res, await workOrders.get(number, caller));
  });

  router.post('/work-orders/:number/actions/start', async (req, res) => {
    const { number, ...write } = await writeOf(req);
    const move = { step: 'start', body: parseBody(start, req) } as const;
    sendVersioned(res, await workOrders.step(number, move, write));
  });

  router.post('/work-orders/:number/actions/finish', async (req, res) => {
    const { number, ...write } = await writeOf(req);
    const move = { step: 'finish', body: parseBody(finish, req) } as const;
    sendVersioned(res, await workOrders.step(number, move, write));
  });

  router.post('/work-orders/:number/actions/cancel', async (req, res) => {
    const { number, ...write } = await writeOf(req);
    const move = { step: 'cancel', body: parseBody(cancel, req) } as const;
    sendVersioned(res, await workOrders.step(number, move, write));
  });

  return router;
}
