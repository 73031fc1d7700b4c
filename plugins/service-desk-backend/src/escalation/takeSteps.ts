import { isSqlite, toDbTime } from '@firstline/backend-kit';
import { formatIncidentNumber } from '@firstline/plugin-service-desk-common';
import { takeFirstStep, type StepTools } from './takeStep';

const BATCH = 200;
/** Incidents worked on at once; SQLite has one connection. */
const LANES = 4;

interface Progress {
  taken: number;
  failures: Map<number, unknown>;
}

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
  const progress: Progress = { taken: 0, failures: new Map() };
  const { failures } = progress;
  let more = true;
  while (more && !options.signal?.aborted) {
    const before = progress.taken + failures.size;
    const batch = await deps.escalations.dueIncidents({
      now: toDbTime(deps.clock.now()),
      limit: BATCH,
      except: [...failures.keys()].slice(-BATCH),
    });
    await takeBatch(tools, batch.ids, { ...options, progress });
    more = batch.more && progress.taken + failures.size > before;
  }
  if (progress.taken > 0) deps.outbox.poke();

  const [first] = failures;
  if (first) {
    const [id, cause] = first;
    const number = formatIncidentNumber(id);
    throw new Error(
      `Escalation steps of ${failures.size} incidents failed, first ${number}: ${cause}`,
      { cause },
    );
  }
  return progress.taken;
}

async function takeBatch(
  tools: StepTools,
  ids: number[],
  options: { signal?: AbortSignal; progress: Progress },
): Promise<void> {
  const { signal, progress } = options;
  const queue = [...ids];
  const lane = async () => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      if (signal?.aborted) return;
      try {
        while (await takeFirstStep(tools, id)) progress.taken += 1;
      } catch (error) {
        progress.failures.set(id, error);
      }
    }
  };
  const lanes = isSqlite(tools.deps.database) ? 1 : LANES;
  await Promise.all(Array.from({ length: lanes }, lane));
}
