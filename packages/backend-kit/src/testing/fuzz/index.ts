export {
  fuzzPlugin,
  type FuzzReport,
  type FuzzRunOptions,
  type FuzzSender,
} from './fuzzPlugin';
export { fuzzRuns } from './fuzzRuns';
export { storedDigest } from './storedDigest';
export { WriteWatch } from './WriteWatch';
