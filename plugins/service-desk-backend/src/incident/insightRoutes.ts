import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { parseBody, parseQuery } from '@firstline/backend-kit';
import Router from 'express-promise-router';
import type { IncidentInsights } from './IncidentInsights';
import {
  configurationItemQuerySchema,
  suggestionsQuerySchema,
} from './insightQuery';

/** Routes of what incidents say of configuration items; before `/incidents/:number`. */
export function insightRoutes(options: {
  insights: IncidentInsights<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { insights, httpAuth } = options;
  const router = Router();

  router.get('/incidents/suggestions', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const query = parseQuery(suggestionsQuerySchema, req);
    res.json(await insights.suggestions(query, { by }));
  });

  router.post('/incidents/suggestions', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const query = parseBody(suggestionsQuerySchema, req);
    res.json(await insights.suggestions(query, { by }));
  });

  router.get('/ci-summaries', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const { refs } = parseQuery(configurationItemQuerySchema, req);
    res.json({ items: await insights.summaries(refs, { by }) });
  });

  return router;
}
