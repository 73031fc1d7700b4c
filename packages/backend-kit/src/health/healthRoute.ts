import { z } from 'zod';
import type { RouteDescription } from '../openapi';

/** Where a plugin says how it is. */
export const HEALTH_PATH = '/health';

/** For the route table of each plugin. */
export const healthRoute: RouteDescription = {
  method: 'get',
  path: HEALTH_PATH,
  operationId: 'getHealth',
  summary:
    'Say whether all is well, without signing in; what is not, to operators',
  reply: z
    .strictObject({
      status: z.literal('ok'),
      /** What was looked at, for operators. */
      checks: z.array(z.string()).optional(),
    })
    .meta({ id: 'Health' }),
};
