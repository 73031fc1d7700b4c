import type { Transition } from '../incident/incidentMoves';
import { worker } from '../people/Caller';
import type { DeskConfig } from '../settings/DeskConfig';

/** Asks the resolver's team and the incident managers what is to be learned from it. */
export function reviewAsked({
  groups,
}: Pick<DeskConfig, 'groups'>): NonNullable<Transition['next']> {
  return record => ({
    by: worker,
    transition: {
      record,
      entries: [
        { kind: 'reviewAsked', visibility: 'internal', actor: worker.ref },
      ],
      major: { kind: 'reviewAsked' },
      alsoTell: [record.assignedTeam, groups.incidentManagers].filter(
        ref => ref !== undefined,
      ),
    },
  });
}
