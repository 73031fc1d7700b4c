import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { KnowledgePerson } from '@firstline/plugin-knowledge-base-common';
import type { CallerResolver } from './CallerResolver';

/** Tells people what the knowledge base takes them for. */
export class PeopleService {
  readonly #callers: Pick<CallerResolver, 'forRead'>;

  static create(options: {
    callers: Pick<CallerResolver, 'forRead'>;
  }): PeopleService {
    return new PeopleService(options.callers);
  }

  private constructor(callers: Pick<CallerResolver, 'forRead'>) {
    this.#callers = callers;
  }

  async me(options: { by: BackstageCredentials }): Promise<KnowledgePerson> {
    const { ref, groups, roles } = await this.#callers.forRead(options.by);
    return { ref, groups, ...roles };
  }
}
