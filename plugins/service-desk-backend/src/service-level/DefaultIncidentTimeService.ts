import { NotAllowedError } from '@backstage/errors';
import type { Clock } from '@firstline/backend-kit';
import type { IncidentTime } from '@firstline/plugin-service-desk-common';
import { requireId, requireVisible } from '../incident/incidentGate';
import type { IncidentStore } from '../incident/IncidentStore';
import type { Caller } from '../people/Caller';
import type { IncidentTimeService } from './IncidentTimeService';
import type { SpanStore } from './SpanStore';

/** What the service is made of. */
export interface IncidentTimeOptions {
  store: Pick<IncidentStore, 'get'>;
  spans: SpanStore;
  clock: Clock;
}

/** Where the time went, for a caller who is known. */
export class DefaultIncidentTimeService implements IncidentTimeService<Caller> {
  readonly #options: IncidentTimeOptions;

  static create(options: IncidentTimeOptions): DefaultIncidentTimeService {
    return new DefaultIncidentTimeService(options);
  }

  private constructor(options: IncidentTimeOptions) {
    this.#options = options;
  }

  async timeOf(
    number: string,
    { by }: { by: Caller },
  ): Promise<IncidentTime> {
    const { store, spans, clock } = this.#options;
    const id = requireId(number);
    const { record, view } = requireVisible(await store.get(id), by);
    if (view !== 'internal') {
      throw new NotAllowedError(
        'Where the time went is for those who see all of the incident',
      );
    }
    const calendar = record.serviceLevel?.calendar;
    return { spans: await spans.ofIncident(id, { at: clock.now(), calendar }) };
  }
}
