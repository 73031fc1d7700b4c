import type { CallOptions, WriteOptions } from '@firstline/common-kit';
import type {
  CreateWorkOrder,
  OwnWorkOrderList,
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
  /** What the reader has begun or is to do, soonest first. */
  listOwnWorkOrders(options?: CallOptions): Promise<OwnWorkOrderList>;
  getWorkOrder(number: string, options?: CallOptions): Promise<WorkOrder>;
  stepWorkOrder<S extends WorkOrderStep>(
    number: string,
    step: S,
    body: WorkOrderStepBodies[S],
    options?: WriteOptions,
  ): Promise<WorkOrder>;
}
