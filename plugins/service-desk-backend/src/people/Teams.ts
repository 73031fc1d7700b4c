import type { CatalogDirectory, OwningGroups } from '@firstline/backend-kit';
import type { DeskConfig } from '../settings/DeskConfig';
import type { Caller } from './Caller';

/** What {@link Teams} is made of. */
export interface TeamsOptions {
  config: Pick<DeskConfig, 'groups' | 'tiers' | 'assignment'>;
  owners: Pick<OwningGroups, 'anyOwns' | 'list'>;
  catalog: Pick<CatalogDirectory, 'entries' | 'membersOf'>;
}

/**
 * The teams incidents can be assigned to, and who is in them: the desk, those the config
 * names, and the groups that own something in the catalog.
 */
export class Teams {
  readonly #options: TeamsOptions;
  readonly #named: ReadonlySet<string>;

  static create(options: TeamsOptions): Teams {
    return new Teams(options);
  }

  private constructor(options: TeamsOptions) {
    this.#options = options;
    const { groups, tiers, assignment } = options.config;
    this.#named = new Set(
      [
        groups.desk,
        ...[...tiers.values()].map(({ team }) => team),
        ...assignment.teams.keys(),
        ...assignment.rules.map(({ result }) => result.team),
      ].filter(team => team !== undefined),
    );
  }

  /** Whether somebody with these groups is in any of the teams. */
  async includeAny(groups: string[]): Promise<boolean> {
    return (
      groups.some(group => this.#named.has(group)) ||
      this.#options.owners.anyOwns(groups)
    );
  }

  /** Whether a caller works on incidents or answers for those who do; plugins may know it too. */
  async worksOnIncidents({ kind, roles, groups }: Caller): Promise<boolean> {
    return (
      kind === 'service' ||
      roles.agent ||
      roles.incidentManager ||
      roles.deskManager ||
      this.includeAny(groups)
    );
  }

  /** Everybody's teams, by user ref. */
  async ofPeople(): Promise<Map<string, string[]>> {
    const { owners, catalog } = this.#options;
    const teams = [...new Set([...this.#named, ...(await owners.list())])];
    // One call for all of them; what is asked next is in the catalog's cache.
    await catalog.entries(teams);
    const members = await Promise.all(
      teams.map(team => catalog.membersOf(team)),
    );
    const people = new Map<string, string[]>();
    teams.forEach((team, i) => {
      for (const person of members[i]) {
        people.set(person, [...(people.get(person) ?? []), team]);
      }
    });
    return people;
  }
}
