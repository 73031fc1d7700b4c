import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 200;
// A catalog reads a demonstration's people within seconds; one that never gets them must not stop the backend.
const LOOK_FOR_MS = 30_000;

/**
 * Waits until the catalog has read the people whom the sign-in page offers.
 *
 * @param options.people - entity refs of users
 * @param options.lookForMs - how long to wait at most, in milliseconds; after that a warning names who is missing
 */
export async function waitForPeople(options: {
  people: string[];
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  lookForMs?: number;
}): Promise<void> {
  const { people, catalog, auth, logger, lookForMs = LOOK_FOR_MS } = options;
  const until = Date.now() + lookForMs;
  const missing = async () => {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: people, fields: ['kind'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return people.filter((_, index) => !items[index]);
  };
  for (;;) {
    // While the backend starts, the catalog may not answer yet.
    const absent = await missing().catch(() => people);
    if (absent.length === 0) return;
    if (Date.now() >= until) {
      logger.warn(
        `The sign-in page offers people whom the catalog does not have: ${absent.join(
          ', ',
        )}`,
      );
      return;
    }
    await sleep(LOOK_EVERY_MS);
  }
}
