import { DateTime } from 'luxon';

/** Where the time comes from. Everything that depends on "now" takes one. */
export interface Clock {
  /** The time now, in UTC. */
  now(): DateTime;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => DateTime.utc(),
};
