import {
  dutyStates,
  type Agent,
  type DispatchBoard,
  type Incident,
} from '@firstline/plugin-service-desk-common';

/** An incident on the board, and who has it; nobody: it is in the queue. */
export interface BoardPlace {
  incident: Incident;
  assignee?: string;
}

/** In place of a user ref: whoever the team's rules find. */
export const BY_RULES = 'rules';

/** Where an incident is on the board; undefined when it is not there. */
export function placeOf(
  board: DispatchBoard,
  number: string,
): BoardPlace | undefined {
  const waiting = board.unassigned.find(
    item => item.incident.number === number,
  );
  if (waiting) return { incident: waiting.incident };
  for (const { agent, incidents } of board.people) {
    const incident = incidents.find(item => item.number === number);
    if (incident) return { incident, assignee: agent.userRef };
  }
  return undefined;
}

function withOpen(agent: Agent, difference: number): Agent {
  const { load } = agent;
  return { ...agent, load: { ...load, open: load.open + difference } };
}

/**
 * The board as it will be once an incident is with somebody, to show before the server has
 * replied. Weighted loads stay: only the server knows the weights.
 *
 * @param to - user ref; undefined for the team's queue
 */
export function moveOnBoard(
  board: DispatchBoard,
  number: string,
  to: string | undefined,
): DispatchBoard {
  const place = placeOf(board, number);
  if (!place || place.assignee === to) return board;
  const incident = { ...place.incident, assignee: to };
  const waited = place.assignee === undefined;
  const waits = to === undefined;
  const others = board.unassigned.filter(
    item => item.incident.number !== number,
  );
  return {
    ...board,
    unassigned: waits ? [{ incident }, ...others] : others,
    unassignedTotal: board.unassignedTotal + Number(waits) - Number(waited),
    people: board.people.map(({ agent, incidents }) => {
      if (agent.userRef === to) {
        return {
          agent: withOpen(agent, 1),
          incidents: [incident, ...incidents],
        };
      }
      return agent.userRef === place.assignee
        ? {
            agent: withOpen(agent, -1),
            incidents: incidents.filter(item => item.number !== number),
          }
        : { agent, incidents };
    }),
  };
}

/** True while somebody works now. */
export function isOnDuty({ duty }: Agent): boolean {
  return duty === 'on-call' || duty === 'on-duty';
}

/** The people of the board, those on duty first; otherwise in the order of the server. */
export function byDuty(
  people: DispatchBoard['people'],
): DispatchBoard['people'] {
  const rank = (agent: Agent) => dutyStates.indexOf(agent.duty);
  return [...people].sort((a, b) => rank(a.agent) - rank(b.agent));
}
