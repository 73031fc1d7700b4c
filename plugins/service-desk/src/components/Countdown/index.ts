export { Countdown, CountdownBar, NamedCountdown } from './Countdown';
export { DueCountdown } from './DueCountdown';
export { mostPressing, readCountdown } from './readCountdown';
export { useClockName } from './useClockName';
export { useCountdown } from './useCountdown';
