import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  ifMatch,
  parseBody,
  parseParams,
  parseQuery,
  sendVersioned,
} from '@firstline/backend-kit';
import {
  agentProfileSchema,
  handOverSchema,
  listAgentsQuerySchema,
  userRefSchema,
} from '@firstline/plugin-service-desk-common';
import type { Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { AgentService } from './AgentService';

const params = z.object({ userRef: userRefSchema });

/** Routes of the people who work on incidents. */
export function agentRoutes(options: {
  agents: AgentService<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { agents, httpAuth } = options;
  const router = Router();
  const callerOf = async (req: Request) => ({
    by: await httpAuth.credentials(req, { allow: ['user', 'service'] }),
  });

  router.get('/agents', async (req, res) => {
    const caller = await callerOf(req);
    const query = parseQuery(listAgentsQuerySchema, req);
    res.json(await agents.list(query, caller));
  });

  router.get('/agents/:userRef', async (req, res) => {
    const caller = await callerOf(req);
    const { userRef } = parseParams(params, req);
    sendVersioned(res, await agents.get(userRef, caller));
  });

  router.put('/agents/:userRef', async (req, res) => {
    const caller = await callerOf(req);
    const { userRef } = parseParams(params, req);
    const profile = parseBody(agentProfileSchema, req);
    const ifVersion = ifMatch(req, { orNone: true });
    sendVersioned(
      res,
      await agents.put(userRef, profile, { ...caller, ifVersion }),
    );
  });

  router.post('/agents/:userRef/hand-over', async (req, res) => {
    const caller = await callerOf(req);
    const { userRef } = parseParams(params, req);
    const request = parseBody(handOverSchema, req);
    res.json(await agents.handOver(userRef, request, caller));
  });

  return router;
}
