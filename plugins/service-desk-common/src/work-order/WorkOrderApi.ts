import type { CallOptions, WriteOptions } from '@firstline/common-kit';
import type {
  CreateWorkOrder,
  WorkOrder,
  WorkOrderList,
  WorkOrderStep,
  WorkOrderStepBodies,
} from './workOrder';

/** Visits and remote sessions for incidents. */
export interface WorkOrderApi {
  createWorkOrder(
    incidentNumber: string,
    request: CreateWorkOrder,
    options?: WriteOptions,
  ): Promise<WorkOrder>;
  listWorkOrders(
    incidentNumber: string,
    options?: CallOptions,
  ): Promise<WorkOrderList>;
  getWorkOrder(number: string, options?: CallOptions): Promise<WorkOrder>;
  stepWorkOrder<S extends WorkOrderStep>(
    number: string,
    step: S,
    body: WorkOrderStepBodies[S],
    options?: WriteOptions,
  ): Promise<WorkOrder>;
}
