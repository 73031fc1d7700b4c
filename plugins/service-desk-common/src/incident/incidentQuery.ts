import { z } from 'zod';
import { entityRefSchema, groupRefSchema, userRefSchema } from '../people/refs';
import { isStorable, textLimits } from '../text/text';
import { channels, incidentStates, priorities } from './incident';
import { momentSchema } from './incidentSchemas';

/** A query parameter that may hold several values, separated by commas. */
function listOf<T extends z.ZodType<unknown, string>>(item: T, max = 50) {
  return z
    .string()
    .transform(text => text.split(',').map(part => part.trim()))
    .pipe(z.array(item).min(1).max(max, `at most ${max} values`));
}

const flag = z.enum(['true', 'false']).transform(text => text === 'true');

/**
 * Orders of a list. `open` is the default: open ones first, newest first within.
 * `dueAt` has the next due first, those without a running clock last.
 */
export const incidentSorts = [
  'open',
  'createdAt',
  '-createdAt',
  '-updatedAt',
  'priority',
  'dueAt',
] as const;
/** One of {@link incidentSorts}. */
export type IncidentSort = (typeof incidentSorts)[number];

/** The filters of `GET /incidents`; lists are separated by commas. */
export const incidentFilterSchema = z.strictObject({
  state: listOf(z.enum(incidentStates)).optional(),
  assignedTeam: listOf(groupRefSchema).optional(),
  assignee: listOf(userRefSchema).optional(),
  /** `true`: nobody has accepted or been named; `false`: somebody has. */
  unassigned: flag.optional(),
  tier: listOf(
    z
      .string()
      .regex(/^[1-9]$/, 'must be a tier from 1 to 9')
      .transform(Number),
  ).optional(),
  requester: listOf(userRefSchema).optional(),
  ciRef: listOf(entityRefSchema, 200).optional(),
  priority: listOf(z.enum(priorities)).optional(),
  category: listOf(
    z.string().regex(/^[a-z0-9][a-z0-9-/]{0,99}$/, 'is not a category'),
  ).optional(),
  channel: listOf(z.enum(channels)).optional(),
  q: z
    .string()
    .max(textLimits.search, `must be at most ${textLimits.search} characters`)
    .refine(isStorable, 'must not contain NUL or broken characters')
    .optional(),
  breached: flag.optional(),
  major: flag.optional(),
  createdAfter: momentSchema.optional(),
  createdBefore: momentSchema.optional(),
  /** Those the caller filed, reported, follows or takes part in. */
  involving: z.literal('me').optional(),
  /** Those announced to everybody, as everybody sees them. */
  announced: z.literal('true').optional(),
});

/** Query of `GET /incidents`. */
export const incidentQuerySchema = incidentFilterSchema
  .extend({
    sort: z.enum(incidentSorts).optional(),
    limit: z
      .string()
      .regex(/^\d{1,3}$/, 'must be a whole number from 1 to 200')
      .transform(Number)
      .refine(n => n >= 1 && n <= 200, 'must be a whole number from 1 to 200')
      .optional(),
    cursor: z.string().max(2_000).optional(),
  })
  .refine(
    query =>
      !query.createdAfter ||
      !query.createdBefore ||
      Date.parse(query.createdAfter) <= Date.parse(query.createdBefore),
    {
      path: ['createdAfter'],
      message: 'must not be later than createdBefore',
    },
  );

/** Parsed filters of a list. */
export type IncidentFilter = z.output<typeof incidentFilterSchema>;
/** Parsed query of a list. */
export type IncidentQuery = z.output<typeof incidentQuerySchema>;

/** How many match: exact up to 10 000. */
export type TotalItems = number | { atLeast: number };

/** A page of a list. */
export interface Page<T> {
  items: T[];
  nextCursor?: string;
  totalItems: TotalItems;
}
