import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Caller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import type { IncidentTimeService } from './IncidentTimeService';

/** Where the time went, for whoever comes with credentials. */
export class AuthorizedIncidentTimeService
  implements IncidentTimeService<BackstageCredentials>
{
  readonly #service: IncidentTimeService<Caller>;
  readonly #callers: Pick<CallerResolver, 'forRead'>;

  static create(options: {
    service: IncidentTimeService<Caller>;
    callers: Pick<CallerResolver, 'forRead'>;
  }): AuthorizedIncidentTimeService {
    return new AuthorizedIncidentTimeService(options);
  }

  private constructor(options: {
    service: IncidentTimeService<Caller>;
    callers: Pick<CallerResolver, 'forRead'>;
  }) {
    this.#service = options.service;
    this.#callers = options.callers;
  }

  async timeOf(number: string, options: { by: BackstageCredentials }) {
    const by = await this.#callers.forRead(options.by);
    return this.#service.timeOf(number, { by });
  }
}
