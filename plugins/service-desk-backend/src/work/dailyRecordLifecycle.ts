import type { DailyRecordState } from '@firstline/plugin-service-desk-common';
import type { StoredDailyRecord } from './StoredDailyRecord';

/** What can be done to the record of a day. */
export type DailyRecordStep = 'add' | 'complete' | 'accept' | 'reopen';

/** From which states a step leads where; what is not here is refused. */
const steps: Record<
  DailyRecordStep,
  { from: readonly DailyRecordState[]; to: DailyRecordState }
> = {
  add: { from: ['open'], to: 'open' },
  complete: { from: ['open'], to: 'completed' },
  accept: { from: ['completed'], to: 'reviewed' },
  reopen: { from: ['completed', 'reviewed'], to: 'open' },
};

/** Whether a record in this state allows a step. */
export function allowsStep(
  state: DailyRecordState,
  step: DailyRecordStep,
): boolean {
  return steps[step].from.includes(state);
}

/** The steps a record in this state allows. */
export function stepsOf(state: DailyRecordState): DailyRecordStep[] {
  return (Object.keys(steps) as DailyRecordStep[]).filter(step =>
    allowsStep(state, step),
  );
}

/**
 * The record after a step that its state allows. What an earlier round of completing and
 * reviewing said is gone, but for the remark with which it was opened again.
 *
 * @param facts - `at`: ISO 8601; `by`: who reviews
 */
export function afterStep(
  record: StoredDailyRecord,
  step: DailyRecordStep,
  facts: { at: string; by: string; remark?: string },
): StoredDailyRecord {
  const { person, day } = record;
  const version = record.version + 1;
  const state = steps[step].to;
  switch (step) {
    case 'add':
      return { ...record, version };
    case 'complete':
      return {
        ...{ person, day, version, state },
        completedAt: facts.at,
        remark: facts.remark,
      };
    case 'accept':
    case 'reopen':
      return {
        ...record,
        version,
        state,
        completedAt: step === 'accept' ? record.completedAt : undefined,
        reviewedBy: facts.by,
        reviewedAt: facts.at,
        reviewRemark: facts.remark,
      };
    default:
      return step satisfies never;
  }
}
