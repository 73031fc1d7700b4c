import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { toDbTime, type Clock } from '@firstline/backend-kit';
import type {
  DeskLanguage,
  DeskPerson,
} from '@firstline/plugin-service-desk-common';
import type { CallerResolver } from './CallerResolver';
import type { ReaderLanguageStore } from './ReaderLanguageStore';
import type { Teams } from './Teams';

interface Dependencies {
  callers: Pick<CallerResolver, 'forRead'>;
  teams: Pick<Teams, 'includeAny'>;
  languages: ReaderLanguageStore;
  clock: Clock;
}

/** Tells people what the desk takes them for, and keeps what language they read. */
export class PeopleService {
  readonly #deps: Dependencies;

  static create(dependencies: Dependencies): PeopleService {
    return new PeopleService(dependencies);
  }

  private constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async me(options: { by: BackstageCredentials }): Promise<DeskPerson> {
    const { callers, teams, languages } = this.#deps;
    const { ref, groups, roles } = await callers.forRead(options.by);
    const [resolver, known] = await Promise.all([
      roles.agent || teams.includeAny(groups),
      languages.of([ref]),
    ]);
    return {
      userRef: ref,
      teams: groups,
      ...roles,
      resolver,
      language: known.get(ref),
    };
  }

  /** Keeps what language the caller's notifications are in from now on. */
  async setLanguage(
    language: DeskLanguage,
    options: { by: BackstageCredentials },
  ): Promise<DeskPerson> {
    const { callers, languages, clock } = this.#deps;
    const { ref } = await callers.forRead(options.by);
    await languages.set(ref, language, { at: toDbTime(clock.now()) });
    return this.me(options);
  }
}
