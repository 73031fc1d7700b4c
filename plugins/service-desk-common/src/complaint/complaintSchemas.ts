import {
  groupRefSchema,
  momentSchema,
  optionalText,
  requiredLine,
  requiredText,
  textLimits,
  userRefSchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import { channels } from '../incident/incident';
import { ratingSchema, reporterSchema } from '../incident/incidentSchemas';
import { answerMethods, complaintOutcomes } from './complaint';

const attachmentIds = z
  .array(z.uuid('must be the id of an uploaded attachment'))
  .max(20, 'at most 20 attachments');
const subjects = z
  .array(userRefSchema)
  .max(20, 'at most 20 people')
  .transform(refs => [...new Set(refs)]);

/** Body of `POST /complaints`. */
export const fileComplaintSchema = z.strictObject({
  title: requiredLine(textLimits.title),
  description: requiredText(textLimits.markdown),
  subjects: subjects.optional(),
  team: groupRefSchema.optional(),
  incidentNumber: z
    .string()
    .regex(/^INC-\d{6,12}$/, 'must be an incident number such as INC-000001')
    .optional(),
  channel: z.enum(channels).optional(),
  reporter: reporterSchema.optional(),
  attachmentIds: attachmentIds.optional(),
});

/** A measure the manager orders. */
export const orderMeasureSchema = z.strictObject({
  text: requiredText(textLimits.reason),
  owner: userRefSchema,
  dueAt: momentSchema,
});

/** Body of each `POST /complaints/{number}/actions/{action}`. */
export const complaintActionSchemas = {
  verify: z.strictObject({
    finding: requiredText(textLimits.markdown),
    /** People who turned out to be concerned, besides those it names. */
    subjects: subjects.optional(),
  }),
  decide: z.strictObject({
    outcome: z.enum(complaintOutcomes),
    decision: requiredText(textLimits.markdown),
    measures: z
      .array(orderMeasureSchema)
      .max(20, 'at most 20 measures')
      .optional(),
  }),
  answer: z.strictObject({
    text: requiredText(textLimits.markdown),
    method: z.enum(answerMethods),
  }),
  accept: z
    .strictObject({
      satisfied: z.boolean(),
      rating: ratingSchema.optional(),
      reason: optionalText(textLimits.reason),
    })
    .refine(body => body.satisfied || body.reason !== undefined, {
      path: ['reason'],
      message: 'is required when the answer is not accepted',
    }),
  withdraw: z.strictObject({ reason: requiredText(textLimits.reason) }),
} as const;

/** Body of `POST /complaints/{number}/timeline`. */
export const addComplaintEntrySchema = z.strictObject({
  text: requiredText(textLimits.markdown),
  visibility: z.enum(['public', 'internal']),
  attachmentIds: attachmentIds.optional(),
});

/** Body of `POST /complaints/{number}/measures/{id}/complete`. */
export const completeMeasureSchema = z.strictObject({
  note: optionalText(textLimits.reason),
});

/** Parsed body of `POST /complaints`. */
export type FileComplaint = z.output<typeof fileComplaintSchema>;
/** What a caller sends to `POST /complaints`. */
export type FileComplaintRequest = z.input<typeof fileComplaintSchema>;
/** Parsed bodies of the actions, by action. */
export type ComplaintActionBodies = {
  [K in keyof typeof complaintActionSchemas]: z.output<
    (typeof complaintActionSchemas)[K]
  >;
};
/** What a caller sends to an action, by action. */
export type ComplaintActionRequests = {
  [K in keyof typeof complaintActionSchemas]: z.input<
    (typeof complaintActionSchemas)[K]
  >;
};
/** What a caller sends to `POST /complaints/{number}/timeline`. */
export type AddComplaintEntryRequest = z.input<typeof addComplaintEntrySchema>;
