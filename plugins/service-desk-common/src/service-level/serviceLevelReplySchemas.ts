import {
  countReplySchema,
  momentReplySchema,
  titledReply,
} from '@firstline/common-kit';
import { z } from 'zod';
import { priorities, type Priority } from '../incident/incident';
import {
  clockKinds,
  clockStates,
  operationalPhases,
  serviceLevelBasisCodes,
  spanKinds,
} from './serviceLevel';

const moment = momentReplySchema;

/** A service-level clock. */
export const clockReplySchema = z
  .strictObject({
    kind: z.enum(clockKinds),
    phase: z.enum(operationalPhases).optional(),
    tier: z.int().min(1).optional(),
    team: z.string().optional(),
    target: z.iso.duration(),
    targetSeconds: countReplySchema,
    startedAt: moment,
    dueAt: moment,
    pausedAt: moment.optional(),
    stoppedAt: moment.optional(),
    breachedAt: moment.optional(),
    state: z.enum(clockStates),
    elapsedSeconds: countReplySchema,
    remainingSeconds: z.int(),
    calendar: z.string().optional(),
  })
  .meta({ id: 'Clock' });

/** The agreement an incident's clocks follow. */
export const appliedServiceLevelReplySchema = z
  .strictObject({
    name: z.string(),
    ...titledReply,
    calendar: z.string().optional(),
    basis: z.strictObject({
      code: z.enum(serviceLevelBasisCodes),
      params: z.record(z.string(), z.string()),
    }),
  })
  .meta({ id: 'AppliedServiceLevel' });

const targets = z.strictObject({
  responseSeconds: countReplySchema,
  resolutionSeconds: countReplySchema,
});

/** A service level of the config. */
export const serviceLevelReplySchema = z
  .strictObject({
    name: z.string(),
    ...titledReply,
    calendar: z.string().optional(),
    isDefault: z.boolean(),
    targets: z.strictObject(
      Object.fromEntries(
        priorities.map(priority => [priority, targets]),
      ) as Record<Priority, typeof targets>,
    ),
  })
  .meta({ id: 'ServiceLevel' });

/** Working hours and days. */
export const calendarReplySchema = z
  .strictObject({
    name: z.string(),
    ...titledReply,
    timeZone: z.string(),
    hours: z.record(z.string(), z.array(z.string())),
    holidays: z.array(z.string()),
    workdays: z.array(z.string()),
  })
  .meta({ id: 'Calendar' });

/** The time a tier gives itself. */
export const operationalLevelReplySchema = z
  .strictObject({
    tier: z.int().min(1),
    calendar: z.string().optional(),
    acceptSeconds: countReplySchema.optional(),
    handOverSeconds: countReplySchema.optional(),
  })
  .meta({ id: 'OperationalLevel' });

/** A contract with a vendor. */
export const contractReplySchema = z
  .strictObject({
    name: z.string(),
    ...titledReply,
    calendar: z.string().optional(),
    acceptSeconds: countReplySchema.optional(),
    resolveSeconds: countReplySchema.optional(),
    contact: z
      .strictObject({
        name: z.string().optional(),
        phone: z.string().optional(),
        email: z.string().optional(),
        url: z.string().optional(),
      })
      .optional(),
    reference: z.string().optional(),
    until: z.iso.date().optional(),
  })
  .meta({ id: 'Contract' });

/** A piece of an incident's life in which nothing of this changed. */
export const timeSpanReplySchema = z
  .strictObject({
    from: moment,
    to: moment.optional(),
    kind: z.enum(spanKinds),
    team: z.string().optional(),
    assignee: z.string().optional(),
    tier: z.int().min(1),
    waitingFor: z.string().optional(),
    seconds: countReplySchema,
    workingSeconds: countReplySchema,
  })
  .meta({ id: 'TimeSpan' });

/** Reply of `GET /incidents/{number}/time`. */
export const incidentTimeReplySchema = z
  .strictObject({ spans: z.array(timeSpanReplySchema) })
  .meta({ id: 'IncidentTime' });
