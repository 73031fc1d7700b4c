import type {
  AgentProfile,
  DutyState,
  Leave,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import {
  isWorkingTime,
  nextChange,
  type BusinessCalendar,
} from '../service-level/businessCalendar';

const FAR = { weeks: 8 };
/** Changes that are looked at; more than eight weeks of shifts and pauses have. */
const MAX_CHANGES = 500;

/** What decides whether somebody is on duty. */
export interface DutyFacts {
  profile: Pick<AgentProfile, 'leaves' | 'shifts'>;
  /** Their own hours, else those of their calendar or team; absent: every hour. */
  calendar?: BusinessCalendar;
  /** IANA name, in which leaves are whole days. */
  timeZone: string;
  /** Shifts of this team only; absent: of any. */
  team?: string;
  /** What a source outside says of now; it goes before the shifts of the profile. */
  onCall?: boolean;
}

/** Whether somebody is on duty at a moment: leave goes before shifts, shifts before hours. */
export function dutyOf(facts: DutyFacts, at: DateTime): DutyState {
  if (leaveAt(facts, at)) return 'on-leave';
  const onCall = facts.onCall ?? shiftAt(facts, at) !== undefined;
  if (onCall) return 'on-call';
  return isWorkingTime(facts.calendar, at) ? 'on-duty' : 'off-hours';
}

/** When the shift ends that somebody is in, ISO 8601; undefined when they are in none. */
export function shiftUntil(facts: DutyFacts, at: DateTime): string | undefined {
  return shiftAt(facts, at)?.to;
}

/** When duty changes next; undefined when it does not within eight weeks. */
export function dutyUntil(
  facts: DutyFacts,
  at: DateTime,
): DateTime | undefined {
  const now = dutyOf(facts, at);
  const end = at.plus(FAR);
  let next: DateTime | undefined = at;
  for (let i = 0; i < MAX_CHANGES; i += 1) {
    next = nextEdge(facts, next);
    if (!next || next > end) return undefined;
    // What a source says holds for now; later it is the profile that tells.
    if (dutyOf(facts, next) !== now) return next;
  }
  return undefined;
}

/** The leave that somebody is on. */
export function leaveAt(
  { profile, timeZone }: DutyFacts,
  at: DateTime,
): Leave | undefined {
  if (profile.leaves.length === 0) return undefined;
  const today = at.setZone(timeZone).toISODate() ?? '';
  return profile.leaves.find(({ from, to }) => from <= today && today <= to);
}

function shiftAt({ profile, team }: DutyFacts, at: DateTime) {
  const now = at.toMillis();
  return profile.shifts.find(
    shift =>
      (team === undefined || shift.team === team) &&
      Date.parse(shift.from) <= now &&
      now < Date.parse(shift.to),
  );
}

/** The next moment at which anything that decides changes. */
function nextEdge(facts: DutyFacts, at: DateTime): DateTime | undefined {
  const { profile, timeZone, team } = facts;
  const edges = [
    ...profile.leaves.flatMap(({ from, to }) => [
      DateTime.fromISO(from, { zone: timeZone }),
      DateTime.fromISO(to, { zone: timeZone }).plus({ days: 1 }),
    ]),
    ...profile.shifts
      .filter(shift => team === undefined || shift.team === team)
      .flatMap(({ from, to }) => [
        DateTime.fromISO(from),
        DateTime.fromISO(to),
      ]),
    nextChange(facts.calendar, at),
  ];
  const after = edges.flatMap(edge =>
    edge && edge > at ? [edge.toMillis()] : [],
  );
  return after.length === 0
    ? undefined
    : DateTime.fromMillis(Math.min(...after), { zone: 'utc' });
}
