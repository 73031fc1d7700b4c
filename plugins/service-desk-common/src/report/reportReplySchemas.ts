import { countReplySchema, momentReplySchema } from '@firstline/common-kit';
import { z } from 'zod';
import {
  dashboardReplySchema,
  measureGroupReplySchema,
} from '../measures/measureReplySchemas';

const count = countReplySchema;
const moment = momentReplySchema;

const summary = {
  id: z.uuid(),
  month: z.string(),
  scope: z.union([
    z.strictObject({ kind: z.literal('desk') }),
    z.strictObject({ kind: z.literal('system'), ref: z.string() }),
    z.strictObject({ kind: z.literal('owner'), ref: z.string() }),
  ]),
  scopeTitle: z.string().optional(),
  madeAt: moment,
  madeBy: z.string(),
};

/** What is known of a report without opening it. */
export const reportSummaryReplySchema = z
  .strictObject(summary)
  .meta({ id: 'ReportSummary' });

/** Reply of `GET /reports`. */
export const reportListReplySchema = z
  .strictObject({
    items: z.array(reportSummaryReplySchema),
    mayMake: z.boolean(),
  })
  .meta({ id: 'ReportList' });

/** Reply of `GET` and `POST /reports/monthly`. */
export const serviceReportReplySchema = z
  .strictObject({
    ...summary,
    from: moment,
    to: moment,
    timeZone: z.string(),
    figures: dashboardReplySchema.omit({
      today: true,
      scope: true,
      timeZone: true,
      computedAt: true,
    }),
    byCategory: z.array(measureGroupReplySchema),
    major: z.array(
      z.strictObject({
        number: z.string(),
        title: z.string(),
        declaredAt: moment,
        resolvedAt: moment.optional(),
      }),
    ),
    worstBreaches: z.array(
      z.strictObject({
        number: z.string(),
        title: z.string(),
        clock: z.string(),
        overdueSeconds: count,
      }),
    ),
    knowledge: z
      .strictObject({
        searches: count,
        searchesWithoutResult: count,
        articlesPublished: count,
        incidentsSolvedWithArticle: count,
      })
      .optional(),
    complaints: z
      .strictObject({
        received: count,
        upheld: count,
        partlyUpheld: count,
        notUpheld: count,
        open: count,
      })
      .optional(),
  })
  .meta({ id: 'ServiceReport' });
