import { InputError } from '@backstage/errors';
import { priorities } from '@firstline/plugin-service-desk-common';
import type { BusinessCalendar } from '../service-level/businessCalendar';
import type { ServiceLevel } from '../service-level/serviceLevels';
import { secondsAWeek } from './calendarConfig';

/** Nobody agrees on more; a typing error does. */
const MAX_WEEKS = 1_040;

/** Collects what is wrong, so that all of it is told at once. */
export class AgreementReader {
  readonly #calendars: Map<string, BusinessCalendar>;
  readonly #problems: string[] = [];

  static create(calendars: Map<string, BusinessCalendar>): AgreementReader {
    return new AgreementReader(calendars);
  }

  private constructor(calendars: Map<string, BusinessCalendar>) {
    this.#calendars = calendars;
  }

  calendar(
    key: string,
    name: string | undefined,
  ): BusinessCalendar | undefined {
    if (name === undefined) return undefined;
    const calendar = this.#calendars.get(name);
    if (!calendar) {
      const known = [...this.#calendars.keys()].join(', ') || 'none';
      this.#report(
        `${key}.calendar`,
        `names the calendar ${name}, which serviceDesk.calendars does not have (there is: ${known})`,
      );
    }
    return calendar;
  }

  checkLevels(levels: readonly ServiceLevel[]): void {
    const defaults = levels.filter(({ isDefault }) => isDefault);
    if (defaults.length > 1) {
      const names = defaults.map(({ name }) => name).join(' and ');
      this.#report(
        'serviceLevels',
        `${names} are both the default; one can be`,
      );
    }
    for (const level of levels) {
      this.#checkTargets(level);
      this.#checkShared(level, levels, 'owners');
      this.#checkShared(level, levels, 'systems');
    }
  }

  /** @throws InputError when anything was wrong */
  finish(): void {
    if (this.#problems.length > 0) {
      throw new InputError(
        `The config cannot be used. ${this.#problems.join('; ')}`,
      );
    }
  }

  #checkTargets({ name, targets, calendar }: ServiceLevel): void {
    for (const priority of priorities) {
      const { responseSeconds, resolutionSeconds } = targets[priority];
      const key = `serviceLevels.${name}.targets.${priority}`;
      if (responseSeconds > resolutionSeconds) {
        this.#report(key, 'has less time to resolve than to respond');
      }
      const week = calendar ? secondsAWeek(calendar) : 7 * 86_400;
      if (resolutionSeconds > week * MAX_WEEKS) {
        this.#report(
          `${key}.resolution`,
          'is longer than twenty years of its calendar',
        );
      }
    }
  }

  /** The first would always be chosen, and the others never. */
  #checkShared(
    level: ServiceLevel,
    levels: readonly ServiceLevel[],
    field: 'owners' | 'systems',
  ): void {
    const earlier = levels.slice(0, levels.indexOf(level));
    for (const ref of level[field]) {
      const other = earlier.find(one => one[field].includes(ref));
      if (other) {
        this.#report(
          `serviceLevels.${level.name}.${field}`,
          `${ref} has the level ${other.name} already`,
        );
      }
    }
  }

  #report(key: string, problem: string): void {
    this.#problems.push(`serviceDesk.${key}: ${problem}`);
  }
}
