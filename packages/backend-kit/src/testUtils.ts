/**
 * Helpers for the tests of Firstline's backends. Needs Jest.
 *
 * @packageDocumentation
 */

export { eachDatabase, type DatabaseTest } from './testing/eachDatabase';
export { testDatabases } from './testing/testDatabases';
export { testMigrations } from './testing/testMigrations';
export { ManualClock } from './time';
