import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { conflictError } from '@firstline/backend-kit';
import {
  actionOf,
  judgeMove,
  parseIncidentNumber,
  type IncidentMove,
  type IncidentRelation,
  type IncidentState,
  type IncidentView,
  type MoveVerdict,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';
import {
  actionsOf,
  lifecycleFactsOf,
  mayMove,
  movesOf,
  relationsOf,
  viewOf,
} from './incidentAccess';
import type { IncidentRecord } from './IncidentRecord';

/** What a refusal needs to know besides the record. */
export interface GateContext {
  by: Caller;
  returnable: boolean;
  reopenWindowDays: number;
  now: DateTime;
  /** A dissatisfied requester waits to be called; only of closed ones. */
  awaitsCall?: boolean;
}

/** @throws NotFoundError when it cannot be a number: the same as for an unknown one */
export function requireId(number: string): number {
  const id = parseIncidentNumber(number);
  if (id === undefined) throw notFound();
  return id;
}

/** The record and how much of it the caller gets. @throws NotFoundError for the rest */
export function requireVisible(
  record: IncidentRecord | undefined,
  caller: Caller,
): { record: IncidentRecord; view: IncidentView } {
  const view = record && viewOf(record, caller);
  if (!record || !view) throw notFound();
  return { record, view };
}

/**
 * Whether a move may be made: who may first, then the state.
 *
 * @returns the state it leads to
 * @throws NotAllowedError, ConflictError
 */
export function requireMove(
  record: IncidentRecord,
  move: IncidentMove,
  context: GateContext,
  permit?: (relations: readonly IncidentRelation[]) => void,
): IncidentState {
  const relations = relationsOf(record, context.by);
  const verdict = judgeMove(move, lifecycleFactsOf(record, context), relations);
  const permitted = verdict.allowed || verdict.why !== 'not-permitted';
  if (!permitted || !mayMove(record, context.by, move)) {
    throw new NotAllowedError(refusalText(record, move, 'not-permitted'));
  }
  permit?.(relations);
  if (verdict.allowed) return verdict.to;
  throw refusal(record, refusalText(record, move, verdict.why), context);
}

/** @throws ConflictError when the caller saw another version */
export function requireVersion(
  record: IncidentRecord,
  ifVersion: number | undefined,
  context: GateContext,
): void {
  if (ifVersion !== undefined && ifVersion !== record.version) {
    throw refusal(
      record,
      `The incident has changed: you saw version ${ifVersion}, now it is at version ${record.version}`,
      context,
    );
  }
}

/** A conflict that says what the incident is now and which moves it allows. */
export function refusal(
  record: IncidentRecord,
  message: string,
  context: GateContext,
): Error {
  const moves = movesOf(record, context.by, lifecycleFactsOf(record, context));
  const { allowedActions } = actionsOf(moves);
  return conflictError(message, {
    currentState: record.state,
    allowedActions,
    version: record.version,
  });
}

function notFound(): NotFoundError {
  return new NotFoundError('There is no such incident');
}

function refusalText(
  record: IncidentRecord,
  move: IncidentMove,
  why: Extract<MoveVerdict, { allowed: false }>['why'],
): string {
  switch (why) {
    case 'not-permitted':
      return `You may not ${wordOf(move)} this incident`;
    case 'wrong-state':
      return `An incident that is ${record.state} does not allow ${actionOf(
        move,
      )}`;
    case 'nowhere-to-return':
      return 'Nobody had the incident before, so it cannot be returned';
    case 'reopen-window-over':
      return 'The time in which it could be reopened is over; file a new incident';
    case 'already-major':
      return 'The incident is a major incident already';
    default:
      return why satisfies never;
  }
}

function wordOf(move: IncidentMove): string {
  return actionOf(move)
    .replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
    .replace('declare major', 'declare a major incident of');
}
