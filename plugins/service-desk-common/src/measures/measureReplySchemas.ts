import { countReplySchema, momentReplySchema } from '@firstline/common-kit';
import { z } from 'zod';
import { channels, priorities } from '../incident/incident';
import { measureNames, measureUnits } from './measures';

const moment = momentReplySchema;
const count = countReplySchema;

/** A measure: its value, and what it was made of. */
export const measureReplySchema = z
  .strictObject({
    name: z.enum(measureNames),
    unit: z.enum(measureUnits),
    value: z.number().optional(),
    part: z.number().optional(),
    whole: count.optional(),
    target: z.number().min(0).max(1).optional(),
  })
  .meta({ id: 'Measure' });

const measures = z.array(measureReplySchema);

/** Of what measures were taken. */
export const measureScopeReplySchema = z
  .strictObject({
    from: moment,
    to: moment,
    team: z.string().optional(),
    ci: z.string().optional(),
    system: z.string().optional(),
    owner: z.string().optional(),
    category: z.string().optional(),
    priority: z.enum(priorities).optional(),
    channel: z.enum(channels).optional(),
    person: z.string().optional(),
  })
  .meta({ id: 'MeasureScope' });

/** A row of a breakdown. */
export const measureGroupReplySchema = z
  .strictObject({
    key: z.string(),
    title: z.string().optional(),
    measures,
  })
  .meta({ id: 'MeasureGroup' });

const groups = z.array(measureGroupReplySchema);

/** Reply of `GET /measures`. */
export const measuresReplySchema = z
  .strictObject({
    scope: measureScopeReplySchema,
    measures,
    groups: groups.optional(),
    withheld: z.array(z.enum(measureNames)),
  })
  .meta({ id: 'Measures' });

/** An incident behind a number. */
export const measureRecordReplySchema = z
  .strictObject({
    number: z.string(),
    title: z.string(),
    state: z.string(),
    priority: z.enum(priorities),
    team: z.string().optional(),
    createdAt: moment,
    resolvedAt: moment.optional(),
    points: z.int().min(1).max(5).optional(),
    seconds: count.optional(),
  })
  .meta({ id: 'MeasureRecord' });

/** Reply of `GET /measures/dashboard`. */
export const dashboardReplySchema = z
  .strictObject({
    scope: measureScopeReplySchema,
    timeZone: z.string(),
    today: z.strictObject({
      received: count,
      resolved: count,
      open: count,
      unassigned: count,
      dueSoon: count,
      breached: count,
      waiting: count,
    }),
    measures,
    before: measures,
    trend: z.array(
      z.strictObject({
        day: z.iso.date(),
        received: count,
        resolved: count,
        backlog: count,
      }),
    ),
    byPriority: groups,
    byTier: groups,
    byTeam: groups,
    byChannel: groups,
    topCategories: groups,
    topItems: groups,
    ratings: z.array(z.strictObject({ points: z.int().min(1).max(5), count })),
    backlogAge: z.array(z.strictObject({ days: count, count })),
    repeated: z.array(
      z.strictObject({
        ciRef: z.string().optional(),
        ciTitle: z.string().optional(),
        category: z.string().optional(),
        count,
        lastAt: moment,
      }),
    ),
    pingPong: z.array(
      z.strictObject({ from: z.string(), to: z.string(), count }),
    ),
    whereTheTimeWent: z.array(
      z.strictObject({
        kind: z.enum(['untouched', 'working', 'waiting']),
        tier: z.int().min(1),
        waitingFor: z.string().optional(),
        seconds: count,
      }),
    ),
    computedAt: moment,
  })
  .meta({ id: 'Dashboard' });
