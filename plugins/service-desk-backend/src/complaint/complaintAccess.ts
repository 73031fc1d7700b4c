import {
  allowedComplaintMoves,
  complaintActions,
  judgeComplaintMove,
  type ComplaintAction,
  type ComplaintFacts,
  type ComplaintRelation,
  type ComplaintVerdict,
  type ComplaintView,
  type Visibility,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';
import type { ComplaintRecord } from './ComplaintRecord';

/** Everything a caller goes by: themselves, and their groups. */
export function principalsOf({ ref, groups }: Caller): string[] {
  return [...new Set([ref, ...groups])];
}

/** Whether a complaint is about the caller; the complainant is never concerned. */
export function isConcerned(record: ComplaintRecord, caller: Caller): boolean {
  if (record.complainant === caller.ref) return false;
  const principals = principalsOf(caller);
  return record.concerned.some(ref => principals.includes(ref));
}

/** What the caller is to a complaint; nothing for those it is about. */
export function relationsOf(
  record: ComplaintRecord,
  caller: Caller,
): ComplaintRelation[] {
  if (caller.kind === 'worker') return ['worker'];
  if (record.complainant === caller.ref) return ['complainant'];
  if (isConcerned(record, caller)) return [];
  const principals = principalsOf(caller);
  const among = (refs: string[]) => refs.some(ref => principals.includes(ref));
  return [
    ...(among(record.hearing.verifiers) ? (['verifier'] as const) : []),
    ...(among(record.hearing.deciders) ? (['decider'] as const) : []),
  ];
}

/** How much of a complaint the caller gets; undefined when they may not know of it. */
export function viewOf(
  record: ComplaintRecord,
  caller: Caller,
): ComplaintView | undefined {
  const relations = relationsOf(record, caller);
  if (relations.includes('complainant')) return 'complainant';
  if (relations.length > 0) return 'internal';
  return record.filedBy === caller.ref && !isConcerned(record, caller)
    ? 'filed'
    : undefined;
}

/** What the lifecycle needs to know of a record. */
export function factsOf(record: ComplaintRecord): ComplaintFacts {
  const { state, round, decisions } = record;
  return { state, round, decisions: decisions.length };
}

/** The verdict on a move; whoever verified does not decide while anybody else can. */
export function judge(
  action: ComplaintAction,
  record: ComplaintRecord,
  caller: Caller,
): ComplaintVerdict {
  const relations = relationsOf(record, caller);
  const alone = record.verifierMayDecide || record.finding?.by !== caller.ref;
  const barred = action === 'decide' && !alone;
  return judgeComplaintMove(
    action,
    factsOf(record),
    barred ? relations.filter(relation => relation !== 'decider') : relations,
  );
}

/** The moves the caller may make now. */
export function movesOf(
  record: ComplaintRecord,
  caller: Caller,
): ComplaintAction[] {
  const possible = allowedComplaintMoves(
    factsOf(record),
    relationsOf(record, caller),
  );
  return complaintActions.filter(
    action =>
      possible.includes(action) && judge(action, record, caller).allowed,
  );
}

/** Which entries the caller may write. */
export function mayWrite(
  record: ComplaintRecord,
  caller: Caller,
): Visibility[] {
  if (record.state === 'withdrawn') return [];
  switch (viewOf(record, caller)) {
    case 'internal':
      return ['public', 'internal'];
    case 'complainant':
      return record.state === 'closed' ? [] : ['public'];
    default:
      return [];
  }
}

/**
 * Whether the caller may say how it was handled: the complainant, from the answer until some
 * days after the end.
 */
export function mayRate(
  record: ComplaintRecord,
  caller: Caller,
  options: { now: DateTime; rateDays: number },
): boolean {
  if (record.complainant !== caller.ref || caller.kind !== 'user') return false;
  if (record.state === 'answered') return true;
  return (
    record.state === 'closed' &&
    record.closedAt !== undefined &&
    DateTime.fromISO(record.closedAt).plus({ days: options.rateDays }) >
      options.now
  );
}

/** Whether the caller follows the measures of others. */
export function mayCompleteMeasures(
  record: ComplaintRecord,
  caller: Caller,
): boolean {
  return relationsOf(record, caller).includes('decider');
}
