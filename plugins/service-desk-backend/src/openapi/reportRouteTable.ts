import type { RouteDescription } from '@firstline/backend-kit';
import {
  listReportsQuerySchema,
  makeReportSchema,
  monthlyReportQuerySchema,
  reportListReplySchema,
  serviceReportReplySchema,
} from '@firstline/plugin-service-desk-common';

/** Routes of the monthly service reports. */
export const reportRouteTable: readonly RouteDescription[] = [
  {
    method: 'get',
    path: '/reports',
    operationId: 'listReports',
    summary: 'List the service reports that were made',
    query: listReportsQuerySchema,
    reply: reportListReplySchema,
  },
  {
    method: 'get',
    path: '/reports/monthly',
    operationId: 'getMonthlyReport',
    summary:
      'Read the service report of a month, as JSON, CSV or a page to print',
    query: monthlyReportQuerySchema,
    reply: serviceReportReplySchema,
    refusals: [404],
  },
  {
    method: 'post',
    path: '/reports/monthly',
    operationId: 'makeMonthlyReport',
    summary: 'Make the service report of a month now, and keep it',
    body: makeReportSchema,
    status: 201,
    reply: serviceReportReplySchema,
    refusals: [415],
  },
];
