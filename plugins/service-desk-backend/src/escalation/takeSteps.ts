import { isSqlite, toDbTime } from '@firstline/backend-kit';
import { formatIncidentNumber } from '@firstline/plugin-service-desk-common';
import { takeFirstStep, type StepTools } from './takeStep';

const BATCH = 200;
/** Incidents worked on at once; SQLite has one connection. */
const LANES = 4;

/**
 * Takes the steps that are due: those of one incident one after the other, in the order they
 * were due; of several incidents some at once. One that fails keeps no other waiting.
 *
 * @returns how many were taken
 * @throws Error at the end, for the scheduler's log, when some could not be taken
 */
export async function takeSteps(
  tools: StepTools,
  options: { signal?: AbortSignal } = {},
): Promise<number> {
  const { deps } = tools;
  const failures = new Map<number, unknown>();
  let taken = 0;
  let again = true;
  while (again && !options.signal?.aborted) {
    const { ids, more } = await deps.escalations.dueIncidents({
      now: toDbTime(deps.clock.now()),
      limit: BATCH,
      except: [...failures.keys()].slice(-BATCH),
    });
    const before = taken + failures.size;
    const queue = [...ids];
    const lane = async () => {
      for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
        if (options.signal?.aborted) return;
        try {
          while (await takeFirstStep(tools, id)) taken += 1;
        } catch (error) {
          failures.set(id, error);
        }
      }
    };
    const lanes = isSqlite(deps.database) ? 1 : LANES;
    await Promise.all(Array.from({ length: lanes }, lane));
    again = more && taken + failures.size > before;
  }
  if (taken > 0) deps.outbox.poke();

  const [first] = failures;
  if (first) {
    const [id, cause] = first;
    throw new Error(
      `Escalation steps of ${
        failures.size
      } incidents failed, first ${formatIncidentNumber(id)}: ${cause}`,
      { cause },
    );
  }
  return taken;
}
