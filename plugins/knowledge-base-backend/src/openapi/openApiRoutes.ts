import Router from 'express-promise-router';
import packageJson from '../../package.json';
import { knowledgeDocument } from './knowledgeDocument';

/** Route of the API's own description. */
export function openApiRoutes() {
  const document = knowledgeDocument({ version: packageJson.version });
  const router = Router();
  router.get('/openapi.json', (_req, res) => {
    res.json(document);
  });
  return router;
}
