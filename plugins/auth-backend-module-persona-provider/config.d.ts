export interface Config {
  auth?: {
    providers?: {
      /**
       * Development sign-in as one of the people in the catalog. An empty object switches it on;
       * it has no per-environment sections, so this reads the same whatever `auth.environment` is.
       */
      persona?: {
        /** What holds when the backend runs with `NODE_ENV=production`. */
        production?: {
          /**
           * Without `true` here a production backend with this provider configured does not start.
           * With it, everybody who can reach the backend can act as every person in the catalog.
           */
          dangerouslyLetAnyoneSignInAsAnybody?: boolean;
        };
      };
    };
  };
}
