import {
  coreServices,
  createServiceFactory,
  type RootHealthService,
  type RootLifecycleService,
} from '@backstage/backend-plugin-api';
import {
  readinessHoldsServiceRef,
  type ReadinessHolds,
} from '@firstline/backend-kit';

const unready = (message: string) => ({
  status: 503,
  payload: { status: 'error', message },
});

/**
 * Backstage's health, with one difference: the backend is ready only when nothing holds it any more.
 * Once ready it stays so until it stops.
 */
export function createHealth(options: {
  lifecycle: Pick<
    RootLifecycleService,
    'addStartupHook' | 'addBeforeShutdownHook'
  >;
  holds: Pick<ReadinessHolds, 'reasons'>;
}): RootHealthService {
  const { lifecycle, holds } = options;
  let state: 'starting' | 'started' | 'ready' | 'stopping' = 'starting';
  lifecycle.addStartupHook(() => {
    state = 'started';
  });
  lifecycle.addBeforeShutdownHook(() => {
    state = 'stopping';
  });
  return {
    async getLiveness() {
      return { status: 200, payload: { status: 'ok' } };
    },
    async getReadiness() {
      if (state === 'starting') return unready('Backend has not started yet');
      if (state === 'stopping') return unready('Backend is shutting down');
      const reasons = state === 'started' ? holds.reasons() : [];
      if (reasons.length > 0) {
        return unready(`Backend waits for ${reasons.join(', ')}`);
      }
      state = 'ready';
      return { status: 200, payload: { status: 'ok' } };
    },
  };
}

/** The health service that answers at `/.backstage/health/v1`. */
export const readiness = createServiceFactory({
  service: coreServices.rootHealth,
  deps: {
    lifecycle: coreServices.rootLifecycle,
    holds: readinessHoldsServiceRef,
  },
  factory: createHealth,
});
