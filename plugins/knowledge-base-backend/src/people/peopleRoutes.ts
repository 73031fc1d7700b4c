import type { HttpAuthService } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import type { PeopleService } from './PeopleService';

/** Route of the caller's own standing; for people, not for plugins. */
export function peopleRoutes(options: {
  people: PeopleService;
  httpAuth: HttpAuthService;
}) {
  const { people, httpAuth } = options;
  const router = Router();

  router.get('/me', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user'] });
    res.json(await people.me({ by }));
  });

  return router;
}
