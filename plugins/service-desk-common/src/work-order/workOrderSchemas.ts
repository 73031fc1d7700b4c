import {
  momentSchema,
  optionalLine,
  optionalText,
  requiredLine,
  requiredText,
  textLimits,
  userRefSchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import { MOST_PARTS, consentWays, workOrderForms } from './workOrder';

/** Body of `POST /incidents/{number}/work-orders`. */
export const createWorkOrderSchema = z.strictObject({
  form: z.enum(workOrderForms),
  task: requiredText(textLimits.reason),
  engineer: userRefSchema.optional(),
  place: optionalLine(textLimits.short),
  plannedAt: momentSchema.optional(),
});

const partSchema = z.strictObject({
  name: requiredLine(textLimits.short),
  quantity: z.int().min(1).max(9_999),
});

/** Body of each `POST /work-orders/{number}/actions/{step}`. */
export const workOrderStepSchemas = {
  start: z.strictObject({
    consent: z.strictObject({
      by: requiredLine(textLimits.short),
      how: z.enum(consentWays),
    }),
    at: momentSchema.optional(),
  }),
  finish: z.strictObject({
    work: requiredText(textLimits.reason),
    parts: z
      .array(partSchema)
      .max(MOST_PARTS, `at most ${MOST_PARTS} parts`)
      .optional(),
    openIssues: optionalText(textLimits.reason),
    signOff: z
      .strictObject({
        signedBy: requiredLine(textLimits.short),
        leftInOrder: z.boolean(),
      })
      .optional(),
    at: momentSchema.optional(),
  }),
  cancel: z.strictObject({ reason: requiredText(textLimits.reason) }),
};
