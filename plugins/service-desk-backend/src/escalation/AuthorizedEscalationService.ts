import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Caller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import type { EscalationService } from './EscalationService';

interface Options {
  service: EscalationService<Caller>;
  callers: Pick<CallerResolver, 'forRead'>;
}

/** Ladders for whoever comes with credentials. */
export class AuthorizedEscalationService
  implements EscalationService<BackstageCredentials>
{
  readonly #options: Options;

  static create(options: Options): AuthorizedEscalationService {
    return new AuthorizedEscalationService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async history(number: string, options: { by: BackstageCredentials }) {
    const by = await this.#options.callers.forRead(options.by);
    return this.#options.service.history(number, { by });
  }
}
