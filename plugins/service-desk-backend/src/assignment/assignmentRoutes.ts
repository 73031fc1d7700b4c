import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { parseBody, parseQuery } from '@firstline/backend-kit';
import {
  assignmentPreviewSchema,
  dispatchQuerySchema,
} from '@firstline/plugin-service-desk-common';
import type { Request } from 'express';
import Router from 'express-promise-router';
import type { AssignmentPlanner } from './AssignmentPlanner';

/** Routes of what the rules would do. */
export function assignmentRoutes(options: {
  planner: AssignmentPlanner<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { planner, httpAuth } = options;
  const router = Router();
  const callerOf = async (req: Request) => ({
    by: await httpAuth.credentials(req, { allow: ['user', 'service'] }),
  });

  router.get('/assignment/rules', async (req, res) => {
    res.json(await planner.rules(await callerOf(req)));
  });

  router.post('/assignment/preview', async (req, res) => {
    const caller = await callerOf(req);
    const request = parseBody(assignmentPreviewSchema, req);
    res.json(await planner.preview(request, caller));
  });

  router.get('/dispatch', async (req, res) => {
    const caller = await callerOf(req);
    const { team } = parseQuery(dispatchQuerySchema, req);
    res.json(await planner.board(team, caller));
  });

  return router;
}
