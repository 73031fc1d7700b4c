import type {
  LifecycleService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadinessHolds } from '../readiness';

const LOOK_EVERY_MS = 500;
const LOOK_FOR_MS = 10 * 60_000;
// Long enough for the demo catalog and what is filled in on a slow machine; without them it is better to start.
const HOLD_READINESS_FOR_MS = 30_000;

/** What is filled in when a backend starts, and when. */
export interface StartupFill {
  /** Whether there is nothing yet; what is in use is left alone. */
  isEmpty(): Promise<boolean>;
  /** Whether the catalog has everybody and everything that is spoken of. A failure counts as no. */
  catalogIsReady(): Promise<boolean>;
  fill(): Promise<unknown>;
}

/** Of {@link fillOnStart}. */
export interface FillOnStartOptions {
  /** What is filled in, as the log and the readiness check name it: `demo articles`. */
  what: string;
  lifecycle: Pick<LifecycleService, 'addStartupHook' | 'addShutdownHook'>;
  holds: Pick<ReadinessHolds, 'hold'>;
  logger: Pick<LoggerService, 'warn' | 'error'>;
  /** Called in the startup hook: by then the plugin has made its tables. */
  prepare(): Promise<StartupFill>;
  /** How often the catalog is asked, in milliseconds. */
  lookEveryMs?: number;
  /** How long the catalog is asked before the fill is given up, in milliseconds. */
  lookForMs?: number;
  /** How long the backend is at most kept from being ready, in milliseconds. */
  holdForMs?: number;
}

/**
 * Fills an empty plugin once the catalog has what the fill speaks of. The backend is ready when it is filled: programs take
 * the first answer of the readiness check as leave to begin. A failure is logged and nothing else, and a backend that stops
 * ends the wait.
 */
export function fillOnStart(options: FillOnStartOptions): void {
  const { what, lifecycle, holds, logger } = options;
  const stop = new AbortController();
  const { signal } = stop;
  lifecycle.addShutdownHook(() => stop.abort());
  lifecycle.addStartupHook(() => {
    const filled = fillWhenReady(options, signal).catch(error => {
      if (!signal.aborted) {
        logger.error(`The ${what} could not be filled in`, toError(error));
      }
    });
    const { holdForMs = HOLD_READINESS_FOR_MS } = options;
    const enough = sleep(holdForMs, undefined, { ref: false });
    holds.hold(`the ${what}`, Promise.race([filled, enough]));
  });
}

async function fillWhenReady(
  options: FillOnStartOptions,
  signal: AbortSignal,
): Promise<void> {
  const { lookEveryMs = LOOK_EVERY_MS, lookForMs = LOOK_FOR_MS } = options;
  const { isEmpty, catalogIsReady, fill } = await options.prepare();
  if (!(await isEmpty())) return;
  const until = performance.now() + lookForMs;
  while (!(await catalogIsReady().catch(() => false))) {
    if (performance.now() > until) {
      options.logger.warn(
        `The ${options.what} are not filled in: the catalog does not have the people and services they speak of`,
      );
      return;
    }
    await sleep(lookEveryMs, undefined, { signal });
  }
  signal.throwIfAborted();
  await fill();
}
