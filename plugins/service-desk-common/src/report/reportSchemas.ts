import {
  canBoundPeriod,
  entityRefSchema,
  groupRefSchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import { reportLanguages } from './report';

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-10')
  .refine(canBoundPeriod, 'is out of range');

const scope = {
  system: entityRefSchema
    .refine(
      ref => ref.startsWith('system:'),
      'must be a system such as system:default/payments',
    )
    .optional(),
  owner: groupRefSchema.optional(),
};

const ofOneThing = <T extends z.ZodType<{ system?: string; owner?: string }>>(
  schema: T,
) =>
  schema.refine(
    ({ system, owner }) => system === undefined || owner === undefined,
    { path: ['owner'], message: 'goes without system' },
  );

/** Query of `GET /reports`. */
export const listReportsQuerySchema = z.strictObject({
  ...scope,
  month: month.optional(),
});

/** Query of `GET /reports/monthly`; `language` and `table` are of HTML and CSV. */
export const monthlyReportQuerySchema = z.strictObject({
  ...scope,
  month,
  id: z.uuid('must be the id of a report').optional(),
  language: z.enum(reportLanguages).optional(),
  table: z
    .string()
    .regex(/^[a-z][a-z-]{0,49}$/, 'is not a table of the report')
    .optional(),
});

/** Body of `POST /reports/monthly`. */
export const makeReportSchema = ofOneThing(z.strictObject({ ...scope, month }));
/** {@link listReportsQuerySchema}, of one thing alone. */
export const listReportsSchema = ofOneThing(listReportsQuerySchema);
/** {@link monthlyReportQuerySchema}, of one thing alone. */
export const monthlyReportSchema = ofOneThing(monthlyReportQuerySchema);
