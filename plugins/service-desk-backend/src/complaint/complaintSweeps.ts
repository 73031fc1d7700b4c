import { inTransaction, toDbTime } from '@firstline/backend-kit';
import { formatComplaintNumber } from '@firstline/plugin-service-desk-common';
import { worker } from '../people/Caller';
import type { ComplaintDependencies } from './complaintDependencies';
import { othersCanDecide } from './complaintHearing';
import type { NewComplaintEntry } from './complaintMoves';
import type { ComplaintRecord } from './ComplaintRecord';
import type { DueNotice } from './ComplaintStore';
import { moveComplaint } from './moveComplaint';

const BATCH = 100;

/** Closes what was answered, and not a word was said since. */
export async function closeUnanswered(
  deps: ComplaintDependencies,
): Promise<number> {
  const { store, clock, config } = deps;
  const days = config.complaints.autoCloseDays;
  const before = toDbTime(clock.now().minus({ days }));
  return sweep(
    await store.dueForClosing({ before, limit: BATCH }),
    async id => {
      const seen = await store.get(id);
      if (!seen?.quietSince || seen.quietSince >= before) return false;
      await moveComplaint(deps, {
        number: formatComplaintNumber(id),
        action: 'accept',
        body: { satisfied: true },
        // A word that comes in between keeps it open.
        options: { by: worker, ifVersion: seen.version },
      });
      return true;
    },
  );
}

/** Notes clocks and measures that ran out, once, and tells who has to act. */
export async function noteOverdue(
  deps: ComplaintDependencies,
): Promise<number> {
  const now = toDbTime(deps.clock.now());
  const due = await deps.store.dueForNotice({ now, limit: BATCH });
  return sweep(due, notice => note(deps, notice));
}

async function note(
  deps: ComplaintDependencies,
  { complaintId, measureId }: DueNotice,
): Promise<boolean> {
  const at = deps.clock.now();
  const now = toDbTime(at);
  return changed(deps, complaintId, found => {
    if (measureId !== undefined) {
      const measure = found.measures.find(({ id }) => id === measureId);
      if (!measure || measure.completedAt || measure.toldAt) return undefined;
      const told = { ...measure, toldAt: now };
      return {
        record: {
          ...found,
          measures: found.measures.map(one => (one === measure ? told : one)),
        },
        entries: [overdue([{ field: 'measure', to: measure.text }])],
        measure: told,
      };
    }
    const late = found.clocks.find(
      clock => !clock.stoppedAt && !clock.breachedAt && clock.dueAt < now,
    );
    if (!late) return undefined;
    return {
      record: {
        ...found,
        clocks: found.clocks.map(clock =>
          clock === late ? { ...clock, breachedAt: clock.dueAt } : clock,
        ),
      },
      entries: [overdue([{ field: 'clock', to: late.kind }])],
    };
  });
}

/** Looks again for somebody to hear what nobody could. */
export async function findHearers(
  deps: ComplaintDependencies,
): Promise<number> {
  return sweep(await deps.store.unheard({ limit: BATCH }), async id => {
    const seen = await deps.store.get(id);
    if (!seen) return false;
    const { hearing, ground } = await deps.people.hear({
      ...seen,
      subjects: [...seen.subjects, ...seen.addedSubjects],
    });
    if (!hearing.heard) return false;
    const { concerned, complainant, finding } = seen;
    const verifierMayDecide =
      finding !== undefined &&
      !othersCanDecide(ground, hearing, {
        concerned,
        complainant,
        verifier: finding.by,
      });
    const record = { ...seen, hearing };
    return changed(
      deps,
      id,
      found =>
        found.version === seen.version
          ? {
              record: { ...found, hearing, verifierMayDecide },
              entries: [
                {
                  kind: 'raised',
                  visibility: 'public',
                  actor: worker.ref,
                  changes: [
                    { field: 'verifiers', to: hearing.verifiers.join(', ') },
                    { field: 'deciders', to: hearing.deciders.join(', ') },
                  ],
                },
              ],
            }
          : undefined,
      record,
    );
  });
}

function overdue(changes: NewComplaintEntry['changes']): NewComplaintEntry {
  return {
    kind: 'overdue',
    visibility: 'internal',
    actor: worker.ref,
    changes,
  };
}

/** Changes one in its own transaction; false when there is nothing to change any more. */
async function changed(
  deps: ComplaintDependencies,
  id: number,
  change: (found: ComplaintRecord) =>
    | {
        record: ComplaintRecord;
        entries: NewComplaintEntry[];
        measure?: ComplaintRecord['measures'][number];
      }
    | undefined,
  toTell?: ComplaintRecord,
): Promise<boolean> {
  const seen = toTell ?? (await deps.store.get(id));
  if (!seen) return false;
  const audience = await deps.people.audience(seen);
  const at = deps.clock.now();
  const done = await inTransaction(deps.database, async transaction => {
    const found = await deps.store.get(id, { transaction, forUpdate: true });
    const next = found && change(found);
    if (!found || !next) return false;
    const { measure, ...transition } = next;
    const context = { by: worker, at, audience, transaction, measure };
    await deps.writer.update(found, transition, context);
    return true;
  });
  if (done) deps.outbox.poke();
  return done;
}

/**
 * Each by itself: one that cannot be changed does not keep the others waiting.
 *
 * @throws Error at the end, for the scheduler's log, when some could not be changed
 */
async function sweep<T>(
  due: T[],
  change: (one: T) => Promise<boolean>,
): Promise<number> {
  const failures: unknown[] = [];
  let done = 0;
  for (const one of due) {
    try {
      if (await change(one)) done += 1;
    } catch (error) {
      // Somebody, or another replica, was there first.
      const lost = error instanceof Error && error.name === 'ConflictError';
      if (!lost) failures.push(error);
    }
  }
  if (failures.length > 0) {
    throw new Error(
      `${failures.length} complaints could not be swept: ${failures[0]}`,
      { cause: failures[0] },
    );
  }
  return done;
}
