import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseQuery, toDbTime } from '@firstline/backend-kit';
import {
  activityQuerySchema,
  type KnowledgeActivity,
} from '@firstline/plugin-knowledge-base-common';
import Router from 'express-promise-router';
import { DateTime } from 'luxon';

/** Counts what happened in a period; moments in stored form. */
export interface ActivityCounts {
  between(period: { from: string; to: string }): Promise<KnowledgeActivity>;
}

/** Route of how the knowledge base was used: for other plugins, whose reports tell it. */
export function activityRoutes(options: {
  activity: ActivityCounts;
  httpAuth: HttpAuthService;
}) {
  const { activity, httpAuth } = options;
  const router = Router();

  router.get('/activity', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['service'] });
    const { from, to } = parseQuery(activityQuerySchema, req);
    res.json(
      await activity.between({
        from: toDbTime(DateTime.fromISO(from)),
        to: toDbTime(DateTime.fromISO(to)),
      }),
    );
  });

  return router;
}
