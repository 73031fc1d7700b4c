import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { DeskPerson } from '@firstline/plugin-service-desk-common';
import type { OwningGroups } from '@firstline/backend-kit';
import type { DeskConfig } from '../settings/DeskConfig';
import type { CallerResolver } from './CallerResolver';

/** Tells people what the desk takes them for. */
export class PeopleService {
  readonly #callers: Pick<CallerResolver, 'forRead'>;
  readonly #owners: OwningGroups;
  readonly #tierTeams: Set<string>;

  static create(options: {
    callers: Pick<CallerResolver, 'forRead'>;
    owners: OwningGroups;
    config: Pick<DeskConfig, 'tiers'>;
  }): PeopleService {
    return new PeopleService(options);
  }

  private constructor(options: {
    callers: Pick<CallerResolver, 'forRead'>;
    owners: OwningGroups;
    config: Pick<DeskConfig, 'tiers'>;
  }) {
    this.#callers = options.callers;
    this.#owners = options.owners;
    this.#tierTeams = new Set(
      [...options.config.tiers.values()].map(({ team }) => team),
    );
  }

  async me(options: { by: BackstageCredentials }): Promise<DeskPerson> {
    const { ref, groups, roles } = await this.#callers.forRead(options.by);
    const resolver =
      roles.agent ||
      groups.some(group => this.#tierTeams.has(group)) ||
      (await this.#owners.anyOwns(groups));
    return { userRef: ref, teams: groups, ...roles, resolver };
  }
}
