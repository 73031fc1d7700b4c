import { toDbTime } from '@firstline/backend-kit';
import {
  formatIncidentNumber,
  type IncidentAction,
  type IncidentActionBodies,
} from '@firstline/plugin-service-desk-common';
import { worker } from '../people/Caller';
import type { IncidentDependencies } from './incidentDependencies';
import type { IncidentWriter } from './IncidentWriter';
import { moveIncident } from './moveIncident';

const BATCH = 100;

interface Tools {
  deps: IncidentDependencies;
  writer: IncidentWriter;
}

/** Closes what nobody answered; see `IncidentSweeps`. */
export async function closeUnanswered(tools: Tools): Promise<number> {
  const { store, clock, config } = tools.deps;
  const before = toDbTime(clock.now().minus({ days: config.autoCloseDays }));
  return sweep(tools, 'close', { code: 'no-answer' }, limit =>
    store.dueForClosing({ before, limit }),
  );
}

/** Resumes what was held until now; see `IncidentSweeps`. */
export async function resumeDue(tools: Tools): Promise<number> {
  const { store, clock } = tools.deps;
  const now = toDbTime(clock.now());
  return sweep(tools, 'resume', {}, limit =>
    store.dueForResuming({ now, limit }),
  );
}

/** Each in its own transaction; ends when a batch is short or moves nothing. */
async function sweep<A extends IncidentAction>(
  tools: Tools,
  action: A,
  body: IncidentActionBodies[A],
  due: (limit: number) => Promise<number[]>,
): Promise<number> {
  let moved = 0;
  for (;;) {
    const ids = await due(BATCH);
    let movedNow = 0;
    for (const id of ids) {
      const number = formatIncidentNumber(id);
      if (await tryMove(tools, { number, action, body })) movedNow += 1;
    }
    moved += movedNow;
    if (ids.length < BATCH || movedNow === 0) return moved;
  }
}

/** False when somebody, or another replica, was there first. */
async function tryMove<A extends IncidentAction>(
  tools: Tools,
  request: { number: string; action: A; body: IncidentActionBodies[A] },
): Promise<boolean> {
  try {
    await moveIncident(tools, { ...request, options: { by: worker } });
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConflictError') return false;
    throw error;
  }
}
