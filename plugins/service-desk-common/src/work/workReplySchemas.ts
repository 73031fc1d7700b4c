import { countReplySchema, momentReplySchema } from '@firstline/common-kit';
import { z } from 'zod';
import { assessmentFigures } from './assessment';
import { dailyRecordStates, workActivities } from './work';

const day = z.iso.date();

/** Reply of `POST /work`. */
export const workEntryReplySchema = z
  .strictObject({
    id: z.uuid(),
    person: z.string(),
    incidentNumber: z.string().optional(),
    incidentTitle: z.string().optional(),
    hidden: z.literal(true).optional(),
    day,
    seconds: z.int().min(1),
    activity: z.enum(workActivities),
    note: z.string().optional(),
    createdAt: momentReplySchema,
    withdrawnAt: momentReplySchema.optional(),
    withdrawnReason: z.string().optional(),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: 'WorkEntry' });

/** Reply of `GET /incidents/{number}/work`. */
export const incidentWorkReplySchema = z
  .strictObject({
    items: z.array(workEntryReplySchema),
    totalSeconds: countReplySchema,
    mayLog: z.boolean(),
    today: day,
  })
  .meta({ id: 'IncidentWork' });

/** Reply of `GET /daily-records/{userRef}/{day}`. */
export const dailyRecordReplySchema = z
  .strictObject({
    person: z.string(),
    day,
    version: countReplySchema,
    state: z.enum(dailyRecordStates),
    entries: z.array(workEntryReplySchema),
    totalSeconds: countReplySchema,
    untimed: z.array(z.strictObject({ number: z.string(), title: z.string() })),
    remark: z.string().optional(),
    completedAt: momentReplySchema.optional(),
    reviewedBy: z.string().optional(),
    reviewedAt: momentReplySchema.optional(),
    reviewRemark: z.string().optional(),
    mayEdit: z.boolean(),
    mayReview: z.boolean(),
  })
  .meta({ id: 'DailyRecord' });

/** Reply of `GET /daily-records`. */
export const dailyRecordListReplySchema = z.strictObject({
  items: z.array(
    z.strictObject({
      person: z.string(),
      day,
      state: z.enum(dailyRecordStates),
      totalSeconds: countReplySchema,
      entries: countReplySchema,
    }),
  ),
  mayReview: z.boolean(),
  today: day,
});

const engineer = z
  .strictObject({
    person: z.string(),
    displayName: z.string().optional(),
    teams: z.array(z.string()),
    taken: countReplySchema,
    solved: countReplySchema,
    reopened: countReplySchema,
    workSeconds: countReplySchema,
    responseRate: z.number().min(0).max(1).optional(),
    responses: countReplySchema,
    ratings: countReplySchema,
    ratingMean: z.number().min(1).max(5).optional(),
    complaintsUpheld: countReplySchema.optional(),
    articlesWritten: countReplySchema.optional(),
    articlesUsed: countReplySchema.optional(),
    score: z.number(),
  })
  .meta({ id: 'EngineerFigures' });

/** Reply of `GET /assessments`. */
export const assessmentsReplySchema = z.strictObject({
  from: day,
  to: day,
  weights: z.partialRecord(z.enum(assessmentFigures), z.number().min(0)),
  items: z.array(engineer),
  manages: z.boolean(),
});
