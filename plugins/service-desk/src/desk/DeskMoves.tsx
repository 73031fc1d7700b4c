import type {
  IncidentActionRequests,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { useText } from '../translation';
import { AssignDialog } from '../incident/moves/AssignDialog';
import { EscalateDialog } from '../incident/moves/EscalateDialog';

/** Moves that can be made from the list. */
export type DeskMove = 'accept' | 'assign' | 'escalate';

/** A move that waits for its dialog to be filled in. */
export interface PendingMove {
  move: Exclude<DeskMove, 'accept'>;
  incidents: VisibleIncident[];
}

/** Those of some incidents that a move is possible for now. */
export function possibleFor(
  move: DeskMove,
  incidents: VisibleIncident[],
): VisibleIncident[] {
  return incidents.filter(incident =>
    move === 'escalate'
      ? incident.allowedEscalations.includes('functional')
      : incident.allowedActions.includes(move),
  );
}

/** The dialog of a move on one or several incidents. */
export function DeskMoveDialog(props: {
  pending: PendingMove;
  busy: boolean;
  error?: Error;
  onSubmit<A extends 'assign' | 'escalate'>(
    action: A,
    body: IncidentActionRequests[A],
  ): void;
  onClose(): void;
}) {
  const t = useText();
  const { move, incidents } = props.pending;
  const first = incidents[0];
  const frame = {
    subject:
      incidents.length === 1
        ? `${first.number} ${first.title}`
        : t('desk.bulk.subject', { count: incidents.length }),
    pending: props.busy,
    error: props.error,
    onClose: props.onClose,
  };
  return move === 'assign' ? (
    <AssignDialog
      frame={frame}
      team={
        incidents.length === 1 && first.view !== 'announced'
          ? first.assignedTeam
          : undefined
      }
      several={incidents.length > 1}
      onSubmit={body => props.onSubmit('assign', body)}
    />
  ) : (
    <EscalateDialog
      frame={frame}
      onSubmit={body => props.onSubmit('escalate', body)}
    />
  );
}
