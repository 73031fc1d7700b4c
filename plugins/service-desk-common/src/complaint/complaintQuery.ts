import {
  cursorSchema,
  flagSchema,
  isStorable,
  limitSchema,
  listOf,
  momentSchema,
  textLimits,
  userRefSchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import { parseIncidentNumber } from '../incident/incident';
import { complaintOutcomes } from './complaint';
import { complaintActions, complaintStates } from './complaintLifecycle';

/**
 * Orders of a list. `-createdAt` is the default; `dueAt` has the next due first, those
 * without a running clock last.
 */
export const complaintSorts = ['-createdAt', 'dueAt'] as const;
/** One of {@link complaintSorts}. */
export type ComplaintSort = (typeof complaintSorts)[number];

/** Query of `GET /complaints`; states are separated by commas. */
export const complaintQuerySchema = z.strictObject({
  state: listOf(z.enum(complaintStates)).optional(),
  /** Those on which the caller may make this move now. */
  action: z.enum(complaintActions).optional(),
  incidentNumber: z
    .string()
    .refine(
      number => parseIncidentNumber(number) !== undefined,
      'must be an incident number such as INC-000001',
    )
    .optional(),
  subject: userRefSchema.optional(),
  /** `true`: what the caller complained of themselves; `false`: what others did. */
  mine: flagSchema.optional(),
  /** `open`: with measures that are not done yet. */
  measures: z.literal('open').optional(),
  /** `true`: with a clock that has run out and still runs. */
  overdue: z.literal('true').optional(),
  /** Filed in a period; `filedBefore` is not included. */
  filedFrom: momentSchema.optional(),
  filedBefore: momentSchema.optional(),
  /** Last decided in a period, as far as the caller is told of it. */
  decidedFrom: momentSchema.optional(),
  decidedBefore: momentSchema.optional(),
  /** What was decided last, as far as the caller is told of it; separated by commas. */
  outcome: listOf(z.enum(complaintOutcomes)).optional(),
  q: z
    .string()
    .max(textLimits.search, `must be at most ${textLimits.search} characters`)
    .refine(isStorable, 'must not contain NUL or broken characters')
    .optional(),
  sort: z.enum(complaintSorts).optional(),
  limit: limitSchema.optional(),
  cursor: cursorSchema.optional(),
});

/** Parsed query of `GET /complaints`. */
export type ComplaintQuery = z.output<typeof complaintQuerySchema>;
