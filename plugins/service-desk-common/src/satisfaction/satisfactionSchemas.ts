import { optionalLine } from '@firstline/common-kit';
import { z } from 'zod';
import { followUpReasons } from './satisfaction';

/** Query of `GET /follow-ups`. */
export const followUpQuerySchema = z.strictObject({
  mine: z.enum(['true', 'false']).optional(),
  reason: z.enum(followUpReasons).optional(),
  due: z.enum(['true', 'false']).optional(),
  limit: z.string().optional(),
  cursor: z.string().optional(),
});


/** Token of a one-time link, as it stands in the address. */
export const ratingTokenSchema = optionalLine(2_000);
