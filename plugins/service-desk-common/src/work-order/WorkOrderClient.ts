import {
  ApiClient,
  type ApiClientOptions,
  type CallOptions,
  type WriteOptions,
} from '@firstline/common-kit';
import type {
  CreateWorkOrder,
  OwnWorkOrderList,
  WorkOrder,
  WorkOrderList,
  WorkOrderStep,
  WorkOrderStepBodies,
} from './workOrder';
import type { WorkOrderApi } from './WorkOrderApi';

/** {@link WorkOrderApi} over HTTP. */
export class WorkOrderClient implements WorkOrderApi {
  readonly #api: ApiClient;

  constructor(options: ApiClientOptions) {
    this.#api = new ApiClient('service-desk', options);
  }

  createWorkOrder(
    incidentNumber: string,
    request: CreateWorkOrder,
    options?: WriteOptions,
  ) {
    return this.#api.post<WorkOrder>(
      listPath(incidentNumber),
      request,
      options,
    );
  }

  listWorkOrders(incidentNumber: string, options?: CallOptions) {
    return this.#api.json<WorkOrderList>(listPath(incidentNumber), options);
  }

  listOwnWorkOrders(options?: CallOptions) {
    return this.#api.json<OwnWorkOrderList>('/me/work-orders', options);
  }

  getWorkOrder(number: string, options?: CallOptions) {
    return this.#api.json<WorkOrder>(orderPath(number), options);
  }

  stepWorkOrder<S extends WorkOrderStep>(
    number: string,
    step: S,
    body: WorkOrderStepBodies[S],
    options?: WriteOptions,
  ) {
    const path = `${orderPath(number)}/actions/${step}`;
    return this.#api.post<WorkOrder>(path, body, options);
  }
}

function listPath(incidentNumber: string): string {
  return `/incidents/${encodeURIComponent(incidentNumber)}/work-orders`;
}

function orderPath(number: string): string {
  return `/work-orders/${encodeURIComponent(number)}`;
}
