import {
  targetedMeasures,
  type MeasureTargets,
  type TargetedMeasure,
} from '@firstline/plugin-service-desk-common';
import { z } from 'zod';

const share = z
  .number()
  .min(0, 'must be a part of 1, such as 0.95')
  .max(1, 'must be a part of 1, such as 0.95')
  .optional();

/** `serviceDesk.measures` of the config: what the desk aims at (S-183, S-184). */
export const measuresSchema = z
  .strictObject({
    targets: z
      .strictObject(
        Object.fromEntries(
          Object.keys(targetedMeasures).map(name => [name, share]),
        ) as Record<TargetedMeasure, typeof share>,
      )
      .prefault({}),
  })
  .prefault({})
  .transform(({ targets }): MeasureTargets => targets);
