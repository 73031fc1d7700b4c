import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { watchReadPermission } from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import { requirePermission } from '../people/requirePermission';
import type { WatchService } from './WatchService';

interface Options {
  service: WatchService<Caller>;
  callers: Pick<CallerResolver, 'forRead'>;
}

/** The watch for whoever comes with credentials: both locks. */
export class AuthorizedWatchService
  implements WatchService<BackstageCredentials>
{
  readonly #options: Options;

  static create(options: Options): AuthorizedWatchService {
    return new AuthorizedWatchService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async watch(options: { by: BackstageCredentials }) {
    const by = await this.#options.callers.forRead(options.by);
    requirePermission(by, watchReadPermission);
    return this.#options.service.watch({ by });
  }
}
