import { fromJson, toJson } from '@firstline/backend-kit';
import {
  escalationStepActions,
  type ClockKind,
  type OperationalPhase,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { EscalationStep } from './EscalationStep';
import type { EscalationSteps, StepKey } from './EscalationSteps';

interface StepRow {
  incident_id: number;
  clock_id: number;
  percent: number;
  clock: string;
  phase: string | null;
  target_seconds: number;
  actions: string;
  state: string;
  due_at: string | null;
  taken_at: string | null;
  late: number;
}

const TABLE = 'escalation_steps';
const actionsSchema = z.array(z.enum(escalationStepActions));

/** {@link EscalationSteps} in the table `escalation_steps`. */
export class DatabaseEscalationSteps implements EscalationSteps {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseEscalationSteps {
    return new DatabaseEscalationSteps(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async insert(
    steps: EscalationStep[],
    options: { transaction: Knex.Transaction },
  ): Promise<void> {
    if (steps.length === 0) return;
    await options.transaction<StepRow>(TABLE).insert(steps.map(toRow));
  }

  async ofIncident(
    incidentId: number,
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<EscalationStep[]> {
    const rows = await this.#steps(options)
      .where({ incident_id: incidentId })
      .orderByRaw('due_at is null, due_at, percent, clock_id');
    return rows.map(toStep);
  }

  async untaken(
    { incidentId, clockId }: Pick<StepKey, 'incidentId' | 'clockId'>,
    options: { transaction: Knex.Transaction },
  ): Promise<EscalationStep[]> {
    const rows = await this.#steps(options)
      .where({ incident_id: incidentId, clock_id: clockId })
      .whereNot('state', 'taken')
      .orderBy('percent');
    return rows.map(toStep);
  }

  async update(
    { incidentId, clockId, percent }: StepKey,
    changes: Partial<EscalationStep>,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    const row: Partial<StepRow> = {};
    if (changes.state !== undefined) row.state = changes.state;
    if (changes.late !== undefined) row.late = changes.late ? 1 : 0;
    if (changes.takenAt !== undefined) row.taken_at = changes.takenAt;
    if (changes.targetSeconds !== undefined) {
      row.target_seconds = changes.targetSeconds;
    }
    if ('dueAt' in changes) row.due_at = changes.dueAt ?? null;
    await transaction<StepRow>(TABLE)
      .where({ incident_id: incidentId, clock_id: clockId, percent })
      .update(row);
  }

  async dueIncidents(options: {
    now: string;
    limit: number;
    except: number[];
  }): Promise<{ ids: number[]; more: boolean }> {
    const { now, limit, except } = options;
    const rows = await due(this.#steps(), now)
      .whereNotIn('incident_id', except)
      .orderBy(['due_at', 'incident_id'])
      .limit(limit)
      .select('incident_id');
    return {
      ids: [...new Set(rows.map(row => row.incident_id))],
      more: rows.length === limit,
    };
  }

  async firstDue(
    incidentId: number,
    options: { now: string; transaction?: Knex.Transaction },
  ): Promise<EscalationStep | undefined> {
    const row = await due(this.#steps(options), options.now)
      .where({ incident_id: incidentId })
      .orderBy(['due_at', 'percent', 'clock_id'])
      .first();
    return row && toStep(row);
  }

  #steps({ transaction }: { transaction?: Knex.Transaction } = {}) {
    return (transaction ?? this.#database)<StepRow>(TABLE);
  }
}

/** As literals, so that the partial index of pending steps serves. */
function due(
  steps: Knex.QueryBuilder<StepRow, StepRow[]>,
  now: string,
): Knex.QueryBuilder<StepRow, StepRow[]> {
  return steps
    .whereRaw("state = 'pending' and due_at is not null")
    .where('due_at', '<=', now);
}

function toRow(step: EscalationStep): StepRow {
  return {
    incident_id: step.incidentId,
    clock_id: step.clockId,
    percent: step.percent,
    clock: step.clock,
    phase: step.phase ?? null,
    target_seconds: step.targetSeconds,
    actions: toJson(step.actions),
    state: step.state,
    due_at: step.dueAt ?? null,
    taken_at: step.takenAt ?? null,
    late: step.late ? 1 : 0,
  };
}

function toStep(row: StepRow): EscalationStep {
  return {
    incidentId: row.incident_id,
    clockId: row.clock_id,
    percent: row.percent,
    clock: row.clock as ClockKind,
    phase: (row.phase as OperationalPhase | null) ?? undefined,
    targetSeconds: row.target_seconds,
    actions: fromJson(actionsSchema, row.actions) ?? [],
    state: row.state as EscalationStep['state'],
    dueAt: row.due_at ?? undefined,
    takenAt: row.taken_at ?? undefined,
    late: row.late === 1,
  };
}
