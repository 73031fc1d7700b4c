import Router from 'express-promise-router';
import packageJson from '../../package.json';
import { deskDocument } from './deskDocument';

/** Route of the API's own description. */
export function openApiRoutes() {
  const document = deskDocument({ version: packageJson.version });
  const router = Router();
  router.get('/openapi.json', (_req, res) => {
    res.json(document);
  });
  return router;
}
