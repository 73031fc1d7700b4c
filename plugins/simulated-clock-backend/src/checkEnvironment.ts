import type { Config } from '@backstage/config';

const PRODUCTION_OVERRIDE =
  'simulatedClock.production.dangerouslyLetAnyoneMoveTheClock';

/**
 * Stops the start of a production backend in which anybody could move the time.
 *
 * @param options.environment - the value of `NODE_ENV`
 * @throws Error in production, unless the config insists
 */
export function checkEnvironment(options: {
  config: Config;
  environment: string | undefined;
}): void {
  const { config, environment } = options;
  if (environment !== 'production') return;
  if (config.getOptionalBoolean(PRODUCTION_OVERRIDE) !== true) {
    throw new Error(
      'the simulated clock lets anybody make every deadline pass and is for demonstrations only. ' +
        'Remove simulatedClock from the config of this production backend, ' +
        `or set ${PRODUCTION_OVERRIDE} if that is really what you want`,
    );
  }
}
