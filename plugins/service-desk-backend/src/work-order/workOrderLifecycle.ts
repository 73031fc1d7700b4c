import { InputError } from '@backstage/errors';
import { toDbTime } from '@firstline/backend-kit';
import type {
  WorkOrderStep,
  WorkOrderStepBodies,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import type { WorkOrderRecord } from './WorkOrderRecord';

/** A step with what it was asked with. */
export type WorkOrderMove = {
  [S in WorkOrderStep]: { step: S; body: WorkOrderStepBodies[S] };
}[WorkOrderStep];

/**
 * A work order after a step that its state allows.
 *
 * @throws InputError naming the field: for a time to come or out of order, and for a visit
 * that nobody signed off (S-127)
 */
export function workOrderAfter(
  record: WorkOrderRecord,
  move: WorkOrderMove,
  now: DateTime,
): WorkOrderRecord {
  const next = { ...record, version: record.version + 1 };
  switch (move.step) {
    case 'start':
      return {
        ...next,
        state: 'in_progress',
        startedAt: moment(move.body.at, now),
        consent: move.body.consent,
      };
    case 'finish': {
      const { work, parts = [], openIssues, signOff, at } = move.body;
      const finishedAt = moment(at, now);
      if (record.startedAt && finishedAt < record.startedAt) {
        throw new InputError('at: must not be before it began');
      }
      if (record.form === 'on-site' && !signOff) {
        throw new InputError('signOff: is required of a visit');
      }
      return {
        ...next,
        state: 'done',
        finishedAt,
        work,
        parts,
        openIssues,
        signOff,
      };
    }
    case 'cancel':
      return {
        ...next,
        state: 'cancelled',
        cancelledReason: move.body.reason,
      };
    default:
      throw new Error(move satisfies never);
  }
}

function moment(at: string | undefined, now: DateTime): string {
  if (at === undefined) return toDbTime(now);
  const said = DateTime.fromISO(at, { zone: 'utc' });
  if (said > now) throw new InputError('at: must not be in the future');
  return toDbTime(said);
}
