import {
  incidentWorkOrderPermission,
  isOpen,
  workOrderStepsOf,
  formatIncidentNumber,
  formatWorkOrderNumber,
  type IncidentRelation,
  type WorkOrder,
} from '@firstline/plugin-service-desk-common';
import { opens, relationsOf, viewOf } from '../incident/incidentAccess';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { Caller } from '../people/Caller';
import type { WorkOrderRecord } from './WorkOrderRecord';

/** Those who send somebody out, or go themselves. */
const dispatchers: readonly IncidentRelation[] = [
  'agent',
  'incidentManager',
  'deskManager',
  'assignee',
  'teamMember',
  'firstContactOwner',
];

/** Whether somebody reads the work orders of an incident: whoever sees its public part. */
export function mayRead(
  incident: IncidentRecord | undefined,
  by: Caller,
): incident is IncidentRecord {
  const view = incident && viewOf(incident, by);
  return view === 'internal' || view === 'public';
}

/** Whether somebody plans and carries out work orders of an incident: both locks. */
export function mayDispatch(
  incident: IncidentRecord,
  by: Caller,
  order?: Pick<WorkOrderRecord, 'engineer'>,
): boolean {
  const relations = relationsOf(incident, by);
  // Whoever was sent keeps it to its end, also when the incident has moved on.
  const isSent = order?.engineer === by.ref && !relations.includes('requester');
  return (
    by.kind === 'user' &&
    (isSent || relations.some(relation => dispatchers.includes(relation))) &&
    opens(by, incidentWorkOrderPermission.name, incident)
  );
}

/** Whether another work order may be planned now. */
export function mayCreate(incident: IncidentRecord, by: Caller): boolean {
  return isOpen(incident.state) && mayDispatch(incident, by);
}

/** A work order as a reader of its incident gets it. */
export function workOrderView(
  record: WorkOrderRecord,
  incident: IncidentRecord,
  by: Caller,
): WorkOrder {
  const { id, incidentId, ...rest } = record;
  return {
    ...rest,
    number: formatWorkOrderNumber(id),
    incidentNumber: formatIncidentNumber(incidentId),
    allowedSteps: mayDispatch(incident, by, record)
      ? [...workOrderStepsOf(record.state)]
      : [],
  };
}
