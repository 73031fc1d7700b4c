/** What a clock measures: time to accept, time to solve, a tier's own time. */
export const clockKinds = ['response', 'resolution', 'ola'] as const;
/** One of {@link clockKinds}. */
export type ClockKind = (typeof clockKinds)[number];

/** A clock once stopped in time is met; a breach is recorded and never un-happens. */
export const clockStates = ['running', 'paused', 'met', 'breached'] as const;
/** One of {@link clockStates}. */
export type ClockState = (typeof clockStates)[number];

/** A service-level clock as the API replies it. */
export interface ClockView {
  kind: ClockKind;
  /** ISO 8601 duration, e.g. `PT10M`. */
  target: string;
  targetSeconds: number;
  startedAt: string;
  /** When the target is used up if the clock keeps running; moves while paused. */
  dueAt: string;
  pausedAt?: string;
  stoppedAt?: string;
  state: ClockState;
}
