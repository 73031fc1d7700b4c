import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { parseParams } from '@firstline/backend-kit';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { EscalationService } from './EscalationService';

const numberParams = z.object({ number: z.string() });

/** Route of an incident's ladder. */
export function escalationRoutes(options: {
  escalations: EscalationService<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { escalations, httpAuth } = options;
  const router = Router();
  router.get('/incidents/:number/escalations', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const { number } = parseParams(numberParams, req);
    res.json(await escalations.history(number, { by }));
  });
  return router;
}
