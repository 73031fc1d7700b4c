import type { HttpAuthService } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import type { SettingsService } from './SettingsService';

/** Route of what the screens need of the config. */
export function settingsRoutes(options: {
  settings: SettingsService;
  httpAuth: HttpAuthService;
}) {
  const { settings, httpAuth } = options;
  const router = Router();
  router.get('/settings', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    res.json(await settings.read({ by }));
  });
  return router;
}
