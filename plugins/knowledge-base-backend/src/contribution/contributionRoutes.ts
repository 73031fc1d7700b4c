import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseQuery, toDbTime } from '@firstline/backend-kit';
import {
  contributionsQuerySchema,
  type Contribution,
} from '@firstline/plugin-knowledge-base-common';
import Router from 'express-promise-router';
import { DateTime } from 'luxon';

/** Counts what people gave in a period; moments in stored form. */
export interface ContributionCounts {
  between(period: { from: string; to: string }): Promise<Contribution[]>;
}

/** Route of who wrote what: for other plugins alone, as it tells of people (S-168). */
export function contributionRoutes(options: {
  contributions: ContributionCounts;
  httpAuth: HttpAuthService;
}) {
  const { contributions, httpAuth } = options;
  const router = Router();

  router.get('/contributions', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['service'] });
    const { from, to } = parseQuery(contributionsQuerySchema, req);
    res.json({
      items: await contributions.between({
        from: toDbTime(DateTime.fromISO(from)),
        to: toDbTime(DateTime.fromISO(to)),
      }),
    });
  });

  return router;
}
