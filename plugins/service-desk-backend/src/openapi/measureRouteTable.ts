import type { RouteDescription } from '@firstline/backend-kit';
import {
  dashboardQuerySchema,
  dashboardReplySchema,
  measureRecordReplySchema,
  measureRecordsQuerySchema,
  measuresQuerySchema,
  measuresReplySchema,
  pageReplySchema,
} from '@firstline/plugin-service-desk-common';

/** Routes of the measures. */
export const measureRouteTable: readonly RouteDescription[] = [
  {
    method: 'get',
    path: '/measures',
    operationId: 'getMeasures',
    summary: 'Measure a period, as a whole and broken down; CSV on request',
    query: measuresQuerySchema,
    reply: measuresReplySchema,
  },
  {
    method: 'get',
    path: '/measures/dashboard',
    operationId: 'getDashboard',
    summary: 'Read all a dashboard shows of a period',
    query: dashboardQuerySchema,
    reply: dashboardReplySchema,
  },
  {
    method: 'get',
    path: '/measures/records',
    operationId: 'listMeasureRecords',
    summary: 'List the incidents behind a number that the caller may see',
    query: measureRecordsQuerySchema,
    reply: pageReplySchema(measureRecordReplySchema),
  },
];
