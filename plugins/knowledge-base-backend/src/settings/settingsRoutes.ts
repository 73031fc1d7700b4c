import type { KnowledgeSettings } from '@firstline/plugin-knowledge-base-common';
import Router from 'express-promise-router';

/** Route of what the screens need of the config; the same for everybody signed in. */
export function settingsRoutes(options: { settings: KnowledgeSettings }) {
  const router = Router();
  router.get('/settings', (_req, res) => {
    res.json(options.settings);
  });
  return router;
}
