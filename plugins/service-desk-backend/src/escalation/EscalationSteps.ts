import type { Knex } from 'knex';
import type { EscalationStep } from './EscalationStep';

/** Which step of which incident. */
export type StepKey = Pick<
  EscalationStep,
  'incidentId' | 'clockId' | 'percent'
>;

/** Steps of ladders in domain words. */
export interface EscalationSteps {
  insert(
    steps: EscalationStep[],
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /** Steps of an incident, in the order they are due; those without a time last. */
  ofIncident(
    incidentId: number,
    options?: { transaction?: Knex.Transaction },
  ): Promise<EscalationStep[]>;
  /** Steps of one clock that were not taken. */
  untaken(
    key: Pick<StepKey, 'incidentId' | 'clockId'>,
    options: { transaction: Knex.Transaction },
  ): Promise<EscalationStep[]>;
  update(
    key: StepKey,
    changes: Partial<
      Pick<
        EscalationStep,
        'state' | 'dueAt' | 'takenAt' | 'late' | 'targetSeconds'
      >
    >,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /**
   * Incidents with steps that are due, in the order of these.
   *
   * @param options - `now`: ISO 8601; `limit`: most steps looked at; `except`: incidents left
   * out
   */
  dueIncidents(options: {
    now: string;
    limit: number;
    except: number[];
  }): Promise<{ ids: number[]; more: boolean }>;
  /** The first step of an incident that is due. @param options - `now`: ISO 8601 */
  firstDue(
    incidentId: number,
    options: { now: string; transaction?: Knex.Transaction },
  ): Promise<EscalationStep | undefined>;
}
