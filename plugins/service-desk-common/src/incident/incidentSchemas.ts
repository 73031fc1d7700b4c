import {
  entityRefSchema,
  groupRefSchema,
  momentSchema,
  optionalLine,
  optionalText,
  requiredLine,
  requiredText,
  textLimits,
  userRefSchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import {
  channels,
  closureCodes,
  followUpMethods,
  levels,
  resolutionCodes,
  waitingReasons,
} from './incident';
import { followUpResults } from '../satisfaction/satisfaction';
import { escalationKinds } from './incidentLifecycle';

const reason = requiredText(textLimits.reason);
const attachmentIds = z
  .array(z.uuid('must be the id of an uploaded attachment'))
  .max(20, 'at most 20 attachments');
/** Refs of what can fail. */
export const ciRefsSchema = z
  .array(
    entityRefSchema.refine(
      ref => !/^(user|group|location):/.test(ref),
      'must be something that can fail, not a person, team or location',
    ),
  )
  .max(20, 'at most 20 configuration items')
  .transform(refs => [...new Set(refs)]);
/** Path of a category; whether there is one, the config says. */
export const categoryPathSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-/]{0,99}$/, 'is unknown');

/** Who reported it, when an agent files for somebody else (S-032 to S-036). */
export const reporterSchema = z.strictObject({
  userRef: userRefSchema.optional(),
  name: optionalLine(textLimits.short),
  organization: optionalLine(textLimits.short),
  phone: optionalLine(50),
  email: z.email('must be an e-mail address').max(254).optional(),
  role: optionalLine(textLimits.short),
});

/** Body of `POST /incidents`. */
export const fileIncidentSchema = z
  .strictObject({
    title: requiredLine(textLimits.title),
    description: optionalText(textLimits.markdown),
    ciRefs: ciRefsSchema.optional(),
    category: categoryPathSchema.optional(),
    impact: z.enum(levels).optional(),
    urgency: z.enum(levels).optional(),
    channel: z.enum(channels).optional(),
    reporter: reporterSchema.optional(),
    location: optionalLine(textLimits.short),
    occurredAt: momentSchema.optional(),
    desiredResolutionAt: momentSchema.optional(),
    attachmentIds: attachmentIds.optional(),
  })
  .refine(
    body => body.description !== undefined || !!body.attachmentIds?.length,
    {
      path: ['description'],
      message: 'is required when nothing is attached',
    },
  );

/** The requester's rating (S-160, S-161). */
export const ratingSchema = z.strictObject({
  overall: z.int().min(1).max(5),
  speed: z.int().min(1).max(5).optional(),
  attitude: z.int().min(1).max(5).optional(),
  result: z.int().min(1).max(5).optional(),
  comment: optionalText(textLimits.reason),
});

/**
 * What came of trying to reach the requester (S-144). Without a result they were reached.
 * A rating is what they said on the phone; `nextAttemptAt` goes with *not reached*.
 */
const followUpSchema = z
  .strictObject({
    method: z.enum(followUpMethods),
    outcome: requiredText(textLimits.reason),
    result: z.enum(followUpResults).optional(),
    close: z.boolean().optional(),
    nextAttemptAt: momentSchema.optional(),
    rating: ratingSchema.optional(),
  })
  .superRefine(({ result = 'reached', ...body }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (body.close && result !== 'reached') {
      refuse('close', 'goes with the result reached only');
    }
    if (body.nextAttemptAt !== undefined && result !== 'not-reached') {
      refuse('nextAttemptAt', 'goes with the result not-reached only');
    }
    if (body.rating && result === 'not-reached') {
      refuse('rating', 'can be told only by somebody who was reached');
    }
  });

/** Body of each `POST /incidents/{number}/actions/{action}`. */
export const incidentActionSchemas = {
  assign: z
    .strictObject({
      team: groupRefSchema.optional(),
      assignee: userRefSchema.optional(),
      /** It waits for somebody to take it, also in a team whose work is given out. */
      queue: z.boolean().optional(),
      reason: optionalText(textLimits.reason),
    })
    .refine(
      body =>
        body.team !== undefined || body.assignee !== undefined || body.queue,
      { path: ['team'], message: 'or assignee is required' },
    )
    .refine(body => !body.queue || body.assignee === undefined, {
      path: ['queue'],
      message: 'goes without an assignee',
    }),
  accept: z.strictObject({}),
  escalate: z
    .strictObject({
      kind: z.enum(escalationKinds),
      team: groupRefSchema.optional(),
      reason,
    })
    .refine(body => body.kind === 'functional' || body.team === undefined, {
      path: ['team'],
      message: 'goes with a functional escalation only',
    }),
  return: z.strictObject({ reason }),
  hold: z
    .strictObject({
      waitingFor: z.enum(waitingReasons),
      /** Name of the contract of the vendor who is called in (S-107). */
      vendor: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{0,49}$/, 'must be the name of a contract')
        .optional(),
      until: momentSchema.optional(),
      note: requiredText(textLimits.reason),
    })
    .refine(body => body.vendor === undefined || body.waitingFor === 'vendor', {
      path: ['vendor'],
      message: 'goes with waiting for a vendor only',
    }),
  resume: z.strictObject({ note: optionalText(textLimits.reason) }),
  resolve: z.strictObject({
    code: z.enum(resolutionCodes),
    resolution: requiredText(textLimits.markdown),
    workaround: z.boolean(),
    articleNumber: z
      .string()
      .regex(/^KB-\d{6,12}$/, 'must be an article number such as KB-000001')
      .optional(),
  }),
  confirm: z.strictObject({
    satisfied: z.boolean(),
    rating: ratingSchema.optional(),
    reason: optionalText(textLimits.reason),
  }),
  followUp: followUpSchema,
  close: z.strictObject({
    code: z.enum(closureCodes).optional(),
    note: optionalText(textLimits.reason),
  }),
  reopen: z.strictObject({ reason }),
  cancel: z.strictObject({ reason }),
  reclassify: z
    .strictObject({
      category: categoryPathSchema.optional(),
      impact: z.enum(levels).optional(),
      urgency: z.enum(levels).optional(),
      ciRefs: ciRefsSchema.optional(),
      reason,
    })
    .refine(
      body =>
        body.category !== undefined ||
        body.impact !== undefined ||
        body.urgency !== undefined ||
        body.ciRefs !== undefined,
      { path: ['category'], message: 'or impact, urgency, ciRefs is required' },
    ),
  announce: z.strictObject({
    title: requiredLine(textLimits.title),
    note: requiredText(textLimits.reason),
  }),
  declareMajor: z.strictObject({ reason }),
} as const;

/** Body of `POST /incidents/{number}/timeline`. */
export const addTimelineEntrySchema = z
  .strictObject({
    text: requiredText(textLimits.markdown),
    visibility: z.enum(['public', 'internal']),
    /** Everybody who may know of the incident by its announcement reads it, too. */
    update: z.boolean().optional(),
    attachmentIds: attachmentIds.optional(),
  })
  .superRefine(({ update, visibility, attachmentIds: files }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (!update) return;
    if (visibility !== 'public') refuse('visibility', 'of an update is public');
    if (files?.length) refuse('attachmentIds', 'an update has no files');
  });

/** Body of `POST /incidents/{number}/participants`. */
export const addParticipantSchema = z.strictObject({ userRef: userRefSchema });

/** Body of `POST /incidents/{number}/helpers`. */
export const addHelperSchema = z.strictObject({
  userRef: userRefSchema,
  /** What is asked of them. */
  reason: optionalText(textLimits.reason),
});

/** Parsed body of `POST /incidents`. */
export type FileIncident = z.output<typeof fileIncidentSchema>;
/** What a caller sends to `POST /incidents`. */
export type FileIncidentRequest = z.input<typeof fileIncidentSchema>;
/** Parsed bodies of the actions, by action. */
export type IncidentActionBodies = {
  [K in keyof typeof incidentActionSchemas]: z.output<
    (typeof incidentActionSchemas)[K]
  >;
};
/** What a caller sends to an action, by action. */
export type IncidentActionRequests = {
  [K in keyof typeof incidentActionSchemas]: z.input<
    (typeof incidentActionSchemas)[K]
  >;
};
/** Parsed body of `POST /incidents/{number}/helpers`. */
export type AddHelper = z.output<typeof addHelperSchema>;
/** What a caller sends to `POST /incidents/{number}/helpers`. */
export type AddHelperRequest = z.input<typeof addHelperSchema>;
/** Parsed body of `POST /incidents/{number}/timeline`. */
export type AddTimelineEntry = z.output<typeof addTimelineEntrySchema>;
/** What a caller sends to `POST /incidents/{number}/timeline`. */
export type AddTimelineEntryRequest = z.input<typeof addTimelineEntrySchema>;
