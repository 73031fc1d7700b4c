/** Where a complaint is in its life (`domain.md`, *Complaint*; S-153 to S-158). */
export const complaintStates = [
  'submitted',
  'verified',
  'decided',
  'answered',
  'closed',
  'withdrawn',
] as const;
/** One of {@link complaintStates}. */
export type ComplaintState = (typeof complaintStates)[number];

/** The moves that can be made on a complaint, as they stand in the URL of the API. */
export const complaintActions = [
  'verify',
  'decide',
  'answer',
  'accept',
  'withdraw',
] as const;
/** One of {@link complaintActions}. */
export type ComplaintAction = (typeof complaintActions)[number];

/**
 * What a person is to a complaint. `concerned` is everybody it is about: they are nothing
 * else there, unless they are the complainant.
 */
export const complaintRelations = [
  'complainant',
  'verifier',
  'decider',
  'worker',
] as const;
/** One of {@link complaintRelations}; `worker` is the product itself acting by the clock. */
export type ComplaintRelation = (typeof complaintRelations)[number];

interface MoveRule {
  /** State → state it leads to; a state that is missing refuses the move. */
  states: Partial<Record<ComplaintState, ComplaintState>>;
  who: readonly ComplaintRelation[];
}

/**
 * The life of a complaint. `accept` leads to `closed`; not satisfied in the first round it
 * goes back to `decided`, where it is decided anew before it can be answered.
 */
export const complaintLifecycle: Record<ComplaintAction, MoveRule> = {
  verify: { states: { submitted: 'verified' }, who: ['verifier'] },
  decide: {
    states: { verified: 'decided', decided: 'decided' },
    who: ['decider'],
  },
  answer: { states: { decided: 'answered' }, who: ['verifier', 'decider'] },
  // The worker: nobody said a word within the days of the config.
  accept: { states: { answered: 'closed' }, who: ['complainant', 'worker'] },
  withdraw: {
    states: {
      submitted: 'withdrawn',
      verified: 'withdrawn',
      decided: 'withdrawn',
    },
    who: ['complainant'],
  },
};

/** What the lifecycle needs to know of a complaint. */
export interface ComplaintFacts {
  state: ComplaintState;
  round: 1 | 2;
  /** Decisions made so far; each round has one. */
  decisions: number;
}

/** The verdict on a move, and the reason when it is refused. */
export type ComplaintVerdict =
  | { allowed: true; to: ComplaintState }
  | {
      allowed: false;
      why:
        | 'not-permitted'
        | 'wrong-state'
        | 'decided-already'
        | 'to-be-decided-again';
    };

/** Whether somebody who is `relations` to the complaint may make the move now. */
export function judgeComplaintMove(
  action: ComplaintAction,
  facts: ComplaintFacts,
  relations: readonly ComplaintRelation[],
): ComplaintVerdict {
  const rule = complaintLifecycle[action];
  if (!rule.who.some(relation => relations.includes(relation))) {
    return { allowed: false, why: 'not-permitted' };
  }
  const to = rule.states[facts.state];
  if (!to) return { allowed: false, why: 'wrong-state' };
  const undecided = facts.decisions < facts.round;
  if (action === 'decide' && !undecided) {
    return { allowed: false, why: 'decided-already' };
  }
  if (action === 'answer' && undecided) {
    return { allowed: false, why: 'to-be-decided-again' };
  }
  return { allowed: true, to };
}

/** The moves open to somebody now. */
export function allowedComplaintMoves(
  facts: ComplaintFacts,
  relations: readonly ComplaintRelation[],
): ComplaintAction[] {
  return complaintActions.filter(
    action => judgeComplaintMove(action, facts, relations).allowed,
  );
}
