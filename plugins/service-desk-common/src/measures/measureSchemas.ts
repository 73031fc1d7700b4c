import {
  canBoundPeriod,
  cursorSchema,
  entityRefSchema,
  groupRefSchema,
  isStorable,
  limitSchema,
  momentSchema,
  userRefSchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import { channels, priorities } from '../incident/incident';
import { measureBreakdowns } from './measures';
import { measureRecordKinds, measureRecordRows } from './measureRecords';

/** The longest period measures are taken of. */
export const MEASURE_PERIOD_LIMIT_DAYS = 3_660;

/** Two refs of the catalog and a space. */
const MAX_KEY = 1_001;
const DAY_MILLISECONDS = 86_400_000;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const edge = z
  .union([momentSchema, z.iso.date()], {
    error:
      'must be a day such as 2026-11-21, or a time such as 2026-11-21T09:30:00+08:00',
  })
  .refine(canBoundPeriod, 'is out of range');

const scope = {
  from: edge,
  to: edge,
  team: groupRefSchema.optional(),
  ci: entityRefSchema.optional(),
  system: entityRefSchema.optional(),
  owner: groupRefSchema.optional(),
  category: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-/]{0,99}$/, 'is not a category')
    .optional(),
  priority: z.enum(priorities).optional(),
  channel: z.enum(channels).optional(),
  person: userRefSchema.optional(),
};

const timeZone = z
  .string()
  .max(100, 'is too long')
  .refine(isTimeZone, 'must be the name of a time zone such as Asia/Shanghai');

/** Query of `GET /measures`. A day as `from` or `to` belongs to the period as a whole. */
export const measuresQuerySchema = inOrder(
  z.strictObject({
    ...scope,
    by: z.enum(measureBreakdowns).optional(),
    timeZone: timeZone.optional(),
  }),
);

/** Query of `GET /measures/dashboard`. */
export const dashboardQuerySchema = inOrder(
  z.strictObject({ ...scope, timeZone: timeZone.optional() }),
);

/** Query of `GET /measures/records`. */
export const measureRecordsQuerySchema = inOrder(
  z.strictObject({
    ...scope,
    kind: z.enum(measureRecordKinds),
    timeZone: timeZone.optional(),
    by: z.enum(measureRecordRows).optional(),
    key: z
      .string()
      .max(MAX_KEY, 'is too long')
      .refine(isStorable, 'must not contain NUL or broken characters')
      .optional(),
    limit: limitSchema.optional(),
    cursor: cursorSchema.optional(),
  }),
).refine(({ by, key }) => (by === undefined) === (key === undefined), {
  path: ['key'],
  message: 'goes together with by',
});

/** Parsed query of `GET /measures`. */
export type MeasuresQuery = z.output<typeof measuresQuerySchema>;
/** Parsed query of `GET /measures/dashboard`. */
export type DashboardQuery = z.output<typeof dashboardQuerySchema>;
/** Parsed query of `GET /measures/records`. */
export type MeasureRecordsQuery = z.output<typeof measureRecordsQuerySchema>;

function inOrder<T extends z.ZodType<{ from: string; to: string }>>(query: T) {
  return query
    .refine(({ from, to }) => Date.parse(from) < endOf(to), {
      path: ['to'],
      message: 'must be later than from',
    })
    .refine(
      ({ from, to }) =>
        endOf(to) - Date.parse(from) <=
        MEASURE_PERIOD_LIMIT_DAYS * DAY_MILLISECONDS,
      { path: ['to'], message: 'must be at most ten years after from' },
    );
}

function endOf(to: string): number {
  return Date.parse(to) + (DAY.test(to) ? DAY_MILLISECONDS : 0);
}

function isTimeZone(name: string): boolean {
  // Offsets such as +08:00 are no names, though browsers take them.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
