import { NotAllowedError } from '@backstage/errors';
import type {
  EscalationHistory,
  EscalationStepView,
} from '@firstline/plugin-service-desk-common';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import { requireId, requireVisible } from '../incident/incidentGate';
import type { Caller } from '../people/Caller';
import type { EscalationService } from './EscalationService';
import type { EscalationStep } from './EscalationStep';

type Deps = Pick<IncidentDependencies, 'store' | 'escalations'>;

/** Ladders for a caller who is known. */
export class DefaultEscalationService implements EscalationService<Caller> {
  readonly #deps: Deps;

  static create(deps: Deps): DefaultEscalationService {
    return new DefaultEscalationService(deps);
  }

  private constructor(deps: Deps) {
    this.#deps = deps;
  }

  async history(
    number: string,
    { by }: { by: Caller },
  ): Promise<EscalationHistory> {
    const id = requireId(number);
    const { view } = requireVisible(await this.#deps.store.get(id), by);
    if (view !== 'internal') {
      throw new NotAllowedError('You do not see all of this incident');
    }
    const steps = await this.#deps.escalations.ofIncident(id);
    return { steps: steps.map(toView) };
  }
}

function toView(step: EscalationStep): EscalationStepView {
  const { clock, phase, percent, actions, state, dueAt, takenAt, late } = step;
  return { clock, phase, percent, actions, state, dueAt, takenAt, late };
}
