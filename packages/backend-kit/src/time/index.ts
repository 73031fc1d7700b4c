export { systemClock, type Clock } from './clock';
export { fromDbTime, toDbTime } from './dbTime';
export { ManualClock } from './ManualClock';
