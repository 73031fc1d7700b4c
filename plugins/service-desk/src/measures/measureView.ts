import {
  channels,
  priorities,
  type MeasureScope,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';

/** Periods on offer; `custom` has its own days. */
export const periods = [
  'thisMonth',
  'lastMonth',
  'days7',
  'days30',
  'days90',
  'custom',
] as const;
/** One of {@link periods}. */
export type Period = (typeof periods)[number];

/** Filters that stand in the address under the same names. */
export const measureFilterNames = [
  'team',
  'system',
  'owner',
  'ci',
  'category',
  'priority',
  'channel',
] as const;
/** One of {@link measureFilterNames}. */
export type MeasureFilterName = (typeof measureFilterNames)[number];

/** What the dashboard shows: it is all in the address, so that a link or a reload shows the same. */
export interface MeasureView {
  period: Period;
  /** First and last day of a `custom` period, `2026-10-01`. */
  from?: string;
  to?: string;
  filters: Partial<Record<MeasureFilterName, string>>;
}

const allowed: Partial<Record<MeasureFilterName, readonly string[]>> = {
  priority: priorities,
  channel: channels,
};
const MOST_CHARACTERS = 200;
const days: Partial<Record<Period, number>> = {
  days7: 7,
  days30: 30,
  days90: 90,
};

function dayIn(text: string | null): string | undefined {
  return text &&
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    DateTime.fromISO(text).isValid
    ? text
    : undefined;
}

/** Reads the view from the address; what makes no sense there is left out. */
export function parseMeasureView(params: URLSearchParams): MeasureView {
  const from = dayIn(params.get('from'));
  const to = dayIn(params.get('to'));
  const ordered = from && to && from <= to;
  const asked = periods.find(period => period === params.get('period'));
  const filters: MeasureView['filters'] = {};
  for (const name of measureFilterNames) {
    const text = params.get(name)?.slice(0, MOST_CHARACTERS);
    const values = allowed[name];
    if (text && (!values || values.includes(text))) filters[name] = text;
  }
  if (asked === 'custom') {
    return ordered
      ? { period: 'custom', from, to, filters }
      : { period: 'days30', filters };
  }
  return { period: asked ?? 'days30', filters };
}

/** Writes a view into parameters of the address. */
export function formatMeasureView(view: MeasureView): URLSearchParams {
  const params = new URLSearchParams({ period: view.period });
  if (view.period === 'custom') {
    if (view.from) params.set('from', view.from);
    if (view.to) params.set('to', view.to);
  }
  for (const name of measureFilterNames) {
    const text = view.filters[name];
    if (text) params.set(name, text);
  }
  return params;
}

/**
 * First and last day of a view's period.
 *
 * @param today - any moment of the reader's day, in the zone whose days are meant
 */
export function daysOf(
  view: MeasureView,
  today: DateTime,
): { first: DateTime; last: DateTime } {
  const last = today.startOf('day');
  if (view.period === 'custom' && view.from && view.to) {
    const { zone } = today;
    return {
      first: DateTime.fromISO(view.from, { zone }),
      last: DateTime.fromISO(view.to, { zone }),
    };
  }
  if (view.period === 'thisMonth') {
    return { first: last.startOf('month'), last };
  }
  if (view.period === 'lastMonth') {
    const month = last.minus({ months: 1 });
    return {
      first: month.startOf('month'),
      last: month.endOf('month').startOf('day'),
    };
  }
  return { first: last.minus({ days: (days[view.period] ?? 30) - 1 }), last };
}

/** What is measured: the period ends with its last day, so that it stays the same all day long. */
export function scopeOf(view: MeasureView, today: DateTime): MeasureScope {
  const { first, last } = daysOf(view, today);
  const { priority, channel, ...filters } = view.filters;
  return {
    ...filters,
    priority: priorities.find(one => one === priority),
    channel: channels.find(one => one === channel),
    from: first.toUTC().toISO()!,
    to: last.plus({ days: 1 }).toUTC().toISO()!,
  };
}
