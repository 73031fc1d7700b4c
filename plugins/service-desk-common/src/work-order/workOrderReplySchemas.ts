import { countReplySchema, momentReplySchema } from '@firstline/common-kit';
import { z } from 'zod';
import {
  consentWays,
  workOrderForms,
  workOrderStates,
  workOrderSteps,
} from './workOrder';

const moment = momentReplySchema;

/** Reply of `GET /work-orders/{number}`. */
export const workOrderReplySchema = z
  .strictObject({
    number: z.string(),
    version: countReplySchema,
    incidentNumber: z.string(),
    form: z.enum(workOrderForms),
    state: z.enum(workOrderStates),
    task: z.string(),
    engineer: z.string(),
    place: z.string().optional(),
    plannedAt: moment.optional(),
    createdBy: z.string(),
    createdAt: moment,
    startedAt: moment.optional(),
    consent: z
      .strictObject({ by: z.string(), how: z.enum(consentWays) })
      .optional(),
    finishedAt: moment.optional(),
    work: z.string().optional(),
    parts: z.array(
      z.strictObject({ name: z.string(), quantity: z.int().min(1) }),
    ),
    openIssues: z.string().optional(),
    signOff: z
      .strictObject({ signedBy: z.string(), leftInOrder: z.boolean() })
      .optional(),
    cancelledReason: z.string().optional(),
    allowedSteps: z.array(z.enum(workOrderSteps)),
  })
  .meta({ id: 'WorkOrder' });

/** Reply of `GET /me/work-orders`. */
export const ownWorkOrderListReplySchema = z.strictObject({
  items: z.array(
    workOrderReplySchema
      .extend({ incidentTitle: z.string() })
      .meta({ id: 'OwnWorkOrder' }),
  ),
});

/** Reply of `GET /incidents/{number}/work-orders`. */
export const workOrderListReplySchema = z.strictObject({
  items: z.array(workOrderReplySchema),
  mayCreate: z.boolean(),
});
