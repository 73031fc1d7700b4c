import {
  type ComplaintAction,
  type ComplaintActionBodies,
  type ComplaintEntryKind,
  judgeComplaintMove,
  type Visibility,
} from '@firstline/plugin-service-desk-common';
import { newId } from './fakeState';
import type { StoredComplaint } from './sampleComplaints';

/** What the timeline tells of a move. */
export interface ToldMove {
  kind: ComplaintEntryKind;
  visibility: Visibility;
  text?: string;
}

type Move<A extends ComplaintAction> = (
  record: StoredComplaint,
  body: ComplaintActionBodies[A],
  by: { by: string; at: string },
) => ToldMove;

const moves: { [A in ComplaintAction]: Move<A> } = {
  verify(record, { finding, subjects = [] }, by) {
    record.finding = { text: finding, ...by };
    record.subjects = [...record.subjects, ...subjects];
    return { kind: 'verified', visibility: 'internal', text: finding };
  },
  decide(record, { outcome, decision, measures = [] }, by) {
    record.decisions.push({ outcome, text: decision, ...by });
    record.measures.push(
      ...measures.map(measure => ({ ...measure, id: newId(), overdue: false })),
    );
    return { kind: 'decided', visibility: 'internal', text: decision };
  },
  answer(record, { text, method }, by) {
    record.answers.push({ text, method, ...by });
    record.outcome = record.decisions.at(-1)?.outcome;
    return { kind: 'answered', visibility: 'public', text };
  },
  accept(record, { satisfied, rating, reason }, { at }) {
    record.satisfied = satisfied;
    if (rating) record.rating = rating;
    if (!satisfied && record.round === 1) {
      record.round = 2;
      record.state = 'decided';
    } else {
      record.state = 'closed';
      record.closedAt = at;
    }
    return {
      kind: satisfied ? 'accepted' : 'declined',
      visibility: 'public',
      text: reason,
    };
  },
  withdraw(_record, { reason }) {
    return { kind: 'withdrawn', visibility: 'public', text: reason };
  },
};

/** Makes a move that is allowed, and says what the timeline tells of it. */
export function moveComplaint<A extends ComplaintAction>(
  record: StoredComplaint,
  action: A,
  body: ComplaintActionBodies[A],
  by: string,
): ToldMove {
  const { state, round, decisions } = record;
  const verdict = judgeComplaintMove(
    action,
    { state, round, decisions: decisions.length },
    ['complainant', 'verifier', 'decider'],
  );
  if (verdict.allowed) record.state = verdict.to;
  return (moves[action] as Move<A>)(record, body, {
    by,
    at: new Date().toISOString(),
  });
}
