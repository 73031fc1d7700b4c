import { InputError } from '@backstage/errors';
import { toDbTime } from '@firstline/backend-kit';
import type {
  DashboardQuery,
  MeasureScope,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import type { WithItems } from './MeasureService';
import type { FigureScope } from './MeasureStore';

/**
 * What a query asks about, ready for the stores.
 *
 * @param options - `timeZone`: IANA name; whose days count for what is kept by day
 * @throws InputError for an end before the beginning, however the query came
 */
export function figureScope(
  query: WithItems<DashboardQuery>,
  options: {
    now: DateTime;
    timeZone: string;
    portal: FigureScope['portal'];
  },
): FigureScope {
  const { now, timeZone, portal } = options;
  const from = DateTime.fromISO(query.from, { zone: timeZone });
  const to = DateTime.fromISO(query.to, { zone: timeZone });
  if (!(from < to)) throw new InputError('to: must be later than from');
  const { team, category, priority, channel, person, items } = query;
  return {
    from: from.toMillis(),
    to: to.toMillis(),
    now: now.toMillis(),
    days: {
      first: from.toISODate()!,
      last: to.minus({ milliseconds: 1 }).toISODate()!,
    },
    team,
    category,
    priority,
    channel,
    person,
    items,
    portal,
  };
}

const DAY_LENGTH = '2026-11-21'.length;

/**
 * A query whose period is in moments: days begin and end in a zone.
 *
 * @param timeZone - IANA name, where the query names none
 */
export function inMoments<
  T extends { from: string; to: string; timeZone?: string },
>(query: T, timeZone: string): T {
  const zone = query.timeZone ?? timeZone;
  const moment = (text: string, days: number) =>
    text.length === DAY_LENGTH
      ? DateTime.fromISO(text, { zone }).plus({ days }).toISO()!
      : text;
  return { ...query, from: moment(query.from, 0), to: moment(query.to, 1) };
}

/** What a reply says that it is about: the filters of the query, moments in UTC. */
export function scopeOf(query: MeasureScope): MeasureScope {
  const { team, ci, system, owner, category, priority, channel, person } =
    query;
  const moment = (text: string) =>
    toDbTime(DateTime.fromISO(text, { zone: 'utc' }));
  return {
    from: moment(query.from),
    to: moment(query.to),
    team,
    ci,
    system,
    owner,
    category,
    priority,
    channel,
    person,
  };
}

/** The period of the same length that ends where a period begins. */
export function scopeBefore(scope: FigureScope, timeZone: string): FigureScope {
  const { from, to } = scope;
  const begin = DateTime.fromMillis(from - (to - from), { zone: timeZone });
  const end = DateTime.fromMillis(from - 1, { zone: timeZone });
  return {
    ...scope,
    from: begin.toMillis(),
    to: from,
    days: { first: begin.toISODate()!, last: end.toISODate()! },
  };
}
