import type {
  ClockKind,
  EscalationStepAction,
  LadderStep,
  OperationalPhase,
  Priority,
} from '@firstline/plugin-service-desk-common';

/** A step of an incident's ladder as it is stored; times are ISO 8601 in UTC. */
export interface EscalationStep {
  incidentId: number;
  /** Of the clock; with `percent` unique within the incident. */
  clockId: number;
  clock: ClockKind;
  phase?: OperationalPhase;
  /** Of the target; above 100 after it is used up. */
  percent: number;
  /** In seconds of working time; follows the clock's until the step is taken. */
  targetSeconds: number;
  actions: EscalationStepAction[];
  /** `skipped` when the clock stopped first. */
  state: 'pending' | 'taken' | 'skipped';
  /** Absent while the clock is paused. */
  dueAt?: string;
  takenAt?: string;
  /** Taken long after it was due. */
  late: boolean;
}

/** The configured steps that a clock of an incident has. */
export function stepsFor(
  ladder: readonly LadderStep[],
  clock: { kind: ClockKind; phase?: OperationalPhase },
  priority: Priority,
): LadderStep[] {
  return ladder.filter(
    step =>
      step.clock === clock.kind &&
      (step.phase === undefined || step.phase === clock.phase) &&
      (step.priorities?.includes(priority) ?? true),
  );
}
