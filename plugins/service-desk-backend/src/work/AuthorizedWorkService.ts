import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  workLogPermission,
  workReadPermission,
  type LogWorkRequest,
} from '@firstline/plugin-service-desk-common';
import { requirePermission } from '../people/requirePermission';
import type { Caller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import type { WorkService } from './WorkService';

/** {@link WorkService} for whoever comes with credentials. */
export class AuthorizedWorkService
  implements WorkService<BackstageCredentials>
{
  readonly #service: WorkService<Caller>;
  readonly #callers: Pick<CallerResolver, 'forRead' | 'forWrite'>;

  static create(options: {
    service: WorkService<Caller>;
    callers: Pick<CallerResolver, 'forRead' | 'forWrite'>;
  }): AuthorizedWorkService {
    return new AuthorizedWorkService(options);
  }

  private constructor(options: {
    service: WorkService<Caller>;
    callers: Pick<CallerResolver, 'forRead' | 'forWrite'>;
  }) {
    this.#service = options.service;
    this.#callers = options.callers;
  }

  async log(
    request: LogWorkRequest,
    options: { by: BackstageCredentials; idempotencyKey?: string },
  ) {
    const by = await this.#callers.forWrite(options.by);
    requirePermission(by, workLogPermission);
    return this.#service.log(request, { ...options, by });
  }

  async withdraw(
    id: string,
    request: { reason: string },
    options: { by: BackstageCredentials },
  ) {
    const by = await this.#callers.forWrite(options.by);
    requirePermission(by, workLogPermission);
    return this.#service.withdraw(id, request, { by });
  }

  async ofIncident(number: string, options: { by: BackstageCredentials }) {
    const by = await this.#callers.forRead(options.by);
    requirePermission(by, workReadPermission);
    return this.#service.ofIncident(number, { by });
  }
}
