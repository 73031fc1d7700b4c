import type {
  Incident,
  IncidentState,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';

/** What waits for the reader on an incident of theirs. */
export type Need = 'answer' | 'confirm';

/** States in which something can wait for the reader. */
export const needStates: IncidentState[] = ['pending', 'resolved'];

/** States in which nothing more is to be done, or only a confirmation. */
export const doneStates: IncidentState[] = ['resolved', 'closed', 'cancelled'];

/** What the desk waits for from this reader; undefined when nothing. */
export function needOf(
  incident: VisibleIncident,
  userRef: string | undefined,
): Need | undefined {
  if (incident.view === 'announced' || incident.requester !== userRef) {
    return undefined;
  }
  if (incident.state === 'pending' && incident.waitingFor === 'requester') {
    return incident.viewer.mayWrite.includes('public') ? 'answer' : undefined;
  }
  return incident.allowedActions.includes('confirm') ? 'confirm' : undefined;
}

/** An incident together with what it needs from the reader. */
export interface Needed {
  incident: Incident;
  need: Need;
}

/** Those that wait for the reader; the longest waiting first. */
export function thoseThatNeed(
  incidents: VisibleIncident[],
  userRef: string,
): Needed[] {
  return incidents
    .flatMap(incident => {
      const need = needOf(incident, userRef);
      return need ? [{ incident: incident as Incident, need }] : [];
    })
    .sort((a, b) => a.incident.updatedAt.localeCompare(b.incident.updatedAt));
}

/** How the reader comes to see an incident that is not their own. */
export function partOf(
  incident: VisibleIncident,
  userRef: string,
): 'filed' | 'participant' | 'following' | undefined {
  if (incident.view !== 'announced') {
    if (incident.requester === userRef) return undefined;
    if (incident.filedBy === userRef) return 'filed';
    if (incident.participants.includes(userRef)) return 'participant';
  }
  return incident.viewer.following ? 'following' : undefined;
}
