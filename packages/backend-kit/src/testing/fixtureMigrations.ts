import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** The tables this package's own tests use. */
export const fixtureMigrations = resolvePackagePath(
  '@firstline/backend-kit',
  'src/testing/__fixtures__/migrations',
);
