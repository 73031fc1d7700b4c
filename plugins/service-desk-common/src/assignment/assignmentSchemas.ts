import {
  momentSchema,
  optionalLine,
  textLimits,
  userRefSchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import { channels, priorities } from '../incident/incident';
import { categoryPathSchema, ciRefsSchema } from '../incident/incidentSchemas';

/** Body of `POST /assignment/preview`. */
export const assignmentPreviewSchema = z.strictObject({
  ciRefs: ciRefsSchema.optional(),
  category: categoryPathSchema.optional(),
  priority: z.enum(priorities).optional(),
  channel: z.enum(channels).optional(),
  location: optionalLine(textLimits.short),
  requester: userRefSchema.optional(),
  tier: z
    .int('must be a tier from 1 to 9')
    .min(1, 'must be a tier from 1 to 9')
    .max(9, 'must be a tier from 1 to 9')
    .optional(),
  at: momentSchema.optional(),
});
