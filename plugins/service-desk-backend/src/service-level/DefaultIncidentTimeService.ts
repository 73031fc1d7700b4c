import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { Clock } from '@firstline/backend-kit';
import type { IncidentTime } from '@firstline/plugin-service-desk-common';
import type { IncidentDesk } from '../incident/IncidentDesk';
import { requireId } from '../incident/incidentGate';
import type { Caller } from '../people/Caller';
import type { ClockStore } from './ClockStore';
import type { IncidentTimeService } from './IncidentTimeService';
import type { SpanHistory } from './SpanHistory';

/** What the service is made of. */
export interface IncidentTimeOptions {
  incidents: Pick<IncidentDesk, 'viewOf'>;
  clocks: Pick<ClockStore, 'ofIncidents'>;
  spans: SpanHistory;
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

  async timeOf(number: string, { by }: { by: Caller }): Promise<IncidentTime> {
    const { incidents, clocks, spans, clock } = this.#options;
    const id = requireId(number);
    const view = await incidents.viewOf(id, { by });
    if (!view) throw new NotFoundError('There is no such incident');
    if (view !== 'internal') {
      throw new NotAllowedError(
        'Where the time went is for those who see all of the incident',
      );
    }
    const all = await clocks.ofIncidents([id]);
    const resolution = all.get(id)?.find(({ kind }) => kind === 'resolution');
    const calendar = resolution?.calendar?.name;
    return { spans: await spans.ofIncident(id, { at: clock.now(), calendar }) };
  }
}
