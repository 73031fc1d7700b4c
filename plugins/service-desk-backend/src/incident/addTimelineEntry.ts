import { InputError, NotAllowedError } from '@backstage/errors';
import { inSharedTransaction, withIdempotency } from '@firstline/backend-kit';
import {
  isOpen,
  type AddTimelineEntry,
  type IncidentView,
  type TimelineEntry,
} from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import { abilitiesOf, relationsOf } from './incidentAccess';
import type { IncidentDependencies } from './incidentDependencies';
import { requireId, requireVersion, requireVisible } from './incidentGate';
import type { Transition } from './incidentMoves';
import type { IncidentRecord } from './IncidentRecord';
import type { WriteOptions } from './IncidentService';
import type { IncidentWriter } from './IncidentWriter';
import { gateContext } from './moveIncident';
import { resumed } from './moves/resume';

/** Adds a comment; a requester's answer resumes what waits for it, in the same write. */
export async function addTimelineEntry(
  { deps, writer }: { deps: IncidentDependencies; writer: IncidentWriter },
  request: {
    number: string;
    input: AddTimelineEntry;
    options: WriteOptions<Caller>;
  },
): Promise<TimelineEntry> {
  const { number, input, options } = request;
  const { by } = options;
  const id = requireId(number);
  const now = deps.clock.now();

  const { result, replayed } = await inSharedTransaction(
    deps.database,
    async transaction => {
      const found = await deps.store.get(id, { transaction, forUpdate: true });
      const { record, view } = requireVisible(found, by);
      const { mayWrite } = abilitiesOf(record, by, view);
      if (input.update) requireUpdatable(record, view);
      if (!mayWrite.includes(input.visibility)) {
        throw new NotAllowedError(
          `You may not write ${input.visibility} entries on this incident`,
        );
      }
      return withIdempotency(
        transaction,
        {
          caller: by.ref,
          key: options.idempotencyKey,
          route: `POST /incidents/${number}/timeline`,
          body: input,
          now,
        },
        async () => {
          const asked = { record, options, now };
          const { gate } = await gateContext(deps, asked, transaction);
          requireVersion(record, options.ifVersion, gate);
          const context = { by, at: now, transaction };
          const { entries } = await writer.update(
            record,
            commented(record, input, { by, view }),
            context,
          );
          const [entry] = entries;
          const attachments = await writer.linkToEntry(
            input.attachmentIds,
            entry,
            id,
            context,
          );
          // The whole entry: a repeated request is answered without reading it again.
          return JSON.stringify({ ...entry, attachments });
        },
      );
    },
  );
  if (!replayed) deps.outbox.poke();
  return JSON.parse(result) as TimelineEntry;
}

/** @throws NotAllowedError or InputError when there is nobody to be kept up to date by them */
function requireUpdatable(record: IncidentRecord, view: IncidentView): void {
  if (view !== 'internal') {
    throw new NotAllowedError('Only those who work on it post updates');
  }
  if (!record.major && !record.announcement) {
    throw new InputError(
      'update: the incident is neither announced nor a major incident',
    );
  }
}

function commented(
  record: IncidentRecord,
  input: AddTimelineEntry,
  { by, view }: { by: Caller; view: IncidentView },
): Transition {
  const comment = {
    kind: input.update ? 'updated' : 'comment',
    visibility: input.visibility,
    actor: by.ref,
    text: input.text,
  } as const;
  const answers =
    record.state === 'pending' &&
    record.waitingFor === 'requester' &&
    input.visibility === 'public' &&
    relationsOf(record, by).includes('requester');
  // What those who work on a major incident tell everybody concerned is an update.
  const updates =
    record.major &&
    isOpen(record.state) &&
    input.visibility === 'public' &&
    view === 'internal';
  if (!answers) {
    return {
      record,
      entries: [comment],
      clock: updates ? { kind: 'updated' } : undefined,
    };
  }
  const transition = resumed(record, {
    kind: 'resumed',
    visibility: 'public',
    actor: by.ref,
  });
  return { ...transition, entries: [comment, ...transition.entries] };
}
