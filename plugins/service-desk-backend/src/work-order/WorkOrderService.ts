import type {
  CreateWorkOrder,
  OwnWorkOrderList,
  WorkOrder,
  WorkOrderList,
} from '@firstline/plugin-service-desk-common';
import type { WriteOptions } from '../incident/IncidentService';
import type { WorkOrderMove } from './workOrderLifecycle';

/**
 * Visits and remote sessions for incidents (S-117 to S-139, S-243 to S-247). `Who` is how the
 * caller is named: a `Caller` in the service that knows the domain, Backstage credentials in
 * the one that authorizes.
 *
 * Errors: `NotFoundError` for what the caller may not know of, `NotAllowedError` for what is
 * not theirs to do, `ConflictError` for a step that the state does not allow, `InputError`
 * naming the field.
 */
export interface WorkOrderService<Who> {
  /** Plans one; the same idempotency key plans it once. */
  create(
    incidentNumber: string,
    request: CreateWorkOrder,
    options: WriteOptions<Who>,
  ): Promise<WorkOrder>;
  step(
    number: string,
    move: WorkOrderMove,
    options: WriteOptions<Who>,
  ): Promise<WorkOrder>;
  /** For everybody who sees the public part of the incident. */
  get(number: string, options: { by: Who }): Promise<WorkOrder>;
  /** What the caller has begun or is to do, of incidents they still see. */
  own(options: { by: Who }): Promise<OwnWorkOrderList>;
  ofIncident(
    incidentNumber: string,
    options: { by: Who },
  ): Promise<WorkOrderList>;
}
