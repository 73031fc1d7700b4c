import {
  canBoundPeriod,
  groupRefSchema,
  optionalText,
  requiredText,
  textLimits,
  userRefSchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import { dailyRecordStates, workActivities, workLimits } from './work';

const DAY_MS = 86_400_000;

/** A day such as `2026-11-23`. */
export const daySchema = z.iso
  .date({ error: 'must be a day such as 2026-11-23' })
  .refine(canBoundPeriod, 'is out of range');

/** Body of `POST /work`. */
export const logWorkSchema = z.strictObject({
  incidentNumber: z.string().max(textLimits.short).optional(),
  day: daySchema,
  seconds: z
    .int()
    .min(1, 'must be at least one second')
    .max(workLimits.secondsOfDay, 'must be at most a day'),
  activity: z.enum(workActivities),
  note: optionalText(textLimits.reason),
});

/** Body of `POST /work/{id}/withdraw`. */
export const withdrawWorkSchema = z.strictObject({
  reason: requiredText(textLimits.reason),
});

/** Body of `POST /daily-records/{userRef}/{day}/complete`. */
export const completeDailyRecordSchema = z.strictObject({
  remark: optionalText(textLimits.reason),
});

/** Body of `POST /daily-records/{userRef}/{day}/review`. */
export const reviewDailyRecordSchema = z
  .strictObject({
    accepted: z.boolean(),
    remark: optionalText(textLimits.reason),
  })
  .refine(({ accepted, remark }) => accepted || remark !== undefined, {
    path: ['remark'],
    message: 'must say why the record is opened again',
  });

/** Query of `GET /daily-records`. */
export const dailyRecordsQuerySchema = z
  .strictObject({
    from: daySchema,
    to: daySchema,
    person: userRefSchema.optional(),
    state: z.enum(dailyRecordStates).optional(),
  })
  .superRefine((period, context) =>
    checkPeriod(period, workLimits.listedDays, context),
  );

/** Query of `GET /assessments`. */
export const assessmentsQuerySchema = z
  .strictObject({
    from: daySchema,
    to: daySchema,
    team: groupRefSchema.optional(),
    /** Of the headings of the CSV. */
    language: z.enum(['en', 'zh']).optional(),
  })
  .superRefine((period, context) =>
    checkPeriod(period, workLimits.assessedDays, context),
  );

function checkPeriod(
  { from, to }: { from: string; to: string },
  days: number,
  context: z.RefinementCtx,
): void {
  const first = Date.parse(from);
  const last = Date.parse(to);
  // What is no day at all has been refused already.
  if (Number.isNaN(first) || Number.isNaN(last)) return;
  const message =
    (last < first && 'must not be before from') ||
    (last - first >= days * DAY_MS && `must be within ${days} days of from`);
  if (message) context.addIssue({ code: 'custom', path: ['to'], message });
}
