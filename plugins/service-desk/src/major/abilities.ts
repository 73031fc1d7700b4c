import {
  type DeskPerson,
  type Incident,
  isOpen,
} from '@firstline/plugin-service-desk-common';

// The requester of an incident is nothing else there, and gets no more than its public part.
type Facts = Pick<
  Incident,
  'view' | 'state' | 'major' | 'assignedTeam' | 'assignee' | 'resolution'
>;

/** Whether somebody may make an incident resolve together with a major one, or by itself again. */
export function mayLink(me: DeskPerson | undefined, incident: Facts): boolean {
  if (!me || incident.view !== 'internal' || incident.major) return false;
  const { assignedTeam } = incident;
  return (
    isOpen(incident.state) &&
    (me.agent ||
      me.incidentManager ||
      incident.assignee === me.userRef ||
      (assignedTeam !== undefined && me.teams.includes(assignedTeam)))
  );
}

/** Whether the review of a major incident can be written: it is over, and all of it is seen. */
export function mayReview(incident: Facts): boolean {
  const over = incident.state === 'resolved' || incident.state === 'closed';
  return incident.view === 'internal' && incident.major && over;
}

/** Whether the review is asked of somebody: of those who resolved it, and who watched it. */
export function isAskedForReview(
  me: DeskPerson | undefined,
  incident: Facts,
): boolean {
  const teams = [incident.resolution?.team, incident.assignedTeam];
  return (
    me !== undefined &&
    (me.incidentManager ||
      teams.some(team => team !== undefined && me.teams.includes(team)))
  );
}
