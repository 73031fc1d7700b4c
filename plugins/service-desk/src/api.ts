import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  ComplaintApi,
  MeasureApi,
  ReportApi,
  SatisfactionApi,
  ServiceDeskApi,
  WorkApi,
  WorkOrderApi,
} from '@firstline/plugin-service-desk-common';

/** The service desk as the screens call it. */
export const serviceDeskApiRef = createApiRef<ServiceDeskApi>().with({
  id: 'plugin.service-desk.client',
  pluginId: 'service-desk',
});

/** Ratings and follow-ups as the screens call them. */
export const satisfactionApiRef = createApiRef<SatisfactionApi>().with({
  id: 'plugin.service-desk.satisfaction',
  pluginId: 'service-desk',
});

/** Complaints as the screens call them. */
export const complaintApiRef = createApiRef<ComplaintApi>().with({
  id: 'plugin.service-desk.complaints',
  pluginId: 'service-desk',
});

/** Measures as the screens call them. */
export const measureApiRef = createApiRef<MeasureApi>().with({
  id: 'plugin.service-desk.measures',
  pluginId: 'service-desk',
});

/** Working time, daily records and assessments as the screens call them. */
export const workApiRef = createApiRef<WorkApi>().with({
  id: 'plugin.service-desk.work',
  pluginId: 'service-desk',
});

/** Visits and remote sessions as the screens call them. */
export const workOrderApiRef = createApiRef<WorkOrderApi>().with({
  id: 'plugin.service-desk.work-orders',
  pluginId: 'service-desk',
});

/** Monthly reports as the screens call them. */
export const reportApiRef = createApiRef<ReportApi>().with({
  id: 'plugin.service-desk.reports',
  pluginId: 'service-desk',
});
