import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { parseBody } from '@firstline/backend-kit';
import { readerLanguageSchema } from '@firstline/plugin-service-desk-common';
import Router from 'express-promise-router';
import type { IncidentService } from '../incident/IncidentService';
import type { PeopleService } from './PeopleService';

/** Routes of the caller's own standing; for people, not for plugins. */
export function peopleRoutes(options: {
  people: PeopleService;
  incidents: Pick<IncidentService<BackstageCredentials>, 'counts'>;
  httpAuth: HttpAuthService;
}) {
  const { people, incidents, httpAuth } = options;
  const router = Router();

  router.get('/me', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user'] });
    res.json(await people.me({ by }));
  });

  router.put('/me/language', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user'] });
    const { language } = parseBody(readerLanguageSchema, req);
    res.json(await people.setLanguage(language, { by }));
  });

  router.get('/me/counts', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user'] });
    res.json(await incidents.counts({ by }));
  });

  return router;
}
