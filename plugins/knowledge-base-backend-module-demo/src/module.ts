import {
  coreServices,
  createBackendModule,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  CachedCatalogDirectory,
  readinessHoldsServiceRef,
  systemClock,
} from '@firstline/backend-kit';
import { readKnowledgeConfig } from '@firstline/plugin-knowledge-base-backend';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  catalogIsReady,
  fillKnowledgeBase,
  knowledgeBaseIsEmpty,
  type FillOptions,
} from './fillKnowledgeBase';
import { readArticles } from './readArticles';

const LOOK_EVERY_MS = 500;
const LOOK_FOR_MS = 10 * 60_000;
// Long enough for the demo catalog and the articles on a slow machine; without them it is better to start.
const HOLD_READINESS_FOR_MS = 30_000;

/** Waits for the demo catalog, then fills; ends early when the backend stops. */
async function fillWhenReady(
  options: FillOptions,
  signal: AbortSignal,
): Promise<void> {
  if (!(await knowledgeBaseIsEmpty(options.database))) return;
  const until = Date.now() + LOOK_FOR_MS;
  while (!(await catalogIsReady(options).catch(() => false))) {
    if (Date.now() > until) {
      options.logger.warn(
        'The demo articles are not filed: the catalog does not have the demo people and services',
      );
      return;
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal });
  }
  await fillKnowledgeBase(options);
}

function logFailure(logger: LoggerService, signal: AbortSignal) {
  return (error: unknown) => {
    if (!signal.aborted) {
      logger.error('The demo articles could not be filed', toError(error));
    }
  };
}

/**
 * Fills an empty knowledge base with forty articles, for demonstrations: with
 * `knowledgeBase.demo.articles: true` and the demo catalog.
 */
export const knowledgeBaseModuleDemo = createBackendModule({
  pluginId: 'knowledge-base',
  moduleId: 'demo',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        database: coreServices.database,
        lifecycle: coreServices.lifecycle,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        holds: readinessHoldsServiceRef,
      },
      async init({
        config,
        logger,
        database,
        lifecycle,
        auth,
        catalog,
        holds,
      }) {
        if (!config.getOptionalBoolean('knowledgeBase.demo.articles')) return;
        const stop = new AbortController();
        lifecycle.addShutdownHook(() => stop.abort());
        // By then the plugin has made its tables. The backend is ready when the demonstration is.
        lifecycle.addStartupHook(async () => {
          const options: FillOptions = {
            database: await database.getClient(),
            config: readKnowledgeConfig(config),
            catalog: CachedCatalogDirectory.create({
              catalog,
              auth,
              logger,
              clock: systemClock,
            }),
            logger,
            articles: await readArticles(),
          };
          const filled = fillWhenReady(options, stop.signal).catch(
            logFailure(logger, stop.signal),
          );
          holds.hold(
            'the demo articles',
            Promise.race([filled, sleep(HOLD_READINESS_FOR_MS)]),
          );
        });
      },
    });
  },
});
