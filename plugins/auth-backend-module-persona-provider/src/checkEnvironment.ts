import type { Config } from '@backstage/config';

/** The setting, below `auth.providers.persona`, that lifts the ban on production. */
export const PRODUCTION_OVERRIDE =
  'production.dangerouslyLetAnyoneSignInAsAnybody';

/**
 * Stops the start of a production backend that would let anybody sign in as anybody.
 *
 * @param options.config - what is configured at `auth.providers.persona`
 * @param options.environment - the value of `NODE_ENV`
 * @throws `Error` in production, unless the config insists
 */
export function checkEnvironment(options: {
  config: Config;
  environment: string | undefined;
}): void {
  const { config, environment } = options;
  if (environment !== 'production') {
    return;
  }
  if (config.getOptionalBoolean(PRODUCTION_OVERRIDE) !== true) {
    throw new Error(
      'the persona provider lets anybody sign in as anybody and is for development only. ' +
        'Remove auth.providers.persona from the config of this production backend (set it to null in the ' +
        `production file), or set auth.providers.persona.${PRODUCTION_OVERRIDE} if that is really what you want`,
    );
  }
}
