import {
  type DeskPerson,
  type Incident,
  isOpen,
} from '@firstline/plugin-service-desk-common';

// The requester of an incident is nothing else there, and gets no more than its public part.
type Facts = Pick<
  Incident,
  | 'view'
  | 'state'
  | 'major'
  | 'assignedTeam'
  | 'linkedTo'
  | 'majorIncident'
  | 'resolution'
>;

/** Whether somebody may make an incident resolve together with a major one, or by itself again. */
export function mayLink(me: DeskPerson | undefined, incident: Facts): boolean {
  if (!me || incident.view !== 'internal' || incident.major) return false;
  const { assignedTeam } = incident;
  return (
    isOpen(incident.state) &&
    (me.agent ||
      me.incidentManager ||
      (assignedTeam !== undefined && me.teams.includes(assignedTeam)))
  );
}

/** Whether somebody may write the review of a major incident: its resolvers, and who watched it. */
export function mayReview(
  me: DeskPerson | undefined,
  incident: Facts,
): boolean {
  const over = incident.state === 'resolved' || incident.state === 'closed';
  if (!me || incident.view !== 'internal' || !incident.major || !over) {
    return false;
  }
  const teams = [incident.resolution?.team, incident.assignedTeam];
  return (
    me.incidentManager ||
    teams.some(team => team !== undefined && me.teams.includes(team))
  );
}
