import { fromDbTime, toDbTime } from '@firstline/backend-kit';
import type {
  ClockKind,
  OperationalPhase,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import { BusinessCalendar } from './businessCalendar';
import type { ServiceLevelClock } from './serviceLevelClock';

/** A row of `incident_clocks`. */
export interface ClockRow {
  incident_id: number;
  clock_id: number;
  kind: ClockKind;
  phase: OperationalPhase | null;
  tier: number | null;
  team: string | null;
  calendar: string | null;
  target_seconds: number;
  started_at: string;
  counted_from: string;
  counted_seconds: number;
  due_at: string;
  paused_at: string | null;
  stopped_at: string | null;
  breached_at: string | null;
}

/**
 * Calendars by name. One that has left the config keeps its name, and every hour counts:
 * clocks that were started by it run on.
 */
export function calendarsByName(
  calendars: ReadonlyMap<string, BusinessCalendar>,
): (name: string) => BusinessCalendar {
  const gone = new Map<string, BusinessCalendar>();
  return name => {
    const known = calendars.get(name) ?? gone.get(name);
    if (known) return known;
    const always = everyHour(name);
    gone.set(name, always);
    return always;
  };
}

/** The row of a clock. */
export function toClockRow(
  incidentId: number,
  clock: ServiceLevelClock,
): ClockRow {
  return {
    incident_id: incidentId,
    clock_id: clock.id,
    kind: clock.kind,
    phase: clock.phase ?? null,
    tier: clock.tier ?? null,
    team: clock.team ?? null,
    calendar: clock.calendar?.name ?? null,
    target_seconds: clock.targetSeconds,
    started_at: toDbTime(clock.startedAt),
    counted_from: toDbTime(clock.countedFrom),
    counted_seconds: clock.countedSeconds,
    due_at: toDbTime(clock.dueAt),
    paused_at: optional(clock.pausedAt),
    stopped_at: optional(clock.stoppedAt),
    breached_at: optional(clock.breachedAt),
  };
}

/** The clock of a row. */
export function toClock(
  row: ClockRow,
  calendarOf: (name: string) => BusinessCalendar,
): ServiceLevelClock {
  return {
    id: row.clock_id,
    kind: row.kind,
    phase: row.phase ?? undefined,
    tier: row.tier ?? undefined,
    team: row.team ?? undefined,
    calendar: row.calendar === null ? undefined : calendarOf(row.calendar),
    targetSeconds: row.target_seconds,
    startedAt: fromDbTime(row.started_at),
    countedFrom: fromDbTime(row.counted_from),
    countedSeconds: row.counted_seconds,
    dueAt: fromDbTime(row.due_at),
    pausedAt: moment(row.paused_at),
    stoppedAt: moment(row.stopped_at),
    breachedAt: moment(row.breached_at),
  };
}

function everyHour(name: string): BusinessCalendar {
  return BusinessCalendar.create(
    {
      timeZone: 'UTC',
      hours: Object.fromEntries(
        [1, 2, 3, 4, 5, 6, 7].map(day => [day, ['00:00-24:00']]),
      ),
      holidays: [],
      workdays: [],
    },
    { name },
  );
}

function optional(time: DateTime | undefined): string | null {
  return time === undefined ? null : toDbTime(time);
}

function moment(text: string | null): DateTime | undefined {
  return text === null ? undefined : fromDbTime(text);
}
