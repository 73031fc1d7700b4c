import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { conflictError } from '@firstline/backend-kit';
import {
  parseComplaintNumber,
  type ComplaintAction,
  type ComplaintState,
  type ComplaintVerdict,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { worker, type Caller } from '../people/Caller';
import { judge, movesOf, principalsOf } from './complaintAccess';
import type { ComplaintRecord } from './ComplaintRecord';
import type { ComplaintReader, ComplaintStore } from './ComplaintStore';

/** No complaint has it: numbers begin with 1. */
const NO_ID = 0;

/** Whom the store lets look. */
export function readerOf(caller: Caller): ComplaintReader {
  return { ref: caller.ref, principals: principalsOf(caller) };
}

/**
 * A complaint that the caller may know of. What cannot be a number is looked for like any
 * other.
 *
 * @throws NotFoundError
 */
export async function requireSeen(
  store: ComplaintStore,
  number: string,
  options: {
    by: Caller;
    measureId?: string;
    transaction?: Knex.Transaction;
    forUpdate?: boolean;
  },
): Promise<ComplaintRecord> {
  const id = parseComplaintNumber(number) ?? NO_ID;
  const record =
    options.by === worker
      ? await store.get(id, options)
      : await store.find(id, { ...options, reader: readerOf(options.by) });
  if (!record) throw noSuchComplaint();
  return record;
}

/** The same for what is not there and what is not the caller's to know of. */
export function noSuchComplaint(): NotFoundError {
  return new NotFoundError('There is no such complaint');
}

/**
 * Whether a move may be made: who may first, then the state.
 *
 * @returns the state it leads to
 * @throws NotAllowedError, or ConflictError with what is allowed now
 */
export function requireComplaintMove(
  action: ComplaintAction,
  record: ComplaintRecord,
  by: Caller,
): ComplaintState {
  const verdict = judge(action, record, by);
  if (verdict.allowed) return verdict.to;
  if (verdict.why === 'not-permitted') {
    throw new NotAllowedError(
      action === 'decide' && record.finding?.by === by.ref
        ? 'Whoever verified a complaint does not decide it as well'
        : `You may not ${action} this complaint`,
    );
  }
  throw refusal(record, by, refusalText(action, record, verdict.why));
}

/** @throws ConflictError when the caller saw another version */
export function requireSeenVersion(
  record: ComplaintRecord,
  by: Caller,
  ifVersion: number | undefined,
): void {
  if (ifVersion !== undefined && ifVersion !== record.version) {
    throw refusal(
      record,
      by,
      `The complaint has changed: you saw version ${ifVersion}, now it is at version ${record.version}`,
    );
  }
}

/** A conflict that says what the complaint is now and which moves it allows. */
export function refusal(
  record: ComplaintRecord,
  by: Caller,
  message: string,
): Error {
  return conflictError(message, {
    currentState: record.state,
    allowedActions: movesOf(record, by),
    version: record.version,
  });
}

function refusalText(
  action: ComplaintAction,
  record: ComplaintRecord,
  why: Exclude<
    Extract<ComplaintVerdict, { allowed: false }>['why'],
    'not-permitted'
  >,
): string {
  switch (why) {
    case 'wrong-state':
      return `A complaint that is ${record.state} does not allow ${action}`;
    case 'decided-already':
      return 'It is decided already; what is left is the answer';
    default:
      return 'It has to be decided again before it is answered';
  }
}
