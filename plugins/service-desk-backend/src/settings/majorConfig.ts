import { durationSchema } from '@firstline/backend-kit';
import {
  priorities,
  type Priority,
} from '@firstline/plugin-service-desk-common';
import { z } from 'zod';

/** What makes an incident a major one without anybody saying so; all of it has to hold. */
export interface MajorRule {
  priorities?: Priority[];
  /** Of its configuration items one has at least so many that depend on it. */
  dependentsAtLeast?: number;
}

const UPDATE_EVERY_SECONDS = 30 * 60;
/** Dependents are looked for no further. */
const MAX_DEPENDENTS = 200;

const ruleSchema = z
  .strictObject({
    priorities: z
      .array(z.enum(priorities))
      .min(1, 'must name a priority, or be left out for all')
      .optional(),
    dependentsAtLeast: z
      .int()
      .min(1, 'must be at least 1')
      .max(MAX_DEPENDENTS, `must be at most ${MAX_DEPENDENTS}`)
      .optional(),
  })
  .refine(
    rule =>
      rule.priorities !== undefined || rule.dependentsAtLeast !== undefined,
    'must say priorities or dependentsAtLeast: without both every incident would be a major one',
  );

/** `serviceDesk.major` of the config. Without rules people alone declare. */
export const majorSchema = z
  .strictObject({
    updateEvery: durationSchema.default(UPDATE_EVERY_SECONDS),
    rules: z.array(ruleSchema).max(20, 'at most 20 rules').default([]),
  })
  .prefault({});
