import type { DeskSettings } from '@firstline/plugin-service-desk-common';
import Router from 'express-promise-router';

/** Route of what the screens need of the config; the same for everybody signed in. */
export function settingsRoutes(options: { settings: DeskSettings }) {
  const router = Router();
  router.get('/settings', (_req, res) => {
    res.json(options.settings);
  });
  return router;
}
