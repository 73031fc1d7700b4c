import type { WorkOrder } from '@firstline/plugin-service-desk-common';

/** A work order as it is stored; times are ISO 8601 in UTC with milliseconds. */
export interface WorkOrderRecord
  extends Omit<WorkOrder, 'number' | 'incidentNumber' | 'allowedSteps'> {
  id: number;
  incidentId: number;
}
