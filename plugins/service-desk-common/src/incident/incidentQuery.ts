import {
  cursorSchema,
  entityRefSchema,
  flagSchema,
  groupRefSchema,
  isStorable,
  limitSchema,
  listOf,
  momentSchema,
  textLimits,
  userRefSchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import {
  channels,
  incidentStates,
  parseIncidentNumber,
  priorities,
} from './incident';

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
  /** Which of these the caller may see. */
  number: listOf(
    z
      .string()
      .refine(
        number => parseIncidentNumber(number) !== undefined,
        'is not the number of an incident',
      ),
    200,
  ).optional(),
  /** Solved with one of these articles, as far as the caller may know of it. */
  articleNumber: listOf(
    z
      .string()
      .regex(/^KB-\d{6,12}$/, 'must be an article number such as KB-000001'),
  ).optional(),
  state: listOf(z.enum(incidentStates)).optional(),
  assignedTeam: listOf(groupRefSchema).optional(),
  assignee: listOf(userRefSchema).optional(),
  /** `true`: nobody has accepted or been named; `false`: somebody has. */
  unassigned: flagSchema.optional(),
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
  breached: flagSchema.optional(),
  major: flagSchema.optional(),
  createdAfter: momentSchema.optional(),
  createdBefore: momentSchema.optional(),
  /** Those the caller filed, reported, follows or takes part in. */
  involving: z.literal('me').optional(),
  /** Those the caller was asked to help with. */
  helping: z.literal('me').optional(),
  /** Those announced to everybody, as everybody sees them. */
  announced: z.literal('true').optional(),
});

/** Query of `GET /incidents`. */
export const incidentQuerySchema = incidentFilterSchema
  .extend({
    sort: z.enum(incidentSorts).optional(),
    limit: limitSchema.optional(),
    cursor: cursorSchema.optional(),
  })
  .refine(query => !query.helping || !query.involving, {
    path: ['helping'],
    message: 'cannot be combined with involving',
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
