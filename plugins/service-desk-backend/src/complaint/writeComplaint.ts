import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  conflictError,
  inTransaction,
  toDbTime,
  withIdempotency,
} from '@firstline/backend-kit';
import type {
  AddComplaintEntryRequest,
  ComplaintEntry,
  MeasureTask,
  Rating,
} from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import { mayCompleteMeasures, mayRate, mayWrite } from './complaintAccess';
import type { ComplaintDependencies } from './complaintDependencies';
import { requireSeen, requireSeenVersion } from './complaintGate';
import type { ComplaintRecord } from './ComplaintRecord';
import type { WriteComplaint } from './ComplaintService';
import { measureTask } from './complaintView';

/** Adds a word to the timeline. */
export async function addComplaintEntry(
  deps: ComplaintDependencies,
  request: {
    number: string;
    input: AddComplaintEntryRequest;
    options: WriteComplaint<Caller>;
  },
): Promise<ComplaintEntry> {
  const { number, input, options } = request;
  const { by } = options;
  const now = deps.clock.now();
  const seen = await requireSeen(deps.store, number, { by });
  const audience = await deps.people.audience(seen);
  const { result, replayed } = await inTransaction(
    deps.database,
    async transaction => {
      const record = await requireSeen(deps.store, number, {
        by,
        transaction,
        forUpdate: true,
      });
      if (!mayWrite(record, by).includes(input.visibility)) {
        throw new NotAllowedError(
          `You may not write ${input.visibility} entries on this complaint`,
        );
      }
      return withIdempotency(
        transaction,
        {
          caller: by.ref,
          key: options.idempotencyKey,
          route: `POST /complaints/${number}/timeline`,
          body: input,
          now,
        },
        async () => {
          requireSeenVersion(record, by, options.ifVersion);
          const context = { by, at: now, audience, transaction };
          const said = record.quietSince && by.ref === record.complainant;
          const { entries } = await deps.writer.update(
            record,
            {
              record: said ? { ...record, quietSince: toDbTime(now) } : record,
              entries: [
                {
                  kind: 'comment',
                  visibility: input.visibility,
                  actor: by.ref,
                  text: input.text,
                },
              ],
            },
            context,
          );
          const attachments = await deps.writer.linkToEntry(
            input.attachmentIds,
            entries[0],
            record.id,
            context,
          );
          // The whole entry: a repeated request is answered without reading it again.
          return JSON.stringify({ ...entries[0], attachments });
        },
      );
    },
  );
  if (!replayed) deps.outbox.poke();
  return JSON.parse(result) as ComplaintEntry;
}

/** Says, as the complainant, how it was handled (S-158). */
export async function rateComplaint(
  deps: ComplaintDependencies,
  request: { number: string; rating: Rating; options: WriteComplaint<Caller> },
): Promise<ComplaintRecord> {
  const { number, rating, options } = request;
  const { by } = options;
  const now = deps.clock.now();
  const seen = await requireSeen(deps.store, number, { by });
  const audience = await deps.people.audience(seen);
  const record = await inTransaction(deps.database, async transaction => {
    const found = await requireSeen(deps.store, number, {
      by,
      transaction,
      forUpdate: true,
    });
    if (found.complainant !== by.ref) {
      throw new NotAllowedError(
        'Only the complainant rates how it was handled',
      );
    }
    const rateDays = deps.config.reopenWindowDays;
    if (!mayRate(found, by, { now, rateDays })) {
      throw conflictError(
        'It can be rated from the answer on, until some days after the end',
        { currentState: found.state, version: found.version },
      );
    }
    requireSeenVersion(found, by, options.ifVersion);
    const written = await deps.writer.update(
      found,
      {
        record: { ...found, rating },
        entries: [
          {
            kind: 'rated',
            visibility: 'public',
            actor: by.ref,
            changes: [{ field: 'rating', to: String(rating.overall) }],
          },
        ],
      },
      { by, at: now, audience, transaction },
    );
    return written.record;
  });
  deps.outbox.poke();
  return record;
}

/** Says that a measure is done; by its owner, or by whoever decides. */
export async function completeMeasure(
  deps: ComplaintDependencies,
  request: {
    number: string;
    measureId: string;
    note?: string;
    options: WriteComplaint<Caller>;
  },
): Promise<MeasureTask> {
  const { number, measureId, note, options } = request;
  const { by } = options;
  const now = deps.clock.now();
  const seen = await requireSeen(deps.store, number, { by, measureId });
  const audience = await deps.people.audience(seen);
  const record = await inTransaction(deps.database, async transaction => {
    const found = await requireSeen(deps.store, number, {
      by,
      measureId,
      transaction,
      forUpdate: true,
    });
    const measure = found.measures.find(({ id }) => id === measureId);
    if (!measure) throw new NotFoundError('There is no such measure');
    if (measure.owner !== by.ref && !mayCompleteMeasures(found, by)) {
      throw new NotAllowedError(
        'Its owner, or whoever decides the complaint, says that a measure is done',
      );
    }
    if (measure.completedAt) {
      throw conflictError('The measure is done already');
    }
    requireSeenVersion(found, by, options.ifVersion);
    const completedAt = toDbTime(now);
    const done = { ...measure, completedAt, completedBy: by.ref, note };
    const written = await deps.writer.update(
      found,
      {
        record: {
          ...found,
          measures: found.measures.map(one =>
            one.id === measureId ? done : one,
          ),
        },
        entries: [
          {
            kind: 'measureCompleted',
            visibility: 'internal',
            actor: by.ref,
            text: note,
            changes: [{ field: 'measure', to: measure.text }],
          },
        ],
      },
      { by, at: now, audience, transaction, measure: done },
    );
    return written.record;
  });
  deps.outbox.poke();
  const done = record.measures.find(({ id }) => id === measureId)!;
  return measureTask(record, done, { by, now });
}
