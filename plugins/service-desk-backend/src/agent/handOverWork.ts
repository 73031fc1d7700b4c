import type {
  HandOverReport,
  HandOverRequest,
} from '@firstline/plugin-service-desk-common';
import type { IncidentDesk } from '../incident/IncidentDesk';
import type { Caller } from '../people/Caller';

type Outcome = HandOverReport['items'][number];

const refusals = new Set([
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
]);

/**
 * Gives away what somebody has, one after the other, so that each counts in the load of whom
 * the next goes to. What cannot be moved stays, and says why; the others go on.
 *
 * Without a team or a person in the request each goes back to its own team, where the rules
 * find somebody else.
 */
export async function handOverWork(
  incidents: Pick<IncidentDesk, 'get' | 'act'>,
  asked: { userRef: string; request: HandOverRequest; by: Caller },
): Promise<HandOverReport> {
  const items: Outcome[] = [];
  for (const number of asked.request.numbers) {
    items.push(await handOverOne(incidents, { ...asked, number }));
  }
  return { items };
}

async function handOverOne(
  incidents: Pick<IncidentDesk, 'get' | 'act'>,
  asked: {
    userRef: string;
    request: HandOverRequest;
    by: Caller;
    number: string;
  },
): Promise<Outcome> {
  const { userRef, request, by, number } = asked;
  const { team, assignee, reason } = request;
  try {
    const incident = await incidents.get(number, { by });
    if (incident.view === 'announced' || incident.assignee !== userRef) {
      return { number, refused: `${userRef} does not have it` };
    }
    const moved = await incidents.act(
      number,
      'assign',
      team === undefined && assignee === undefined
        ? { team: incident.assignedTeam, reason }
        : { team, assignee, reason },
      { by, ifVersion: incident.version },
    );
    return moved.view === 'announced'
      ? { number }
      : { number, team: moved.assignedTeam, assignee: moved.assignee };
  } catch (error) {
    if (error instanceof Error && refusals.has(error.name)) {
      return { number, refused: error.message };
    }
    throw error;
  }
}
