import {
  groupRefSchema,
  momentSchema,
  optionalLine,
  requiredText,
  textLimits,
  userRefSchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import { agentLimits, type Leave } from './agent';

const PERIOD = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const NAME = /^[a-z0-9][a-z0-9._+#-]{0,49}$/;

/** Skills and names of calendars are compared as they stand, so they are lower case. */
export const skillSchema = z
  .string()
  .regex(
    NAME,
    'must be of lower-case letters, digits and . _ + # -, such as postgres',
  );

/** True for a name of the IANA time zone database that this process knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

// Like the hours of calendars: one that ends before it begins ends on the next day.
const periods = z
  .array(
    z
      .string()
      .regex(PERIOD, 'must be a period such as 09:00-12:00')
      .refine(text => text.slice(0, 5) !== text.slice(6), 'must have a length'),
  )
  .max(agentLimits.periods, `at most ${agentLimits.periods} periods a day`)
  .transform(list => [...new Set(list)].sort());

/** Working hours by ISO weekday, `'1'` Monday to `'7'` Sunday. */
export const hoursSchema = z
  .record(
    z.string().regex(/^[1-7]$/, 'must be a weekday from 1 (Monday) to 7'),
    periods,
  )
  .refine(
    hours => Object.values(hours).some(list => list.length > 0),
    'must have a period; leave it out for the hours of the team',
  );

const day = z.iso.date({ error: 'must be a day such as 2026-12-24' });

const leave = z
  .strictObject({ from: day, to: day, note: optionalLine(textLimits.short) })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: 'must not be before from',
  });

const shift = z
  .strictObject({ team: groupRefSchema, from: momentSchema, to: momentSchema })
  .refine(
    ({ from, to }) => !(new Date(from).getTime() >= new Date(to).getTime()),
    { path: ['to'], message: 'must be after from' },
  );

function sortedBy<T>(list: T[], keyOf: (item: T) => string | number): T[] {
  return [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function distinct<T extends z.ZodType<string>>(item: T, most: number) {
  return z
    .array(item)
    .max(most, `at most ${most}`)
    .transform(list => [...new Set(list)]);
}

const location = z.string().trim().min(1, 'must not be blank').max(100);

/** Body of `PUT /agents/{userRef}`: all of a profile; what is left out is unset. */
export const agentProfileSchema = z.strictObject({
  calendar: z.string().min(1).max(100).optional(),
  hours: hoursSchema.optional(),
  timeZone: z
    .string()
    .max(100)
    .refine(isTimeZone, 'must be a time zone such as Asia/Shanghai')
    .optional(),
  leaves: z
    .array(leave)
    .max(agentLimits.leaves, `at most ${agentLimits.leaves} leaves`)
    .default([])
    .transform((list): Leave[] => sortedBy(list, ({ from }) => from)),
  shifts: z
    .array(shift)
    .max(agentLimits.shifts, `at most ${agentLimits.shifts} shifts`)
    .default([])
    .transform(list => sortedBy(list, ({ from }) => new Date(from).getTime())),
  skills: distinct(skillSchema, agentLimits.skills).default([]),
  locations: distinct(location, agentLimits.locations).default([]),
  capacity: z
    .int('must be a whole number')
    .min(0, 'must not be negative')
    .max(100_000)
    .optional(),
});

/** Query of `GET /agents`. */
export const listAgentsQuerySchema = z.strictObject({
  team: groupRefSchema.optional(),
});

/** Query of `GET /dispatch`. */
export const dispatchQuerySchema = z.strictObject({ team: groupRefSchema });

/** Body of `POST /agents/{userRef}/hand-over`. */
export const handOverSchema = z.strictObject({
  numbers: z
    .array(
      z.string().regex(/^INC-\d{6,12}$/, 'must be a number such as INC-000001'),
    )
    .min(1, 'must not be empty')
    .max(
      agentLimits.handOver,
      `at most ${agentLimits.handOver} incidents at once`,
    )
    .transform(numbers => [...new Set(numbers)]),
  team: groupRefSchema.optional(),
  assignee: userRefSchema.optional(),
  reason: requiredText(textLimits.reason),
});
