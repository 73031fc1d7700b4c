import { cursorSchema, flagSchema, limitSchema } from '@firstline/common-kit';
import { z } from 'zod';
import { followUpReasons } from './satisfaction';

/** Query of `GET /follow-ups`. */
export const followUpQuerySchema = z.strictObject({
  mine: flagSchema.optional(),
  reason: z.enum(followUpReasons).optional(),
  due: flagSchema.optional(),
  limit: limitSchema.optional(),
  cursor: cursorSchema.optional(),
});

/** Parsed query of `GET /follow-ups`. */
export type FollowUpQuery = z.output<typeof followUpQuerySchema>;
