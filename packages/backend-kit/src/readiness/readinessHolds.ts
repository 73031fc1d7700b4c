import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';

/** What a backend waits for before it calls itself ready. */
export interface ReadinessHolds {
  /**
   * Keeps the backend from being ready until the work is done, well or badly. Call it at the latest in a startup
   * hook of a plugin. Work that may take for ever must set itself a limit.
   *
   * @param reason - what is being waited for, as a program sees it that asks whether the backend is ready
   */
  hold(reason: string, work: Promise<unknown>): void;
  /** What is being waited for now. */
  reasons(): string[];
}

/** Creates holds of which none is held. */
export function createReadinessHolds(): ReadinessHolds {
  const held = new Set<{ reason: string }>();
  return {
    hold(reason, work) {
      const entry = { reason };
      held.add(entry);
      const release = () => held.delete(entry);
      work.then(release, release);
    },
    reasons: () => [...held].map(({ reason }) => reason),
  };
}

/**
 * The holds of this backend. Startup hooks cannot do this: the catalog reads its first entities only
 * after those of all plugins, at the moment that Backstage calls the backend ready.
 *
 * They take effect in a backend whose health service asks for them; in others nobody waits.
 */
export const readinessHoldsServiceRef = createServiceRef<ReadinessHolds>({
  id: 'firstline.readiness-holds',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({ service, deps: {}, factory: createReadinessHolds }),
});
