import type { CatalogDirectory } from '@firstline/backend-kit';
import type { Caller } from '@firstline/plugin-knowledge-base-backend';
import type { ArticleFile } from './articleFile';

/** Who works on incidents and writes; everybody else of the demonstration only reads. */
const TEAMS = [
  'service-desk',
  'payments-team',
  'platform-team',
  'dba-team',
  'core-engineering',
  'incident-managers',
  'it-management',
].map(name => `group:default/${name}`);

const userRefOf = (person: string) => `user:default/${person}`;

/** The people who wrote, reviewed and read the articles of the demonstration. */
export class DemoPeople {
  readonly #groups: Map<string, string[]>;
  readonly #managers: string[];

  /**
   * Finds out who is in which team.
   *
   * @param options - `managers`: entity refs of the groups of knowledge managers
   */
  static async read(options: {
    catalog: Pick<CatalogDirectory, 'membersOf'>;
    managers: string[];
  }): Promise<DemoPeople> {
    const groups = new Map<string, string[]>();
    for (const team of TEAMS) {
      for (const person of await options.catalog.membersOf(team)) {
        groups.set(person, [...(groups.get(person) ?? []), team]);
      }
    }
    return new DemoPeople(groups, options.managers);
  }

  private constructor(groups: Map<string, string[]>, managers: string[]) {
    this.#groups = groups;
    this.#managers = managers;
  }

  /** @param person - the name of their user entity */
  caller(person: string): Caller {
    const ref = userRefOf(person);
    const groups = this.#groups.get(ref) ?? [];
    return {
      kind: 'user',
      ref,
      groups,
      roles: {
        manager: groups.some(group => this.#managers.includes(group)),
        engineer: groups.length > 0,
      },
    };
  }

  /** True when whoever writes or reviews the articles is in a team. */
  includesWriters(articles: ArticleFile[]): boolean {
    return articles.every(({ author, reviewer }) =>
      [author, reviewer ?? author].every(person =>
        this.#groups.has(userRefOf(person)),
      ),
    );
  }
}
