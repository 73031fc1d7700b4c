import { titlesSchema } from '@firstline/backend-kit';
import {
  requiredLine,
  textLimits,
} from '@firstline/plugin-service-desk-common';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { BusinessCalendar } from '../service-level/businessCalendar';
import { parsePeriod, parseWeek } from '../service-level/calendarRules';
import { china20262027, type HolidayList } from './chinaHolidays';

/** Days that are shipped, by the name a calendar includes them by. */
const shipped = {
  'china-2026-2027': china20262027,
} as const satisfies Record<string, HolidayList>;
type Shipped = keyof typeof shipped;

/** In the order of ISO weekdays. */
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A key of the config that names something. */
export const nameSchema = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,62}$/,
    'must be a name of lower-case letters, digits and hyphens, such as office',
  );

const periodsSchema = z
  .array(
    z
      .string()
      .refine(
        text => parsePeriod(text) !== undefined,
        'must be a period such as 09:00-18:00; 22:00-06:00 ends on the next day',
      ),
  )
  .refine(
    texts => !overlap(texts),
    'has periods that overlap; give each hour once',
  );

const dateSchema = z.iso.date({ message: 'must be a day such as 2026-12-24' });

const hoursSchema = z
  .strictObject(
    Object.fromEntries(
      weekdays.map(day => [day, periodsSchema.optional()]),
    ) as Record<(typeof weekdays)[number], z.ZodOptional<typeof periodsSchema>>,
  )
  .transform(hours =>
    Object.fromEntries(
      weekdays.map((day, i) => [String(i + 1), hours[day] ?? []]),
    ),
  )
  .refine(
    hours => Object.values(hours).some(periods => periods.length > 0),
    'has no working hours; give periods for at least one of mon to sun, or leave the calendar out where every hour counts',
  );

const includeSchema = z.enum(Object.keys(shipped) as [Shipped, ...Shipped[]], {
  message: `is not shipped; there is ${Object.keys(shipped).join(', ')}`,
});

const calendarSchema = z.strictObject({
  title: requiredLine(textLimits.title).optional(),
  titles: titlesSchema.optional(),
  timeZone: z
    .string()
    .refine(
      zone => IANAZone.isValidZone(zone),
      'must be a time zone such as Europe/Berlin',
    ),
  hours: hoursSchema,
  include: z
    .union([includeSchema, z.array(includeSchema)], {
      message: `must be one of, or a list of: ${Object.keys(shipped).join(
        ', ',
      )}`,
    })
    .default([]),
  holidays: z.array(dateSchema).default([]),
  workdays: z.array(dateSchema).default([]),
});

/** The section `serviceDesk.calendars`; parses to calendars by name. */
export const calendarsSchema = z
  .record(nameSchema, calendarSchema)
  .default({})
  .transform(
    given =>
      new Map(
        Object.entries(given).map(([name, section]) => [
          name,
          toCalendar(name, section),
        ]),
      ),
  );

function toCalendar(
  name: string,
  section: z.output<typeof calendarSchema>,
): BusinessCalendar {
  const { timeZone, hours, title = name, titles } = section;
  const included = [section.include].flat().map(key => shipped[key]);
  const workdays = [
    ...included.flatMap(list => list.workdays),
    ...section.workdays,
  ];
  // What the calendar itself says of a day overrules what it includes.
  const free = new Set(section.holidays);
  return BusinessCalendar.create(
    {
      timeZone,
      hours,
      holidays: sorted([
        ...included.flatMap(list => list.holidays),
        ...section.holidays,
      ]),
      workdays: sorted(
        workdays.filter(
          day => !free.has(day) || section.workdays.includes(day),
        ),
      ),
    },
    { name, titled: { title, titles } },
  );
}

function overlap(texts: string[]): boolean {
  const periods = texts
    .flatMap(text => parsePeriod(text) ?? [])
    .sort((a, b) => a.from - b.from);
  return periods.some(({ from }, i) => i > 0 && from < periods[i - 1].to);
}

function sorted(days: string[]): string[] {
  return [...new Set(days)].sort((a, b) => a.localeCompare(b, 'en-US'));
}

/** Working time of a plain week, in seconds. */
export function secondsAWeek(calendar: BusinessCalendar): number {
  return [...parseWeek(calendar.rules.hours).values()]
    .flat()
    .reduce((sum, { from, to }) => sum + (to - from) * 60, 0);
}
