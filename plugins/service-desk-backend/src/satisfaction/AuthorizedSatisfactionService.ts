import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  followUpReadPermission,
  type FollowUpQuery,
  type Rating,
} from '@firstline/plugin-service-desk-common';
import type { WriteOptions } from '../incident/IncidentService';
import type { Caller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import { requirePermission } from '../people/requirePermission';
import type { SatisfactionService } from './SatisfactionService';

type Credentials = BackstageCredentials;

interface Options {
  service: SatisfactionService<Caller>;
  callers: Pick<CallerResolver, 'forRead' | 'forWrite'>;
}

/** Satisfaction for whoever comes with credentials: both locks. */
export class AuthorizedSatisfactionService
  implements SatisfactionService<Credentials>
{
  readonly #options: Options;

  static create(options: Options): AuthorizedSatisfactionService {
    return new AuthorizedSatisfactionService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async rate(
    number: string,
    rating: Rating,
    options: WriteOptions<Credentials>,
  ) {
    const by = await this.#options.callers.forWrite(options.by);
    return this.#options.service.rate(number, rating, { ...options, by });
  }

  async listFollowUps(query: FollowUpQuery, options: { by: Credentials }) {
    const by = await this.#reader(options);
    return this.#options.service.listFollowUps(query, { by });
  }

  async callScript(options: { by: Credentials }) {
    return this.#options.service.callScript({
      by: await this.#reader(options),
    });
  }

  async #reader(options: { by: Credentials }): Promise<Caller> {
    const by = await this.#options.callers.forRead(options.by);
    requirePermission(by, followUpReadPermission);
    return by;
  }
}
