import { randomUUID } from 'node:crypto';
import { InputError } from '@backstage/errors';
import {
  inTransaction,
  toDbTime,
  unknownReference,
} from '@firstline/backend-kit';
import type {
  ComplaintAction,
  ComplaintActionBodies,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';
import type { ComplaintDependencies } from './complaintDependencies';
import {
  requireComplaintMove,
  requireSeen,
  requireSeenVersion,
} from './complaintGate';
import { othersCanDecide } from './complaintHearing';
import {
  accepted,
  answered,
  decided,
  verified,
  withdrawn,
  type ComplaintTransition,
  type HearingAfter,
  type MoveContext,
} from './complaintMoves';
import type { ComplaintRecord, MeasureRecord } from './ComplaintRecord';
import type { WriteComplaint } from './ComplaintService';
import { requireNotSelf, warnUnheard } from './fileComplaint';

/** A move as it is asked for. */
export interface ComplaintMoveRequest<A extends ComplaintAction> {
  number: string;
  action: A;
  body: ComplaintActionBodies[A];
  options: WriteComplaint<Caller>;
}

/** Makes a transition of a record and what was looked up before. */
type Apply = (
  record: ComplaintRecord,
  context: MoveContext,
) => ComplaintTransition;

/** Makes a move of the lifecycle. */
export async function moveComplaint<A extends ComplaintAction>(
  deps: ComplaintDependencies,
  request: ComplaintMoveRequest<A>,
): Promise<ComplaintRecord> {
  const { number, action, options } = request;
  const { by } = options;
  const now = deps.clock.now();
  const seen = await requireSeen(deps.store, number, { by });
  requireComplaintMove(action, seen, by);
  // What the catalog is asked, before a transaction is held open.
  const after = await hearingAfter(deps, seen, request);
  const audience = await deps.people.audience({ ...seen, ...after });
  const apply = await moveOf(deps, seen, { ...request, after });

  const record = await inTransaction(deps.database, async transaction => {
    const found = await requireSeen(deps.store, number, {
      by,
      transaction,
      forUpdate: true,
    });
    const to = requireComplaintMove(action, found, by);
    requireSeenVersion(found, by, options.ifVersion);
    const settings = deps.clocks;
    const transition = apply(found, { by, now, to, settings });
    const context = { by, at: now, audience, transaction };
    return (await deps.writer.update(found, transition, context)).record;
  });
  deps.outbox.poke();
  if (action === 'verify' && !record.hearing.heard) warnUnheard(deps);
  return record;
}

/**
 * Who is concerned and who hears it after a verification; undefined for any other move. It
 * holds for the write, too: before it is verified nothing changes who is concerned.
 */
async function hearingAfter<A extends ComplaintAction>(
  deps: ComplaintDependencies,
  record: ComplaintRecord,
  { action, body, options }: ComplaintMoveRequest<A>,
): Promise<HearingAfter | undefined> {
  if (action !== 'verify') return undefined;
  const { subjects = [] } = body as ComplaintActionBodies['verify'];
  const own = subjects.indexOf(options.by.ref);
  if (own >= 0) {
    throw new InputError(
      `subjects[${own}]: is you; leave the complaint to somebody else`,
    );
  }
  requireNotSelf(subjects, record.complainant);
  const known = await deps.catalog.entries(subjects);
  const missing = subjects.findIndex(ref => !known.has(ref));
  if (missing >= 0) throw unknownReference(`subjects[${missing}]`);
  const { concerned, hearing, ground } = await deps.people.hear({
    ...record,
    subjects: [...record.subjects, ...subjects],
  });
  return {
    concerned,
    hearing,
    verifierMayDecide: !othersCanDecide(ground, hearing, {
      concerned,
      complainant: record.complainant,
      verifier: options.by.ref,
    }),
  };
}

async function moveOf<A extends ComplaintAction>(
  deps: ComplaintDependencies,
  record: ComplaintRecord,
  request: ComplaintMoveRequest<A> & { after?: HearingAfter },
): Promise<Apply> {
  const { action, after } = request;
  // The body is that of the action: the schema of the route and the type of the caller say so.
  const bodies = { [action]: request.body } as unknown as ComplaintActionBodies;
  switch (action) {
    case 'verify':
      if (!after) throw new Error('A verification works out who hears it');
      return (found, context) =>
        verified(found, bodies.verify, { ...context, after });
    case 'decide': {
      const measures = await orderedMeasures(deps, record, bodies.decide);
      return (found, context) =>
        decided(found, bodies.decide, { ...context, measures });
    }
    case 'answer':
      return (found, context) => answered(found, bodies.answer, context);
    case 'accept':
      return (found, context) => accepted(found, bodies.accept, context);
    default:
      return (found, context) => withdrawn(found, bodies.withdraw, context);
  }
}

/** @throws InputError that names the field of a measure that cannot be ordered */
async function orderedMeasures(
  { catalog, people, clock }: ComplaintDependencies,
  record: ComplaintRecord,
  { measures = [] }: ComplaintActionBodies['decide'],
): Promise<MeasureRecord[]> {
  if (measures.length === 0) return [];
  const known = await catalog.entries(measures.map(({ owner }) => owner));
  const { barred } = await people.audience(record);
  return measures.map(({ text, owner, dueAt }, i) => {
    const field = `measures[${i}]`;
    if (!known.has(owner)) throw unknownReference(`${field}.owner`);
    if (barred.includes(owner)) {
      throw new InputError(`${field}.owner: is concerned by the complaint`);
    }
    if (owner === record.complainant) {
      throw new InputError(`${field}.owner: is who complains`);
    }
    const due = DateTime.fromISO(dueAt);
    if (due <= clock.now()) {
      throw new InputError(`${field}.dueAt: must be in the future`);
    }
    return { id: randomUUID(), text, owner, dueAt: toDbTime(due) };
  });
}
