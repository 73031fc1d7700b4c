/*
 * The portal, without its pages: what a request to the service desk meets in Backstage, and
 * beside it a plugin without rules: the same statements behind a token and one permission
 * decision. It lives in the desk's plugin, so that it has the same connection.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import {
  coreServices,
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { incidentReadPermission } from '@firstline/plugin-service-desk-common';
import { profileOnDemand } from './profile';
import { replayRoutes } from './replayRoutes';

const fromBackend = createRequire(
  resolve(__dirname, '../../packages/backend/package.json'),
);

const features = [
  '@backstage/plugin-auth-backend',
  '@firstline/plugin-auth-backend-module-persona-provider',
  '@backstage/plugin-catalog-backend',
  '@backstage/plugin-events-backend',
  '@backstage/plugin-permission-backend',
  '@backstage/plugin-permission-backend-module-allow-all-policy',
  '@backstage/plugin-notifications-backend',
  '@backstage/plugin-signals-backend',
  '@firstline/plugin-service-desk-backend',
];

/** An empty plugin's way: credentials, one permission decision, the statements. */
const emptyPlugin = createBackendModule({
  pluginId: 'service-desk',
  moduleId: 'bench',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({ database, httpAuth, httpRouter, permissions }) {
        const routes = replayRoutes({
          knex: () => database.getClient(),
          guard: async req => {
            const credentials = await httpAuth.credentials(req);
            const [decision] = await permissions.authorizeConditional(
              [{ permission: incidentReadPermission }],
              { credentials },
            );
            if (decision.result === AuthorizeResult.DENY) {
              throw new NotAllowedError();
            }
          },
        });
        httpRouter.use((req, res, next) => {
          if (!req.url.startsWith('/empty/')) return next();
          req.url = req.url.slice('/empty'.length);
          return routes(req, res, next);
        });
      },
    });
  },
});

const { createBackend } = fromBackend('@backstage/backend-defaults') as {
  createBackend(): { add(feature: unknown): void; start(): Promise<unknown> };
};
const backend = createBackend();
for (const name of features) {
  backend.add(fromBackend(name).default as BackendFeature);
}
backend.add(emptyPlugin);
process.once('disconnect', () => process.exit(0));
profileOnDemand();
backend.start().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
