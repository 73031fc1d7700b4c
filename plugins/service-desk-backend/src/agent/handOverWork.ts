import {
  incidentStates,
  isOpen,
  type HandOverRefusal,
  type HandOverReport,
  type HandOverRequest,
} from '@firstline/plugin-service-desk-common';
import type { IncidentDesk } from '../incident/IncidentDesk';
import { refusalOf } from '../incident/moveRefusal';
import type { Caller } from '../people/Caller';

type Outcome = HandOverReport['items'][number];

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
      return {
        number,
        refused: `${userRef} does not have it`,
        refusal: { code: 'not-theirs', params: {} },
      };
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
    const refusal = error instanceof Error && whyRefused(error);
    if (refusal) return { number, refused: error.message, refusal };
    throw error;
  }
}

/** Undefined for what is no refusal but a failure. */
function whyRefused(error: Error): HandOverRefusal | undefined {
  const plain = (code: HandOverRefusal['code']) => ({ code, params: {} });
  switch (error.name) {
    case 'InputError':
      return refusalOf(error) ?? plain('other');
    case 'NotAllowedError':
      return plain('forbidden');
    case 'NotFoundError':
      return plain('not-found');
    case 'ConflictError':
      return ofConflict(error);
    default:
      return undefined;
  }
}

function ofConflict(error: Error): HandOverRefusal {
  const state = incidentStates.find(
    one => 'currentState' in error && error.currentState === one,
  );
  return state && !isOpen(state)
    ? { code: 'state', params: { state } }
    : { code: 'changed', params: {} };
}
