import {
  assessmentFigures,
  defaultAssessmentWeights,
  entityRefSchema,
  groupRefSchema,
  type AssessmentFigure,
  type AssessmentWeights,
} from '@firstline/plugin-service-desk-common';
import { z } from 'zod';

/** The section `serviceDesk.assessment`. */
export interface AssessmentConfig {
  weights: AssessmentWeights;
  /** Refs of users and groups, by the ref of the team whose people they manage. */
  managers: ReadonlyMap<string, readonly string[]>;
}

const points = z
  .number()
  .min(0, 'must not be below zero')
  .max(1_000_000, 'is too large');

const manager = entityRefSchema.refine(
  ref => /^(user|group):/.test(ref),
  'must be a user or a group',
);

const weights = z.strictObject(
  Object.fromEntries(
    assessmentFigures.map(figure => [
      figure,
      points.default(defaultAssessmentWeights[figure]),
    ]),
  ) as Record<AssessmentFigure, z.ZodDefault<typeof points>>,
);

/** Reads the section. */
export const assessmentSchema = z
  .strictObject({
    weights: weights.prefault({}),
    managers: z
      .record(
        groupRefSchema,
        z
          .union([manager, z.array(manager)])
          .transform((value): string[] => [value].flat()),
      )
      .default({}),
  })
  .prefault({})
  .transform(
    ({ managers, ...rest }): AssessmentConfig => ({
      ...rest,
      managers: new Map(Object.entries(managers)),
    }),
  );
