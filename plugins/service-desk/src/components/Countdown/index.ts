export { Countdown, CountdownBar, useCountdownWords } from './Countdown';
export { DueCountdown } from './DueCountdown';
export { mostPressing, readCountdown } from './readCountdown';
export { useClockName } from './useClockName';
