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

/** A move that is due. */
interface Swept<A extends IncidentAction> {
  number: string;
  action: A;
  body: IncidentActionBodies[A];
  /** The version that was looked at, where the body says something of it. */
  ifVersion?: number;
}

/** Closes what nobody confirmed; see `IncidentSweeps`. */
export async function closeUnanswered(tools: Tools): Promise<number> {
  const { store, clock, config, satisfaction } = tools.deps;
  const before = toDbTime(clock.now().minus({ days: config.autoCloseDays }));
  return sweep(tools, {
    action: 'close',
    due: limit => store.dueForClosing({ before, limit }),
    async moveOf(id) {
      const record = await store.get(id);
      const ratings = record && (await satisfaction.ratingsOf([record]));
      // Whoever rated this resolution has answered, if not confirmed.
      const code = ratings?.has(id) ? 'rated' : 'no-answer';
      // One that is rated meanwhile is closed the next time.
      return { body: { code }, ifVersion: record?.version };
    },
  });
}

/** Resumes what was held until now; see `IncidentSweeps`. */
export async function resumeDue(tools: Tools): Promise<number> {
  const { store, clock } = tools.deps;
  const now = toDbTime(clock.now());
  return sweep(tools, {
    action: 'resume',
    due: limit => store.dueForResuming({ now, limit }),
    moveOf: async () => ({ body: {} }),
  });
}

/**
 * Each in its own transaction; ends when a batch is short or moves nothing. One that cannot
 * be moved does not keep the others waiting.
 *
 * @throws Error at the end, for the scheduler's log, when some could not be moved
 */
async function sweep<A extends IncidentAction>(
  tools: Tools,
  {
    action,
    due,
    moveOf,
  }: {
    action: A;
    due(limit: number): Promise<number[]>;
    moveOf(id: number): Promise<Omit<Swept<A>, 'number' | 'action'>>;
  },
): Promise<number> {
  const failures = new Map<string, unknown>();
  let moved = 0;
  let movedNow: number;
  let ids: number[];
  do {
    ids = await due(BATCH);
    movedNow = 0;
    for (const id of ids) {
      const number = formatIncidentNumber(id);
      try {
        const move = await moveOf(id);
        if (await tryMove(tools, { number, action, ...move })) movedNow += 1;
      } catch (error) {
        failures.set(number, error);
      }
    }
    moved += movedNow;
  } while (ids.length === BATCH && movedNow > 0);

  const [first] = failures;
  if (first) {
    const [number, cause] = first;
    throw new Error(
      `${action} failed for ${failures.size} that were due, first ${number}: ${cause}`,
      { cause },
    );
  }
  return moved;
}

/** False when somebody, or another replica, was there first. */
async function tryMove<A extends IncidentAction>(
  tools: Tools,
  { ifVersion, ...request }: Swept<A>,
): Promise<boolean> {
  try {
    await moveIncident(tools, {
      ...request,
      options: { by: worker, ifVersion },
    });
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConflictError') return false;
    throw error;
  }
}
