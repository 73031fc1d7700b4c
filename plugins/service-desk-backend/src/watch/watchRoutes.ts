import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import type { WatchService } from './WatchService';

/** Route of the incident managers' watch. */
export function watchRoutes(options: {
  watch: WatchService<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { watch, httpAuth } = options;
  const router = Router();
  router.get('/watch', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    res.json(await watch.watch({ by }));
  });
  return router;
}
