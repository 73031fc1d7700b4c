import type { ClockEvent } from '../service-level/clockEvents';
import type { Transition } from './incidentMoves';

/** What clocks mind of a transition: what it says itself, then who has it. */
export function clockEventsOf({
  record,
  clock,
  assignment,
}: Transition): ClockEvent[] {
  const own = clock ? [clock] : [];
  switch (assignment?.kind) {
    case 'begin': {
      const { team, tier } = assignment;
      const { vendor } = record;
      return [...own, { kind: 'assigned', team, tier, vendor }];
    }
    case 'accept':
      return [...own, { kind: 'accepted' }];
    default:
      return own;
  }
}
