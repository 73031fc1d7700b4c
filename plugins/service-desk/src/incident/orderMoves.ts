import {
  type Incident,
  type IncidentMove,
  type IncidentState,
  incidentMoves,
} from '@firstline/plugin-service-desk-common';

/** The moves somebody may make, in the order in which they make sense. */
export interface OrderedMoves {
  /** The next sensible one, if any stands out. */
  main?: IncidentMove;
  /** The likely others, at hand beside it; at most three. */
  beside: IncidentMove[];
  /** All the rest. */
  more: IncidentMove[];
}

// What mostly comes next in each state; the first that the person may make leads.
const next: Record<IncidentState, IncidentMove[]> = {
  new: ['assign'],
  assigned: ['accept', 'assign'],
  in_progress: ['resolve'],
  pending: ['resume'],
  resolved: ['confirm', 'followUp'],
  closed: [],
  cancelled: [],
};
const near: Record<IncidentState, IncidentMove[]> = {
  new: ['reclassify', 'announce'],
  assigned: ['assign', 'escalateFunctional', 'return', 'accept'],
  in_progress: ['hold', 'escalateFunctional', 'assign', 'resolve'],
  pending: ['assign', 'escalateFunctional', 'resume'],
  resolved: ['close', 'reopen', 'followUp'],
  closed: ['reopen'],
  cancelled: [],
};
const BESIDE = 3;

// Doing these while a colleague has it takes the work out of their hands.
const takesOver: IncidentMove[] = ['accept', 'resolve', 'resume'];

type Facts = Pick<
  Incident,
  'state' | 'assignee' | 'allowedActions' | 'allowedEscalations'
>;

/** The moves of a reply, with `escalate` split by its kinds. */
export function movesOf(
  incident: Pick<Incident, 'allowedActions' | 'allowedEscalations'>,
): IncidentMove[] {
  return incidentMoves.filter(move => {
    if (move === 'escalateFunctional') {
      return incident.allowedEscalations.includes('functional');
    }
    if (move === 'escalateHierarchical') {
      return incident.allowedEscalations.includes('hierarchical');
    }
    return incident.allowedActions.includes(move);
  });
}

/**
 * Which of the allowed moves is the next sensible one for this person, which are likely,
 * and which are the rest. What is allowed is the server's word; this only orders it.
 */
export function orderMoves(incident: Facts, userRef?: string): OrderedMoves {
  const allowed = movesOf(incident);
  const others =
    incident.assignee !== undefined && incident.assignee !== userRef;
  const main = next[incident.state].find(
    move => allowed.includes(move) && !(others && takesOver.includes(move)),
  );
  const beside = near[incident.state]
    .filter(move => allowed.includes(move) && move !== main)
    .slice(0, BESIDE);
  const more = allowed.filter(move => move !== main && !beside.includes(move));
  return { main, beside, more };
}
