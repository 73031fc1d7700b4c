import type { Caller } from '../people/Caller';
import type { Teams } from '../people/Teams';
import type { AssessmentConfig } from '../settings/assessmentConfig';

/** Whose manager somebody is: of everybody, or of these people. */
export type Managed = 'everybody' | ReadonlySet<string>;

/** Whether somebody is managed; nobody is their own manager. */
export function manages(
  managed: Managed,
  person: string,
  by: Pick<Caller, 'ref'>,
): boolean {
  return person !== by.ref && (managed === 'everybody' || managed.has(person));
}

/** Whether there is anybody to manage at all. */
export function managesAnybody(managed: Managed): boolean {
  return managed === 'everybody' || managed.size > 0;
}

/** Knows who answers for whose work: desk managers for all, others for the teams of the config. */
export class Management {
  readonly #teams: Pick<Teams, 'ofPeople'>;
  readonly #config: Pick<AssessmentConfig, 'managers'>;

  static create(options: {
    teams: Pick<Teams, 'ofPeople'>;
    config: Pick<AssessmentConfig, 'managers'>;
  }): Management {
    return new Management(options.teams, options.config);
  }

  private constructor(
    teams: Pick<Teams, 'ofPeople'>,
    config: Pick<AssessmentConfig, 'managers'>,
  ) {
    this.#teams = teams;
    this.#config = config;
  }

  async of(by: Caller): Promise<Managed> {
    if (by.kind !== 'user') return new Set();
    if (by.roles.deskManager) return 'everybody';
    const principals = [by.ref, ...by.groups];
    const managed = [...this.#config.managers]
      .filter(([, managers]) => managers.some(ref => principals.includes(ref)))
      .map(([team]) => team);
    if (managed.length === 0) return new Set();
    const people = await this.#teams.ofPeople();
    return new Set(
      [...people]
        .filter(([, teams]) => teams.some(team => managed.includes(team)))
        .map(([person]) => person),
    );
  }
}
