import type { AssignmentBasis } from '@firstline/plugin-service-desk-common';
import type {
  AssignmentMove,
  AssignmentTarget,
} from '../../assignment/AssignmentHistory';
import type { NewTimelineEntry } from '../../timeline/TimelineService';
import type { MoveInput, Transition } from '../incidentMoves';

/** Gives an incident to a team, and perhaps a person of it, who then has to accept it. */
export function handOver(
  { record }: MoveInput<unknown>,
  options: {
    move: AssignmentMove;
    target: AssignmentTarget;
    basis: AssignmentBasis;
    /** Name of the contract, when a rule gives it to a vendor. */
    vendor?: string;
    entry: NewTimelineEntry;
  },
): Transition {
  const { move, target, basis, entry } = options;
  const movesOn =
    record.assignedTeam !== undefined && record.assignedTeam !== target.team;
  return {
    record: {
      ...record,
      state: 'assigned',
      waitingFor: undefined,
      waitingUntil: undefined,
      assignedTeam: target.team,
      assignee: target.assignee,
      tier: target.tier,
      // A vendor goes with the team that called them in.
      vendor: options.vendor ?? (movesOn ? undefined : record.vendor),
      assignmentBasis: basis,
      reassignmentCount: record.reassignmentCount + (movesOn ? 1 : 0),
    },
    entries: [entry],
    // Whoever gets it does not wait for anything any more.
    clock: record.state === 'pending' ? { kind: 'resumed' } : undefined,
    assignment: { kind: 'begin', move, ...target },
  };
}
