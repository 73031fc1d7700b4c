import {
  formatIncidentNumber,
  type FollowUpTask,
} from '@firstline/plugin-service-desk-common';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { FollowUp } from './FollowUpStore';
import type { KeptRating } from './SatisfactionRegister';

/** A task as those see it who make the calls. */
export function toFollowUpTask(
  task: FollowUp,
  parts: {
    record: IncidentRecord;
    attempts: FollowUpTask['attempts'];
    rating: KeptRating | undefined;
    mayFollowUp: boolean;
  },
): FollowUpTask {
  const { record, attempts, rating, mayFollowUp } = parts;
  return {
    id: String(task.id),
    reason: task.reason,
    owner: task.owner,
    incident: {
      number: formatIncidentNumber(record.id),
      version: record.version,
      title: record.title,
      state: record.state,
      priority: record.priority,
      requester: record.requester,
      reporter: record.reporter,
      resolvedAt: record.resolvedAt,
      resolvedBy: record.resolution?.resolvedBy,
      resolution: record.resolution?.text,
    },
    dueAt: task.dueAt,
    attempts,
    rating: rating && {
      overall: rating.overall,
      speed: rating.speed,
      attitude: rating.attitude,
      result: rating.result,
      comment: rating.comment,
    },
    openedAt: task.openedAt,
    mayFollowUp,
  };
}
