import { NotAllowedError } from '@backstage/errors';
import { inTransaction, toDbTime } from '@firstline/backend-kit';
import type {
  IncidentView,
  MajorReviewRequest,
} from '@firstline/plugin-service-desk-common';
import { mayReview } from '../incident/incidentAccess';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import {
  refusal,
  requireId,
  requireVersion,
  requireVisible,
} from '../incident/incidentGate';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { WriteOptions } from '../incident/IncidentService';
import type { IncidentWriter } from '../incident/IncidentWriter';
import { gateContext } from '../incident/moveIncident';
import type { Caller } from '../people/Caller';

/**
 * Writes what is learned from a major incident, once it is resolved or closed; by those who
 * see all of it. A later edit is a further entry of the timeline.
 */
export async function writeReview(
  { deps, writer }: { deps: IncidentDependencies; writer: IncidentWriter },
  request: {
    number: string;
    review: MajorReviewRequest;
    options: WriteOptions<Caller>;
  },
): Promise<{ record: IncidentRecord; view: IncidentView }> {
  const { review, options } = request;
  const { by } = options;
  const id = requireId(request.number);
  const now = deps.clock.now();
  const done = await inTransaction(deps.database, async transaction => {
    const found = await deps.store.get(id, { transaction, forUpdate: true });
    const { record, view } = requireVisible(found, by);
    if (!mayReview(record, by, view)) {
      throw new NotAllowedError(
        'You may not write the review of this incident',
      );
    }
    const asked = { record, options, now };
    const { gate } = await gateContext(deps, asked, transaction);
    requireVersion(record, options.ifVersion, gate);
    if (!record.major) {
      throw refusal(record, 'Only a major incident has a review', gate);
    }
    if (record.state !== 'resolved' && record.state !== 'closed') {
      throw refusal(
        record,
        `A major incident that is ${record.state} has no review yet`,
        gate,
      );
    }
    const written = await writer.update(
      record,
      {
        record,
        entries: [
          {
            kind: 'reviewed',
            visibility: 'internal',
            actor: by.ref,
            text: review.summary,
          },
        ],
        major: {
          kind: 'reviewed',
          review: { ...review, writtenBy: by.ref, writtenAt: toDbTime(now) },
        },
      },
      { by, at: now, transaction },
    );
    return { record: written.record, view };
  });
  deps.outbox.poke();
  return done;
}
