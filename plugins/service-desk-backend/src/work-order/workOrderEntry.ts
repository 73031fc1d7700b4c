import {
  formatWorkOrderNumber,
  type TimelineChange,
  type TimelineEntryKind,
  type WorkOrderStep,
} from '@firstline/plugin-service-desk-common';
import type { NewTimelineEntry } from '../timeline/TimelineService';
import type { WorkOrderRecord } from './WorkOrderRecord';

const kinds: Record<'plan' | WorkOrderStep, TimelineEntryKind> = {
  plan: 'workOrderPlanned',
  start: 'workOrderStarted',
  finish: 'workOrderFinished',
  cancel: 'workOrderCancelled',
};

/**
 * What the timeline of its incident says of a work order; the requester reads it.
 *
 * @param order - as it is afterwards
 */
export function workOrderEntry(
  order: WorkOrderRecord,
  happened: 'plan' | WorkOrderStep,
  actor: string,
): NewTimelineEntry {
  const { text, changes } = detailsOf(order, happened);
  return {
    kind: kinds[happened],
    visibility: 'public',
    actor,
    text,
    changes: [
      { field: 'workOrder', to: formatWorkOrderNumber(order.id) },
      { field: 'workOrderForm', to: order.form },
      ...changes.filter(({ to }) => to !== undefined),
    ],
  };
}

function detailsOf(
  order: WorkOrderRecord,
  happened: 'plan' | WorkOrderStep,
): { text?: string; changes: TimelineChange[] } {
  switch (happened) {
    case 'plan':
      return {
        text: order.task,
        changes: [
          { field: 'engineer', to: order.engineer },
          { field: 'plannedAt', to: order.plannedAt },
        ],
      };
    case 'start':
      return { changes: [{ field: 'consentBy', to: order.consent?.by }] };
    case 'finish':
      return {
        text: order.work,
        changes: [{ field: 'signedBy', to: order.signOff?.signedBy }],
      };
    case 'cancel':
      return { text: order.cancelledReason, changes: [] };
    default:
      throw new Error(happened satisfies never);
  }
}
