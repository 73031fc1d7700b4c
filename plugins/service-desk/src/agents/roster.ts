import type { Agent, DutyShift } from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';

/** How many days the roster looks ahead. */
export const ROSTER_DAYS = 14;

/** A stretch of duty and whose it is. */
export interface RosterShift extends DutyShift {
  userRef: string;
}

/** A stretch as it lies on the strip, in percent of its width. */
export interface RosterBlock {
  shift: RosterShift;
  left: number;
  width: number;
}

const start = (shift: DutyShift) => Date.parse(shift.from);
const end = (shift: DutyShift) => Date.parse(shift.to);

/** All stretches of a team, in the order of their beginnings. */
export function shiftsOfTeam(
  team: string,
  people: Pick<Agent, 'userRef' | 'profile'>[],
): RosterShift[] {
  return people
    .flatMap(({ userRef, profile }) =>
      profile.shifts.map(shift => ({ ...shift, userRef })),
    )
    .filter(shift => shift.team === team)
    .sort((a, b) => start(a) - start(b));
}

/** The two weeks that begin today. */
export function rosterWindow(now: DateTime): { from: DateTime; to: DateTime } {
  const from = now.startOf('day');
  return { from, to: from.plus({ days: ROSTER_DAYS }) };
}

/** Those that touch a stretch of time. */
export function within(
  shifts: RosterShift[],
  window: { from: DateTime; to: DateTime },
): RosterShift[] {
  return shifts.filter(
    shift =>
      end(shift) > window.from.toMillis() &&
      start(shift) < window.to.toMillis(),
  );
}

/** Where each lies on a strip of the window; what reaches beyond is cut. */
export function blocksOf(
  shifts: RosterShift[],
  window: { from: DateTime; to: DateTime },
): RosterBlock[] {
  const first = window.from.toMillis();
  const last = window.to.toMillis();
  const percent = (at: number) => (100 * (at - first)) / (last - first);
  return within(shifts, window).map(shift => {
    const left = percent(Math.max(first, start(shift)));
    return { shift, left, width: percent(Math.min(last, end(shift))) - left };
  });
}

/** Who is on call when a stretch ends; undefined when nobody is. */
export function successorOf(
  shift: RosterShift,
  shifts: RosterShift[],
): RosterShift | undefined {
  return shifts.find(
    other =>
      other.userRef !== shift.userRef &&
      start(other) <= end(shift) &&
      end(other) > end(shift),
  );
}

/** Whether a new stretch lies over another one of the same person and team. */
export function overlaps(shift: DutyShift, shifts: DutyShift[]): boolean {
  return shifts.some(
    other =>
      other.team === shift.team &&
      start(other) < end(shift) &&
      start(shift) < end(other),
  );
}
