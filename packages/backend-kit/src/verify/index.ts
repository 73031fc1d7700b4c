export {
  attachmentChecks,
  belongingChecks,
  numberChecks,
  outboxChecks,
} from './commonChecks';
export type {
  CheckContext,
  CheckSql,
  ConsistencyCheck,
} from './ConsistencyCheck';
export { runChecks, type CheckResult } from './runChecks';
