// The PostgreSQL that tests run on: the one named in the environment, else one of our own.
import { startPostgres } from './postgres.mjs';
import { say } from './say.mjs';

const named = /^BACKSTAGE_TEST_DATABASE_POSTGRES\d+_CONNECTION_STRING$/;

function fromEnvironment() {
  const name =
    Object.keys(process.env).find(key => named.test(key) && /18/.test(key)) ??
    Object.keys(process.env).find(key => named.test(key));
  return name ? process.env[name] : undefined;
}

/** Finds or starts PostgreSQL; returns its URL, the environment for tests, and `stop()`. */
export async function testDatabase() {
  const url = fromEnvironment();
  if (url) {
    say('    PostgreSQL: the one that the environment names');
    return {
      url,
      stop: async () => {},
      env: { BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: url },
    };
  }
  const postgres = await startPostgres();
  say(`    PostgreSQL ${postgres.major} on port ${postgres.port}`);
  return postgres;
}
