import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CreateWorkOrder } from '@firstline/plugin-service-desk-common';
import type { WriteOptions } from '../incident/IncidentService';
import type { Caller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import type { WorkOrderMove } from './workOrderLifecycle';
import type { WorkOrderService } from './WorkOrderService';

interface Options {
  service: WorkOrderService<Caller>;
  callers: Pick<CallerResolver, 'forRead' | 'forWrite'>;
}

/** {@link WorkOrderService} for whoever comes with credentials. */
export class AuthorizedWorkOrderService
  implements WorkOrderService<BackstageCredentials>
{
  readonly #options: Options;

  static create(options: Options): AuthorizedWorkOrderService {
    return new AuthorizedWorkOrderService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async create(
    incidentNumber: string,
    request: CreateWorkOrder,
    options: WriteOptions<BackstageCredentials>,
  ) {
    const by = await this.#options.callers.forWrite(options.by);
    return this.#options.service.create(incidentNumber, request, {
      ...options,
      by,
    });
  }

  async step(
    number: string,
    move: WorkOrderMove,
    options: WriteOptions<BackstageCredentials>,
  ) {
    const by = await this.#options.callers.forWrite(options.by);
    return this.#options.service.step(number, move, { ...options, by });
  }

  async get(number: string, options: { by: BackstageCredentials }) {
    const by = await this.#options.callers.forRead(options.by);
    return this.#options.service.get(number, { by });
  }

  async own(options: { by: BackstageCredentials }) {
    const by = await this.#options.callers.forRead(options.by);
    return this.#options.service.own({ by });
  }

  async ofIncident(
    incidentNumber: string,
    options: { by: BackstageCredentials },
  ) {
    const by = await this.#options.callers.forRead(options.by);
    return this.#options.service.ofIncident(incidentNumber, { by });
  }
}
