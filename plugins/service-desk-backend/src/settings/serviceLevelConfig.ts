import { durationSchema, titlesSchema } from '@firstline/backend-kit';
import {
  entityRefSchema,
  groupRefSchema,
  priorities,
  requiredLine,
  textLimits,
  type Priority,
} from '@firstline/plugin-service-desk-common';
import { Duration } from 'luxon';
import { z } from 'zod';
import { nameSchema } from './calendarConfig';

const seconds = (duration: {
  minutes?: number;
  hours?: number;
  days?: number;
}) => Duration.fromObject(duration).as('seconds');

const targetSchema = z.strictObject({
  response: durationSchema.optional(),
  resolution: durationSchema.optional(),
});

/** Times by priority, as far as they are given. */
export const targetsSchema = z
  .strictObject(
    Object.fromEntries(
      priorities.map(priority => [priority, targetSchema.optional()]),
    ) as Record<Priority, z.ZodOptional<typeof targetSchema>>,
  )
  .default({});

/** What {@link targetsSchema} parses to. */
export type GivenTargets = z.output<typeof targetsSchema>;

// Ten minutes to respond (S-083); the times to resolve are our own, to be set by each desk.
const tenMinutes = seconds({ minutes: 10 });
/** The times of a desk that configures none, in seconds. */
export const defaultTargets = {
  P1: { responseSeconds: tenMinutes, resolutionSeconds: seconds({ hours: 4 }) },
  P2: { responseSeconds: tenMinutes, resolutionSeconds: seconds({ hours: 8 }) },
  P3: { responseSeconds: tenMinutes, resolutionSeconds: seconds({ days: 3 }) },
  P4: { responseSeconds: tenMinutes, resolutionSeconds: seconds({ days: 5 }) },
};

const titled = {
  title: requiredLine(textLimits.title),
  titles: titlesSchema.optional(),
};

/** The section `serviceDesk.serviceLevels`. */
export const serviceLevelsSchema = z
  .record(
    nameSchema,
    z.strictObject({
      ...titled,
      calendar: z.string().optional(),
      default: z.boolean().default(false),
      targets: targetsSchema,
      owners: z.array(groupRefSchema).default([]),
      systems: z.array(entityRefSchema).default([]),
    }),
  )
  .default({});

/** The section `serviceDesk.operationalLevels`. */
export const operationalLevelsSchema = z
  .record(
    z.string().regex(/^[1-9]$/, 'must be a tier from 1 to 9'),
    z
      .strictObject({
        calendar: z.string().optional(),
        accept: durationSchema.optional(),
        handOver: durationSchema.optional(),
      })
      .refine(
        level => level.accept !== undefined || level.handOver !== undefined,
        'must say at least one of accept and handOver',
      ),
  )
  .default({});

const contactSchema = z.strictObject({
  name: requiredLine(textLimits.short).optional(),
  phone: requiredLine(textLimits.short).optional(),
  email: z.email('must be an e-mail address').optional(),
  // Screens make it a link.
  url: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .optional(),
});

/** The section `serviceDesk.contracts`. */
export const contractsSchema = z
  .record(
    nameSchema,
    z
      .strictObject({
        ...titled,
        calendar: z.string().optional(),
        accept: durationSchema.optional(),
        resolve: durationSchema.optional(),
        contact: contactSchema.optional(),
        reference: requiredLine(textLimits.short).optional(),
        until: z.iso
          .date({ error: 'must be a day such as 2027-12-31' })
          .optional(),
      })
      .refine(
        contract =>
          contract.accept !== undefined || contract.resolve !== undefined,
        'must say at least one of accept and resolve',
      ),
  )
  .default({});
