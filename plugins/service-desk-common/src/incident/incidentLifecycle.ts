import type { IncidentState } from './incident';

/** The moves that can be made on a filed incident, as they stand in the URL of the API. */
export const incidentActions = [
  'assign',
  'accept',
  'escalate',
  'return',
  'hold',
  'resume',
  'resolve',
  'confirm',
  'followUp',
  'close',
  'reopen',
  'cancel',
  'reclassify',
  'announce',
  'declareMajor',
] as const;
/** One of {@link incidentActions}. */
export type IncidentAction = (typeof incidentActions)[number];

/** Functional: to the next tier. Hierarchical: to the managers, without moving the incident. */
export const escalationKinds = ['functional', 'hierarchical'] as const;
/** One of {@link escalationKinds}. */
export type EscalationKind = (typeof escalationKinds)[number];

/** A row of the lifecycle: an action, with `escalate` split by its kind. */
export type IncidentMove =
  | Exclude<IncidentAction, 'escalate'>
  | 'escalateFunctional'
  | 'escalateHierarchical';

/** A row of the lifecycle that no action stands for: the product alone makes it. */
export type FollowingMove = 'resolveWithMajor';

/** What a person is to an incident. A requester is nothing else there (`domain.md`). */
export const incidentRelations = [
  'requester',
  'participant',
  'helper',
  'follower',
  'assignee',
  'teamMember',
  'formerTeamMember',
  'firstContactOwner',
  'ciOwner',
  'agent',
  'incidentManager',
  'deskManager',
  'worker',
] as const;
/** One of {@link incidentRelations}; `worker` is the product itself acting by the clock. */
export type IncidentRelation = (typeof incidentRelations)[number];

interface MoveRule {
  /** State → state it leads to; a state that is missing refuses the move. */
  states: Partial<Record<IncidentState, IncidentState>>;
  /** Anyone who is at least one of these to the incident may make the move. */
  who: readonly IncidentRelation[];
}

const open = {
  new: 'new',
  assigned: 'assigned',
  in_progress: 'in_progress',
  pending: 'pending',
} as const;

/**
 * The life of an incident: from which states each move leads where, and who may make it.
 * The backend enforces it; screens show the `allowedActions` of a reply and compute nothing.
 *
 * `confirm` leads to `closed` when the requester is satisfied; otherwise it is a `reopen`.
 * `followUp` stays where it is unless it closes on the requester's word, or they say that it
 * is not solved: then it is a `reopen`.
 */
export const incidentLifecycle: Record<IncidentMove | FollowingMove, MoveRule> =
  {
    assign: {
      states: {
        new: 'assigned',
        assigned: 'assigned',
        in_progress: 'assigned',
        pending: 'assigned',
      },
      who: [
        'agent',
        'incidentManager',
        'deskManager',
        'teamMember',
        'assignee',
      ],
    },
    accept: {
      states: { assigned: 'in_progress' },
      who: ['assignee', 'teamMember'],
    },
    escalateFunctional: {
      states: {
        assigned: 'assigned',
        in_progress: 'assigned',
        pending: 'assigned',
      },
      // The incident manager judges whether to escalate, and carries it out (S-111).
      who: ['assignee', 'teamMember', 'agent', 'incidentManager', 'worker'],
    },
    escalateHierarchical: {
      states: open,
      who: [
        'assignee',
        'teamMember',
        'agent',
        'incidentManager',
        'firstContactOwner',
        'worker',
      ],
    },
    return: {
      states: { assigned: 'assigned', in_progress: 'assigned' },
      who: ['assignee', 'teamMember'],
    },
    hold: {
      states: { in_progress: 'pending' },
      who: ['assignee', 'teamMember'],
    },
    resume: {
      states: { pending: 'in_progress' },
      // The worker: a moment was agreed with `until`, and it has come.
      who: ['assignee', 'teamMember', 'worker'],
    },
    resolve: {
      states: { in_progress: 'resolved' },
      who: ['assignee', 'teamMember'],
    },
    // It was linked to a major incident, and that is over: whoever has it, and whether they
    // have begun.
    resolveWithMajor: {
      states: {
        new: 'resolved',
        assigned: 'resolved',
        in_progress: 'resolved',
        pending: 'resolved',
      },
      who: ['worker'],
    },
    confirm: { states: { resolved: 'closed' }, who: ['requester'] },
    // From closed only while somebody who is dissatisfied waits for it; see `judgeMove`.
    followUp: {
      states: { resolved: 'resolved', closed: 'closed' },
      who: ['firstContactOwner', 'agent'],
    },
    close: { states: { resolved: 'closed' }, who: ['agent', 'worker'] },
    reopen: {
      states: { resolved: 'assigned', closed: 'assigned' },
      who: ['requester', 'agent'],
    },
    cancel: {
      states: { new: 'cancelled', assigned: 'cancelled' },
      who: ['requester', 'agent'],
    },
    reclassify: {
      states: open,
      who: ['agent', 'incidentManager', 'assignee', 'teamMember'],
    },
    announce: { states: open, who: ['agent', 'ciOwner', 'incidentManager'] },
    declareMajor: { states: open, who: ['agent', 'incidentManager'] },
  };

/** The rows of the table that people may make, in the order of `domain.md`. */
export const incidentMoves = Object.keys(incidentLifecycle).filter(
  move => move !== ('resolveWithMajor' satisfies FollowingMove),
) as IncidentMove[];

/** What the lifecycle needs to know of a record. */
export interface LifecycleFacts {
  state: IncidentState;
  /** Whether somebody had it before, so that it can be returned. */
  returnable: boolean;
  /** Whether it is closed for good: the reopen window is over. */
  reopenWindowOver: boolean;
  major: boolean;
  /** Whether a dissatisfied requester waits to be called; absent: no. */
  awaitsCall?: boolean;
}

/** The verdict on a move, and the reason when it is refused. */
export type MoveVerdict =
  | { allowed: true; to: IncidentState }
  | { allowed: false; why: 'not-permitted' }
  | {
      allowed: false;
      why:
        | 'wrong-state'
        | 'nowhere-to-return'
        | 'reopen-window-over'
        | 'already-major';
    };

/**
 * Whether somebody who is `relations` to the incident may make `move` on it now. Who may is
 * looked at first: a person who may not make it learns nothing more of the record.
 */
export function judgeMove(
  move: IncidentMove | FollowingMove,
  facts: LifecycleFacts,
  relations: readonly IncidentRelation[],
): MoveVerdict {
  const rule = incidentLifecycle[move];
  if (!rule.who.some(relation => relations.includes(relation))) {
    return { allowed: false, why: 'not-permitted' };
  }
  const to = rule.states[facts.state];
  if (!to) return { allowed: false, why: 'wrong-state' };
  if (
    move === 'followUp' &&
    facts.state === 'closed' &&
    (!facts.awaitsCall || facts.reopenWindowOver)
  ) {
    return { allowed: false, why: 'wrong-state' };
  }
  if (move === 'return' && !facts.returnable) {
    return { allowed: false, why: 'nowhere-to-return' };
  }
  if (move === 'reopen' && facts.state === 'closed' && facts.reopenWindowOver) {
    return { allowed: false, why: 'reopen-window-over' };
  }
  if (move === 'declareMajor' && facts.major) {
    return { allowed: false, why: 'already-major' };
  }
  return { allowed: true, to };
}

/** The row of the table an action of the API stands for. */
export function moveOf(
  action: IncidentAction,
  kind: EscalationKind = 'functional',
): IncidentMove {
  if (action !== 'escalate') return action;
  return kind === 'functional' ? 'escalateFunctional' : 'escalateHierarchical';
}

/** The action of the API a row of the table belongs to. */
export function actionOf(move: IncidentMove): IncidentAction {
  return move === 'escalateFunctional' || move === 'escalateHierarchical'
    ? 'escalate'
    : move;
}

/** The rows of the table open to somebody now. */
export function allowedMoves(
  facts: LifecycleFacts,
  relations: readonly IncidentRelation[],
): IncidentMove[] {
  return incidentMoves.filter(
    move => judgeMove(move, facts, relations).allowed,
  );
}
