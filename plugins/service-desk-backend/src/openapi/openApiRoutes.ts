import Router from 'express-promise-router';
import packageJson from '../../package.json';
import { openApiDocument } from './openApiDocument';

/** Route of the API's own description. */
export function openApiRoutes() {
  const document = openApiDocument({ version: packageJson.version });
  const router = Router();
  router.get('/openapi.json', (_req, res) => {
    res.json(document);
  });
  return router;
}
