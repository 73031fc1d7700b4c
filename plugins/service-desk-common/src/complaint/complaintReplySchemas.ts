import {
  attachmentReplySchema,
  countReplySchema,
  momentReplySchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import { channels } from '../incident/incident';
import {
  ratingReplySchema,
  reporterReplySchema,
} from '../incident/incidentReplySchemas';
import { clockStates } from '../service-level/serviceLevel';
import { visibilities } from '../timeline/timeline';
import {
  answerMethods,
  complaintClockKinds,
  complaintOutcomes,
} from './complaint';
import { complaintEntryKinds } from './ComplaintApi';
import { complaintActions, complaintStates } from './complaintLifecycle';

const moment = momentReplySchema;
const ref = z.string();
const round = z.union([z.literal(1), z.literal(2)]);

/** A clock of a complaint. */
export const complaintClockReplySchema = z
  .strictObject({
    kind: z.enum(complaintClockKinds),
    round,
    targetSeconds: countReplySchema,
    startedAt: moment,
    dueAt: moment,
    stoppedAt: moment.optional(),
    breachedAt: moment.optional(),
    state: z.enum(clockStates),
    remainingSeconds: z.int(),
    calendar: z.string().optional(),
  })
  .meta({ id: 'ComplaintClock' });

const measure = {
  id: z.uuid(),
  text: z.string(),
  owner: ref,
  dueAt: moment,
  completedAt: moment.optional(),
  completedBy: ref.optional(),
  note: z.string().optional(),
  overdue: z.boolean(),
};

/** A measure of a complaint. */
export const orderedMeasureReplySchema = z
  .strictObject(measure)
  .meta({ id: 'OrderedMeasure' });

/** A measure for whoever carries it out. */
export const measureTaskReplySchema = z
  .strictObject({
    ...measure,
    complaintNumber: z.string(),
    mayOpen: z.boolean(),
  })
  .meta({ id: 'MeasureTask' });

/** Reply of `GET /complaints/measures`. */
export const myMeasuresReplySchema = z.strictObject({
  items: z.array(measureTaskReplySchema),
});

/** A complaint; `view` tells how much of it. */
export const complaintReplySchema = z
  .strictObject({
    number: z.string(),
    version: z.int().min(1),
    view: z.enum(['internal', 'complainant', 'filed']),
    title: z.string(),
    description: z.string(),
    state: z.enum(complaintStates),
    channel: z.enum(channels),
    complainant: ref.optional(),
    reporter: reporterReplySchema.optional(),
    filedBy: ref,
    subjects: z.array(ref),
    team: ref.optional(),
    incidentNumber: z.string().optional(),
    round,
    finding: z
      .strictObject({ text: z.string(), by: ref, at: moment })
      .optional(),
    decisions: z
      .array(
        z.strictObject({
          outcome: z.enum(complaintOutcomes),
          text: z.string(),
          by: ref,
          at: moment,
        }),
      )
      .optional(),
    measures: z.array(orderedMeasureReplySchema).optional(),
    outcome: z.enum(complaintOutcomes).optional(),
    answers: z.array(
      z.strictObject({
        text: z.string(),
        method: z.enum(answerMethods),
        by: ref,
        at: moment,
      }),
    ),
    satisfied: z.boolean().optional(),
    rating: ratingReplySchema.optional(),
    hearing: z
      .strictObject({
        verifiers: z.array(ref),
        deciders: z.array(ref),
        verifiedOneLevelUp: z.boolean(),
        decidedOneLevelUp: z.boolean(),
      })
      .optional(),
    clocks: z.array(complaintClockReplySchema),
    attachments: z.array(attachmentReplySchema),
    createdAt: moment,
    updatedAt: moment,
    closedAt: moment.optional(),
    allowedActions: z.array(z.enum(complaintActions)),
    viewer: z.strictObject({
      mayWrite: z.array(z.enum(visibilities)),
      mayRate: z.boolean(),
      mayCompleteMeasures: z.boolean(),
    }),
  })
  .meta({ id: 'Complaint' });

/** An entry of a complaint's timeline. */
export const complaintEntryReplySchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(complaintEntryKinds),
    visibility: z.enum(visibilities),
    actor: ref,
    at: moment,
    text: z.string().optional(),
    changes: z.array(
      z.strictObject({
        field: z.string(),
        from: z.string().optional(),
        to: z.string().optional(),
      }),
    ),
    attachments: z.array(attachmentReplySchema),
  })
  .meta({ id: 'ComplaintEntry' });

/** Reply of `GET /complaints/work`. */
export const complaintWorkReplySchema = z
  .strictObject({
    toVerify: countReplySchema,
    toDecide: countReplySchema,
    toAnswer: countReplySchema,
    overdue: countReplySchema,
    myMeasures: countReplySchema,
    hears: z.boolean(),
  })
  .meta({ id: 'ComplaintWork' });
