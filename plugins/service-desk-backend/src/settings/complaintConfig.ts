import { durationSchema } from '@firstline/backend-kit';
import type { ComplaintClockKind } from '@firstline/plugin-service-desk-common';
import { z } from 'zod';

/** How long each step of a complaint may take, in seconds of working time. */
export type ComplaintTargets = Record<ComplaintClockKind, number>;

const HOUR = 3_600;
const AUTO_CLOSE_DAYS = 10;

/** `serviceDesk.complaints` of the config. */
export const complaintSchema = z
  .strictObject({
    targets: z
      .strictObject({
        verification: durationSchema.default(8 * HOUR),
        decision: durationSchema.default(24 * HOUR),
        answer: durationSchema.default(8 * HOUR),
      })
      .prefault({}),
    autoClose: durationSchema.default(AUTO_CLOSE_DAYS * 24 * HOUR),
  })
  .prefault({});
