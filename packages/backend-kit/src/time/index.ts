export { systemClock, type Clock } from './clock';
export { clockServiceRef } from './clockService';
export { fromDbTime, toDbTime } from './dbTime';
export { ManualClock } from './ManualClock';
