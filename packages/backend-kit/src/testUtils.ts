/**
 * Helpers for the tests of Firstline's backends. Needs Jest.
 *
 * @packageDocumentation
 */

export { companyEntities, groupsOf, hiddenItem } from './testing/company';
export { createPluginTest } from './testing/createPluginTest';
export {
  createSearchTest,
  type SearchPortal,
  type SearchReply,
  type SearchTestOptions,
} from './testing/createSearchTest';
export { eachDatabase, type DatabaseTest } from './testing/eachDatabase';
export {
  fuzzPlugin,
  fuzzRuns,
  storedDigest,
  WriteWatch,
  type FuzzReport,
  type FuzzRunOptions,
  type FuzzSender,
} from './testing/fuzz';
export { expectRefusals, type Refused } from './testing/refusals';
export { loggedInto } from './testing/loggedInto';
export { fullScans } from './testing/fullScans';
export { plansAmong } from './testing/plansAmong';
export { describedRoutes, referencesOf, servedRoutes } from './testing/openApi';
export { MetricsRecorder, type Measured } from './testing/MetricsRecorder';
export type {
  PluginTestOptions,
  RunningPlugin,
  Send,
  TestedPlugin,
} from './testing/runningPlugin';
export {
  planOf,
  rowsRead,
  statementsOf,
  type Statement,
} from './testing/queryPlans';
export { testDatabases } from './testing/testDatabases';
export { testMigrations } from './testing/testMigrations';
export { ManualClock } from './time';
