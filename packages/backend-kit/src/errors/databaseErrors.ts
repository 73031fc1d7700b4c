const SQL_STATE = /^[0-9A-Z]{5}$/;

const RETRIABLE_STATES = new Set([
  '40001', // serialization failure
  '40P01', // deadlock
]);

const UNAVAILABLE_STATES = new Set([
  '25006', // read-only: connected to a standby during a failover
  '25P03', // idle in transaction timeout
  '25P04', // transaction timeout
  '55P03', // lock timeout
  '57014', // statement timeout
]);

const UNAVAILABLE_CLASSES = ['08', '53', '57P'];

const UNAVAILABLE_SQLITE = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN)/;

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

// Without a code: what pg, pg-pool and tarn say when a connection is lost, not
// granted in time, or asked for after the pool was closed.
const UNREACHABLE_MESSAGES = [
  /^Connection (terminated|ended)/,
  /^timeout exceeded when trying to connect/,
  /^Client (has encountered a connection error|was closed)/,
  /^Unable to acquire a connection/,
];

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) {
    return undefined;
  }
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Tells whether a statement failed because a row with the same unique key is
 * there already.
 */
export function isUniqueViolation(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === '23505' ||
    code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  );
}

/**
 * Tells whether a transaction lost to another one and may be tried again from
 * its start: serialization failure, deadlock, or SQLite's write lock.
 */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code !== undefined &&
    (RETRIABLE_STATES.has(code) || code.startsWith('SQLITE_BUSY'))
  );
}

function isUnavailableOnItsOwn(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) {
    if (UNREACHABLE.has(code) || UNAVAILABLE_SQLITE.test(code)) {
      return true;
    }
    if (SQL_STATE.test(code)) {
      return (
        RETRIABLE_STATES.has(code) ||
        UNAVAILABLE_STATES.has(code) ||
        UNAVAILABLE_CLASSES.some(prefix => code.startsWith(prefix))
      );
    }
  }
  return (
    error instanceof Error &&
    (error.name === 'KnexTimeoutError' || isUnreachableBy(error.message))
  );
}

function isUnreachableBy(message: string): boolean {
  // Knex puts the statement before what the driver said.
  const said = message.split(' - ').at(-1) ?? '';
  return UNREACHABLE_MESSAGES.some(pattern => pattern.test(said));
}

/**
 * Tells whether the database (or another service) could not be used just now,
 * though the request itself may be fine: down, locked, full, out of
 * connections, or out of time.
 */
export function isUnavailable(error: unknown): boolean {
  let current = error;
  // A wrapped error keeps the driver's error as its cause; four is deeper than
  // any wrapping seen, and ends a circle of causes.
  for (let depth = 0; depth < 4 && current; depth++) {
    if (isUnavailableOnItsOwn(current)) {
      return true;
    }
    current = current instanceof Error ? current.cause : undefined;
  }
  return false;
}
