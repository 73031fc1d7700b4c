import { toDbTime } from '@firstline/backend-kit';
import type {
  LadderStep,
  Priority,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import {
  momentAt,
  type ServiceLevelClock,
} from '../service-level/serviceLevelClock';
import type {
  ClockChange,
  EscalationLadder,
  FollowOptions,
} from './EscalationLadder';
import { stepsFor, type EscalationStep } from './EscalationStep';
import type { EscalationSteps } from './EscalationSteps';

/** Freezes the configured ladder into incidents and moves it with their clocks. */
export class DefaultEscalationLadder implements EscalationLadder {
  readonly #store: EscalationSteps;
  readonly #ladder: readonly LadderStep[];

  static create(options: {
    store: EscalationSteps;
    ladder: readonly LadderStep[];
  }): DefaultEscalationLadder {
    return new DefaultEscalationLadder(options);
  }

  private constructor(options: {
    store: EscalationSteps;
    ladder: readonly LadderStep[];
  }) {
    this.#store = options.store;
    this.#ladder = options.ladder;
  }

  async follow(
    incidentId: number,
    { before, after }: ClockChange,
    options: FollowOptions,
  ): Promise<void> {
    const earlier = new Map(before.map(clock => [clock.id, clock]));
    const started = after.filter(
      clock => !earlier.has(clock.id) && !clock.stoppedAt,
    );
    await this.#freeze(incidentId, started, options);
    for (const clock of after) {
      const was = earlier.get(clock.id);
      if (was && was !== clock)
        await this.#move(incidentId, was, clock, options);
    }
  }

  async #freeze(
    incidentId: number,
    clocks: ServiceLevelClock[],
    options: FollowOptions,
  ): Promise<void> {
    // Most writes start no clock: whether the priority matters is not asked for them.
    if (clocks.length === 0) return;
    const priority =
      options.priority ?? (await priorityOf(incidentId, options.transaction));
    const steps = clocks.flatMap(clock =>
      stepsFor(this.#ladder, clock, priority).map(
        ({ percent, actions }): EscalationStep => ({
          incidentId,
          clockId: clock.id,
          clock: clock.kind,
          phase: clock.phase,
          percent,
          targetSeconds: clock.targetSeconds,
          actions,
          state: 'pending',
          dueAt: dueAt(clock, percent),
          late: false,
        }),
      ),
    );
    await this.#store.insert(steps, options);
  }

  async #move(
    incidentId: number,
    was: ServiceLevelClock,
    clock: ServiceLevelClock,
    { at, transaction }: FollowOptions,
  ): Promise<void> {
    const steps = await this.#store.untaken(
      { incidentId, clockId: clock.id },
      { transaction },
    );
    for (const step of steps) {
      const changes = moved(step, { was, clock, at });
      if (changes) await this.#store.update(step, changes, { transaction });
    }
  }
}

/** What becomes of a step that was not taken; undefined when it stays as it is. */
function moved(
  step: EscalationStep,
  {
    was,
    clock,
    at,
  }: { was: ServiceLevelClock; clock: ServiceLevelClock; at: DateTime },
): Partial<EscalationStep> | undefined {
  if (clock.stoppedAt) {
    return step.state === 'pending' ? { state: 'skipped' } : undefined;
  }
  const isDue = step.dueAt !== undefined && step.dueAt <= toDbTime(at);
  const revived = step.state === 'skipped';
  const { targetSeconds } = clock;
  const moment = momentAt(clock, step.percent);
  if (!moment) {
    // It was due before the pause: it is only waiting for the sweep.
    if (isDue && !revived) return undefined;
    return { state: 'pending', dueAt: undefined, targetSeconds };
  }
  const earlier = momentAt(was, step.percent);
  if (!revived && earlier?.toMillis() === moment.toMillis()) return undefined;
  if (!revived && !earlier && isDue) return undefined;
  // One that another target puts into the past is due now: nobody has missed it.
  const due = moment > at ? moment : at;
  return { state: 'pending', dueAt: toDbTime(due), targetSeconds };
}

function dueAt(clock: ServiceLevelClock, percent: number): string | undefined {
  const moment = momentAt(clock, percent);
  return moment && toDbTime(moment);
}

async function priorityOf(
  incidentId: number,
  transaction: Knex.Transaction,
): Promise<Priority> {
  const row: { priority: Priority } | undefined = await transaction('incidents')
    .where({ id: incidentId })
    .first('priority');
  if (!row) throw new Error('A ladder needs the priority of its incident');
  return row.priority;
}
