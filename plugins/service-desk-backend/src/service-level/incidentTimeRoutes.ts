import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { parseParams } from '@firstline/backend-kit';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { IncidentTimeService } from './IncidentTimeService';

const numberParams = z.object({ number: z.string() });

/** Route of where an incident's time went. */
export function incidentTimeRoutes(options: {
  time: IncidentTimeService<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { time, httpAuth } = options;
  const router = Router();

  router.get('/incidents/:number/time', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const { number } = parseParams(numberParams, req);
    res.json(await time.timeOf(number, { by }));
  });

  return router;
}
