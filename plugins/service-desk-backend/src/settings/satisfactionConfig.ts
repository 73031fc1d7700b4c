import { durationSchema } from '@firstline/backend-kit';
import {
  channels,
  groupRefSchema,
  priorities,
} from '@firstline/plugin-service-desk-common';
import { z } from 'zod';
import { defaultCallScript } from '../satisfaction/defaultCallScript';
import type { SurveyRule } from '../satisfaction/sampleSurvey';

/** `serviceDesk.satisfaction`, read and checked. */
export interface SatisfactionConfig {
  /** The first that matches says how many are asked; without a match everybody is. */
  surveys: readonly SurveyRule[];
  /** Seconds after the resolution, ascending. */
  remindersSeconds: readonly number[];
  /** Seconds after an unanswered resolution until the desk calls. */
  followUpAfterSeconds: number;
  linkExpirySeconds: number;
  /** Signs one-time links; absent: a key is made once and kept in the database. */
  linkSecret?: string;
  /** What the desk says on the phone, Markdown by language. */
  callScript: Record<string, string>;
}

const SECONDS_A_DAY = 86_400;
const MAX_REMINDERS = 10;
/** HMAC-SHA-256 is as strong as its key (RFC 7518, 3.2). */
const SECRET_CHARACTERS = 32;

function some<T extends z.ZodType<string>>(item: T) {
  return z
    .union([item, z.array(item).min(1, 'must not be empty')])
    .transform(value => [value].flat() as z.output<T>[])
    .optional();
}

const ruleSchema = z
  .strictObject({
    if: z
      .strictObject({
        priority: some(z.enum(priorities)),
        category: some(z.string().trim().min(1, 'must not be blank')),
        channel: some(z.enum(channels)),
        team: some(groupRefSchema),
      })
      .prefault({}),
    share: z
      .number()
      .min(0, 'must be a share from 0 to 1')
      .max(1, 'must be a share from 0 to 1'),
  })
  .transform(
    (given): SurveyRule => ({
      priorities: given.if.priority,
      categories: given.if.category,
      channels: given.if.channel,
      teams: given.if.team,
      share: given.share,
    }),
  );

/** The section `serviceDesk.satisfaction`. */
export const satisfactionSchema = z
  .strictObject({
    surveys: z.array(ruleSchema).max(100, 'at most 100 rules').default([]),
    reminders: z
      .array(durationSchema)
      .max(MAX_REMINDERS, `at most ${MAX_REMINDERS} reminders`)
      .default([SECONDS_A_DAY, 3 * SECONDS_A_DAY]),
    followUpAfter: durationSchema.default(SECONDS_A_DAY),
    linkExpiry: durationSchema.default(14 * SECONDS_A_DAY),
    linkSecret: z
      .string()
      .min(
        SECRET_CHARACTERS,
        `must have at least ${SECRET_CHARACTERS} characters`,
      )
      .optional(),
    callScript: z
      .record(
        z.string().regex(/^[a-z]{2}$/, 'must be a language code such as zh'),
        z.string().trim().min(1, 'must not be blank').max(20_000),
      )
      .default({}),
  })
  .transform(
    (section): SatisfactionConfig => ({
      surveys: section.surveys,
      remindersSeconds: section.reminders.toSorted((a, b) => a - b),
      followUpAfterSeconds: section.followUpAfter,
      linkExpirySeconds: section.linkExpiry,
      linkSecret: section.linkSecret,
      callScript: { ...defaultCallScript, ...section.callScript },
    }),
  )
  .prefault({});
