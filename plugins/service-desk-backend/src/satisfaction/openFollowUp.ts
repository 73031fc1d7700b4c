import { toDbTime } from '@firstline/backend-kit';
import type { FollowUpReason } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { IncidentOutbox } from '../incident/IncidentOutbox';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { DeskConfig } from '../settings/DeskConfig';
import type { FollowUpStore } from './FollowUpStore';
import type { RoundKey } from './RatingStore';
import { followUpNotification } from './satisfactionNotifications';

/** What opening works with. */
export interface OpenFollowUpTools {
  followUps: FollowUpStore;
  outbox: IncidentOutbox;
  config: Pick<DeskConfig, 'groups' | 'notificationLanguage'>;
}

/**
 * Puts somebody on the list of whom to call, and tells whoever has to; under the incident's
 * lock.
 *
 * @returns false when they are on it already
 */
export async function openFollowUp(
  { followUps, outbox, config }: OpenFollowUpTools,
  task: RoundKey & { reason: FollowUpReason; record: IncidentRecord },
  { at, transaction }: { at: DateTime; transaction: Knex.Transaction },
): Promise<boolean> {
  const { incidentId, round, reason, record } = task;
  const now = toDbTime(at);
  const opened = await followUps.open(
    {
      incidentId,
      round,
      reason,
      owner: record.firstContactOwner,
      dueAt: now,
      openedAt: now,
    },
    { transaction },
  );
  const message = opened
    ? followUpNotification(record, { reason, config })
    : undefined;
  if (message) {
    // Opened once more after it was done, it is another happening: of another version.
    const key = `follow-up:${incidentId}:${round}:${reason}:${record.version}`;
    await outbox.add([{ key, messages: [message] }], { at, transaction });
  }
  return opened;
}
