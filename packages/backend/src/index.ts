import { createBackend } from '@backstage/backend-defaults';
import { readiness } from './readiness';
import { rootHttpRouter } from './rootHttpRouter';

const backend = createBackend();

// Ready is said when people can sign in.
backend.add(readiness);

// Asked to stop, it stops within seconds; a refusal tells nothing of the machine.
backend.add(rootHttpRouter);

// The front end, served from the same port as the API.
backend.add(import('@backstage/plugin-app-backend'));

// Sign-in: whichever of the two is configured below auth.providers.
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-oidc-provider'));
backend.add(import('@firstline/plugin-auth-backend-module-persona-provider'));

// The catalog is the configuration database of the service desk.
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

// Events carry signals from one replica to the others.
backend.add(import('@backstage/plugin-events-backend'));

// Permissions: the policy allows, and what the products refuse by themselves stays refused.
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

// Search, in Chinese and by codes, too: on PostgreSQL when the database is one, otherwise in memory.
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@firstline/plugin-search-backend-module-analyser'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@firstline/plugin-search-backend-module-service-desk'));
backend.add(import('@firstline/plugin-search-backend-module-knowledge-base'));

backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

// The service desk, and a history for whoever tries it (only with serviceDesk.demo.history).
backend.add(import('@firstline/plugin-service-desk-backend'));
backend.add(import('@firstline/plugin-service-desk-backend-module-demo'));

// The knowledge base, and articles for whoever tries it (only with knowledgeBase.demo.articles).
backend.add(import('@firstline/plugin-knowledge-base-backend'));
backend.add(import('@firstline/plugin-knowledge-base-backend-module-demo'));

// Lets time pass, in demonstrations and tests (only with simulatedClock.enabled).
backend.add(import('@firstline/plugin-simulated-clock-backend'));

// A backend that cannot start must end: left alone it would listen and never be ready.
backend.start().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
