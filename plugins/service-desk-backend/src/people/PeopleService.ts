import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { DeskPerson } from '@firstline/plugin-service-desk-common';
import type { CallerResolver } from './CallerResolver';
import type { Teams } from './Teams';

/** Tells people what the desk takes them for. */
export class PeopleService {
  readonly #callers: Pick<CallerResolver, 'forRead'>;
  readonly #teams: Pick<Teams, 'includeAny'>;

  static create(options: {
    callers: Pick<CallerResolver, 'forRead'>;
    teams: Pick<Teams, 'includeAny'>;
  }): PeopleService {
    return new PeopleService(options);
  }

  private constructor(options: {
    callers: Pick<CallerResolver, 'forRead'>;
    teams: Pick<Teams, 'includeAny'>;
  }) {
    this.#callers = options.callers;
    this.#teams = options.teams;
  }

  async me(options: { by: BackstageCredentials }): Promise<DeskPerson> {
    const { ref, groups, roles } = await this.#callers.forRead(options.by);
    const resolver = roles.agent || (await this.#teams.includeAny(groups));
    return { userRef: ref, teams: groups, ...roles, resolver };
  }
}
