import { inTransaction, toDbTime } from '@firstline/backend-kit';
import {
  isOpen,
  type EscalationStepAction,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import type { Transition } from '../incident/incidentMoves';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { IncidentWriter, WriteContext } from '../incident/IncidentWriter';
import { worker } from '../people/Caller';
import { planEscalation, type PlannedEscalation } from './escalationPlan';
import type { EscalationStep } from './EscalationStep';
import { describeStep, stepChanges } from './stepText';

/** Each round means that somebody else's write came through in between. */
const MAX_ROUNDS = 5;
/** The sweep comes every few seconds: one that is later waited for a desk that was down. */
const LATE_AFTER_MINUTES = 2;

/** What the sweep works with. */
export interface StepTools {
  deps: IncidentDependencies;
  writer: IncidentWriter;
}

/**
 * Takes the first step of an incident that is due. The step, what it moves, its timeline
 * entries and what others hear of it are one transaction under the incident's lock: two
 * sweeps never take it twice, and one that dies in the middle has taken nothing.
 *
 * @returns false when none is due, or another replica was first
 */
export async function takeFirstStep(
  { deps, writer }: StepTools,
  incidentId: number,
): Promise<boolean> {
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const now = deps.clock.now();
    const asked = { now: toDbTime(now) };
    const seen = await deps.escalations.firstDue(incidentId, asked);
    const record = seen && (await deps.store.get(incidentId));
    if (!seen || !record) return false;
    // The catalog is asked before the transaction opens: on SQLite that holds the only
    // connection.
    const escalation = await planned(deps, record, seen, now);
    const done = await inTransaction(deps.database, async transaction => {
      const locked = await deps.store.get(incidentId, {
        transaction,
        forUpdate: true,
      });
      const step = await deps.escalations.firstDue(incidentId, {
        ...asked,
        transaction,
      });
      if (!locked || !step) return 'gone' as const;
      if (locked.version !== record.version || !isSame(step, seen)) {
        return 'again' as const;
      }
      const context = { by: worker, at: now, transaction };
      await take(
        { deps, writer },
        { record: locked, step, escalation },
        context,
      );
      return 'taken' as const;
    });
    if (done !== 'again') return done === 'taken';
  }
  throw new Error('The incident keeps changing');
}

async function planned(
  deps: IncidentDependencies,
  record: IncidentRecord,
  step: EscalationStep,
  now: DateTime,
): Promise<PlannedEscalation | undefined> {
  return step.actions.includes('escalate-functional')
    ? planEscalation(deps, record, { reason: sentenceOf(step), now })
    : undefined;
}

async function take(
  { deps, writer }: StepTools,
  what: {
    record: IncidentRecord;
    step: EscalationStep;
    escalation?: PlannedEscalation;
  },
  context: WriteContext,
): Promise<void> {
  const { record, step, escalation } = what;
  const { at, transaction } = context;
  if (!isOpen(record.state)) {
    await deps.escalations.update(step, { state: 'skipped' }, { transaction });
    return;
  }
  const late = isLate(step, at);
  await deps.escalations.update(
    step,
    { state: 'taken', takenAt: toDbTime(at), late },
    { transaction },
  );
  const told = recipientsOf(step, record, deps);
  const written = await writer.update(
    record,
    stepTaken(record, { ...step, late }, told),
    context,
  );
  if (!escalation) return;
  const { input, move } = escalation;
  const proposal =
    move.ground &&
    (await deps.assignments.propose(move.ground, { transaction }));
  // The very version that was looked up, but for the entry that was just written.
  const transition = move.apply({ ...input, record: written.record }, proposal);
  await writer.update(
    written.record,
    escalated(transition, step, { kind: escalation.kind, told }),
    context,
  );
}

function stepTaken(
  record: IncidentRecord,
  step: EscalationStep,
  told: string[],
): Transition {
  return {
    record,
    entries: [
      {
        kind: 'stepTaken',
        visibility: 'internal',
        actor: worker.ref,
        text: `${sentenceOf(step)}.`,
        changes: stepChanges(step),
      },
    ],
    alsoTell: told,
  };
}

/** The normal move, with the clock as its ground, and nobody told twice for one step. */
function escalated(
  transition: Transition,
  step: EscalationStep,
  { kind, told }: { kind: PlannedEscalation['kind']; told: string[] },
): Transition {
  const alsoTell = transition.alsoTell?.filter(ref => !told.includes(ref));
  if (kind === 'hierarchical') return { ...transition, alsoTell };
  const { record } = transition;
  return {
    ...transition,
    alsoTell,
    record: {
      ...record,
      assignmentBasis: {
        code: 'by-the-clock',
        params: {
          ...record.assignmentBasis?.params,
          via: record.assignmentBasis?.code ?? 'chosen',
          step: sentenceOf(step),
          clock: step.clock,
          percent: String(step.percent),
          targetSeconds: String(step.targetSeconds),
        },
        person: record.assignmentBasis?.person,
      },
    },
  };
}

function recipientsOf(
  step: EscalationStep,
  record: IncidentRecord,
  { config }: Pick<IncidentDependencies, 'config'>,
): string[] {
  const whom: Record<EscalationStepAction, string | undefined> = {
    'notify-assignee': record.assignee,
    'notify-team': record.assignedTeam,
    'notify-first-contact': record.firstContactOwner,
    'notify-incident-managers': config.groups.incidentManagers,
    'notify-desk-managers': config.groups.deskManagers,
    'escalate-functional': undefined,
  };
  const refs = step.actions
    .map(action => whom[action])
    .filter(ref => ref !== undefined);
  return [...new Set(refs)];
}

function sentenceOf(step: EscalationStep): string {
  return describeStep(step, 'en');
}

function isLate(step: EscalationStep, at: DateTime): boolean {
  return (
    step.dueAt !== undefined &&
    DateTime.fromISO(step.dueAt).plus({ minutes: LATE_AFTER_MINUTES }) < at
  );
}

function isSame(one: EscalationStep, other: EscalationStep): boolean {
  return one.clockId === other.clockId && one.percent === other.percent;
}
