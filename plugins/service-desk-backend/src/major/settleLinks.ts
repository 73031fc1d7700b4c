import { inTransaction, toDbTime } from '@firstline/backend-kit';
import {
  formatIncidentNumber,
  isOpen,
  judgeMove,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import { lifecycleFactsOf } from '../incident/incidentAccess';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import type { Transition } from '../incident/incidentMoves';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { IncidentWriter } from '../incident/IncidentWriter';
import { gateContext } from '../incident/moveIncident';
import { worker } from '../people/Caller';

const BATCH = 100;

interface Tools {
  deps: IncidentDependencies;
  writer: IncidentWriter;
}

/** What the requester of a linked incident reads; the major one may not be theirs to know of. */
const solved = {
  en: 'The disruption behind this report is over. It was solved together with others of the same cause.',
  zh: '导致此问题的故障已排除，已与同一原因的其他事件一并解决。',
};

/**
 * Resolves the incidents that were linked to a major one which is over; takes them off one
 * that was cancelled. Each in its own transaction, under its own lock: none is lost, since
 * its link waits until then, and none is resolved twice.
 *
 * @returns how many were settled
 * @throws Error at the end, for the scheduler's log, when some could not be
 */
export async function settleLinks(
  tools: Tools,
  options: { signal?: AbortSignal; limit?: number } = {},
): Promise<number> {
  const { deps } = tools;
  const { limit = Infinity, signal } = options;
  const failures = new Map<number, unknown>();
  let settled = 0;
  let ids: number[];
  do {
    ids = await deps.majorLinks.due({
      limit: Math.min(BATCH, limit - settled),
      except: [...failures.keys()].slice(-BATCH),
    });
    for (const id of ids) {
      if (signal?.aborted) return settled;
      try {
        if (await settle(tools, id)) settled += 1;
        else failures.set(id, 'it was settled by another');
      } catch (error) {
        failures.set(id, error);
      }
    }
  } while (ids.length === BATCH && settled < limit && failures.size < BATCH);
  if (settled > 0) deps.outbox.poke();

  const failed = [...failures].filter(([, cause]) => cause instanceof Error);
  if (failed.length > 0) {
    const [[id, cause]] = failed;
    throw new Error(
      `${
        failed.length
      } incidents could not follow their major one, first ${formatIncidentNumber(
        id,
      )}: ${cause}`,
      { cause },
    );
  }
  return settled;
}

/** False when another replica was first. */
async function settle({ deps, writer }: Tools, id: number): Promise<boolean> {
  const now = deps.clock.now();
  return inTransaction(deps.database, async transaction => {
    const record = await deps.store.get(id, { transaction, forUpdate: true });
    const [link, waits] = [
      (await deps.majorLinks.ofIncidents([id], { transaction })).get(id),
      await deps.majorLinks.isDue(id, { transaction }),
    ];
    if (!record || !link || !waits) return false;
    const major = await deps.store.get(link.majorId, { transaction });
    if (!major || isOpen(major.state)) return false;
    const context = { by: worker, at: now, transaction };
    if (major.state === 'cancelled') {
      await deps.majorLinks.remove(id, { transaction });
      await writer.update(record, released(record, major), context);
      return true;
    }
    if (isOpen(record.state)) {
      const asked = { record, options: { by: worker }, now };
      const { gate } = await gateContext(deps, asked, transaction);
      const facts = lifecycleFactsOf(record, gate);
      const verdict = judgeMove('resolveWithMajor', facts, ['worker']);
      if (!verdict.allowed) throw new Error(`It is ${record.state}`);
      const text = solved[deps.config.notificationLanguage];
      await writer.update(
        record,
        resolvedTogether(record, { major, text, now }),
        context,
      );
    }
    await deps.majorLinks.settle(id, { at: now, transaction });
    return true;
  });
}

function resolvedTogether(
  record: IncidentRecord,
  options: { major: IncidentRecord; text: string; now: DateTime },
): Transition {
  const { major, text, now } = options;
  const number = formatIncidentNumber(major.id);
  return {
    record: {
      ...record,
      state: 'resolved',
      waitingFor: undefined,
      waitingUntil: undefined,
      resolvedAt: toDbTime(now),
      resolution: {
        code: major.resolution?.code ?? 'fixed',
        text,
        workaround: major.resolution?.workaround ?? false,
        resolvedBy: major.resolution?.resolvedBy ?? worker.ref,
        team: major.resolution?.team ?? record.assignedTeam,
      },
    },
    entries: [
      {
        kind: 'resolved',
        visibility: 'public',
        actor: worker.ref,
        text,
        reason: `Together with ${number}.`,
      },
    ],
    clock: { kind: 'resolved' },
    assignment: { kind: 'end' },
  };
}

function released(record: IncidentRecord, major: IncidentRecord): Transition {
  return {
    record,
    entries: [
      {
        kind: 'unlinkedFromMajor',
        visibility: 'internal',
        actor: worker.ref,
        reason: 'The major incident was cancelled.',
        changes: [
          { field: 'majorIncident', from: formatIncidentNumber(major.id) },
        ],
      },
    ],
  };
}
