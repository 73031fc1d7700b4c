import type {
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { errorMiddleware, jsonBody, parseBody } from '@firstline/backend-kit';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { SimulatedClock } from './SimulatedClock';

// Longer than any reopen window or service level of a demonstration.
const MOST_DAYS = 400;

const advanceSchema = z.strictObject({
  seconds: z
    .int()
    .min(1)
    .max(MOST_DAYS * 24 * 3_600),
});

/** `GET /` tells the time, `POST /advance` moves it ahead. */
export function clockRoutes(options: {
  clock: SimulatedClock;
  httpAuth: HttpAuthService;
  logger: LoggerService;
}) {
  const { clock, httpAuth } = options;
  const reply = () => ({
    now: clock.now().toISO(),
    aheadSeconds: clock.aheadSeconds,
  });
  const router = Router();
  router.use(jsonBody());
  router.get('/', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    res.json(reply());
  });
  router.post('/advance', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    clock.advance(parseBody(advanceSchema, req).seconds);
    res.json(reply());
  });
  router.use(errorMiddleware(options));
  return router;
}
