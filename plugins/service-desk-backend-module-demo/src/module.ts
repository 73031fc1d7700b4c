import {
  coreServices,
  createBackendModule,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { readinessHoldsServiceRef, systemClock } from '@firstline/backend-kit';
import {
  CachedCatalogDirectory,
  readDeskConfig,
} from '@firstline/plugin-service-desk-backend';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  catalogIsReady,
  deskIsEmpty,
  playHistory,
  type HistoryOptions,
} from './playHistory';
import { stories } from './stories';

const LOOK_EVERY_MS = 500;
const LOOK_FOR_MS = 10 * 60_000;
// Long enough for the demo catalog and the history on a slow machine; without them it is better to start.
const HOLD_READINESS_FOR_MS = 30_000;

/** Waits for the demo catalog, then plays; ends early when the backend stops. */
async function playWhenReady(
  options: HistoryOptions,
  signal: AbortSignal,
): Promise<void> {
  if (!(await deskIsEmpty(options.database))) return;
  const until = Date.now() + LOOK_FOR_MS;
  while (!(await catalogIsReady(options).catch(() => false))) {
    if (Date.now() > until) {
      options.logger.warn(
        'The demo history is not played: the catalog does not have the demo people and services',
      );
      return;
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal });
  }
  await playHistory(options);
}

function logFailure(logger: LoggerService, signal: AbortSignal) {
  return (error: unknown) => {
    if (!signal.aborted) {
      logger.error('The demo history could not be played', toError(error));
    }
  };
}

/**
 * Plays some weeks of history into an empty service desk, for demonstrations: with
 * `serviceDesk.demo.history: true` and the demo catalog.
 */
export const serviceDeskModuleDemo = createBackendModule({
  pluginId: 'service-desk',
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
        if (!config.getOptionalBoolean('serviceDesk.demo.history')) return;
        const stop = new AbortController();
        lifecycle.addShutdownHook(() => stop.abort());
        // By then the plugin has made its tables. The backend is ready when the demonstration is:
        // programs take the first answer of the readiness check as leave to file incidents.
        lifecycle.addStartupHook(async () => {
          const options: HistoryOptions = {
            database: await database.getClient(),
            config: readDeskConfig(config),
            catalog: CachedCatalogDirectory.create({
              catalog,
              auth,
              logger,
              clock: systemClock,
            }),
            logger,
            stories,
          };
          const played = playWhenReady(options, stop.signal).catch(
            logFailure(logger, stop.signal),
          );
          holds.hold(
            'the demo history',
            Promise.race([played, sleep(HOLD_READINESS_FOR_MS)]),
          );
        });
      },
    });
  },
});
