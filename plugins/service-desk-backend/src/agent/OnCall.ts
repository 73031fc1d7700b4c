import type { DateTime } from 'luxon';

/** Says who is on call for a team, from outside. */
export interface OnCall {
  /** User refs; undefined when it does not say, and the roster's own shifts count. Never throws. */
  of(team: string, at: DateTime): Promise<ReadonlySet<string> | undefined>;
}
