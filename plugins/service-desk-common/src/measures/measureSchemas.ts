import {
  cursorSchema,
  entityRefSchema,
  groupRefSchema,
  limitSchema,
  momentSchema,
  userRefSchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import { channels, priorities } from '../incident/incident';
import { measureBreakdowns, measureRecordKinds } from './measures';

/** The longest period measures are taken of. */
export const MEASURE_PERIOD_LIMIT_DAYS = 3_660;

const DAY_MILLISECONDS = 86_400_000;

const scope = {
  from: momentSchema,
  to: momentSchema,
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

/** Query of `GET /measures`. */
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
    limit: limitSchema.optional(),
    cursor: cursorSchema.optional(),
  }),
);

/** Parsed query of `GET /measures`. */
export type MeasuresQuery = z.output<typeof measuresQuerySchema>;
/** Parsed query of `GET /measures/dashboard`. */
export type DashboardQuery = z.output<typeof dashboardQuerySchema>;
/** Parsed query of `GET /measures/records`. */
export type MeasureRecordsQuery = z.output<typeof measureRecordsQuerySchema>;

function inOrder<T extends z.ZodType<{ from: string; to: string }>>(query: T) {
  return query
    .refine(({ from, to }) => Date.parse(from) < Date.parse(to), {
      path: ['to'],
      message: 'must be later than from',
    })
    .refine(
      ({ from, to }) =>
        Date.parse(to) - Date.parse(from) <=
        MEASURE_PERIOD_LIMIT_DAYS * DAY_MILLISECONDS,
      { path: ['to'], message: 'must be at most ten years after from' },
    );
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
