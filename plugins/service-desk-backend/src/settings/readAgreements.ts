import { InputError } from '@backstage/errors';
import {
  priorities,
  type Priority,
} from '@firstline/plugin-service-desk-common';
import type { z } from 'zod';
import type { BusinessCalendar } from '../service-level/businessCalendar';
import type { Agreements, ServiceLevel } from '../service-level/serviceLevels';
import { secondsAWeek } from './calendarConfig';
import {
  defaultTargets,
  type contractsSchema,
  type GivenTargets,
  type operationalLevelsSchema,
  type serviceLevelsSchema,
} from './serviceLevelConfig';

/** Level of a desk that configures none, or none as the default. */
const DEFAULT_NAME = 'default';
const DEFAULT_TITLE = 'Default';
/** Nobody agrees on more; a typing error does. */
const MAX_WEEKS = 1_040;

/** The parts of the section `serviceDesk` that are about time. */
export interface AgreementSections {
  calendars: Map<string, BusinessCalendar>;
  targets: GivenTargets;
  serviceLevels: z.output<typeof serviceLevelsSchema>;
  operationalLevels: z.output<typeof operationalLevelsSchema>;
  contracts: z.output<typeof contractsSchema>;
}

/**
 * Puts together what the config says of time.
 *
 * @throws InputError that names each key and what is wrong with it
 */
export function readAgreements(sections: AgreementSections): Agreements {
  const { calendars } = sections;
  const reader = AgreementReader.create(calendars);
  const base = completed(sections.targets, defaultTargets);
  const named = Object.entries(sections.serviceLevels).map(
    ([name, section]): ServiceLevel => ({
      name,
      title: section.title,
      calendar: reader.calendar(`serviceLevels.${name}`, section.calendar),
      isDefault: section.default,
      targets: completed(section.targets, base),
      owners: section.owners,
      systems: section.systems,
    }),
  );
  const levels = withDefault(named, base);
  reader.checkLevels(levels);
  const operationalLevels = new Map(
    Object.entries(sections.operationalLevels).map(([tier, section]) => [
      Number(tier),
      {
        calendar: reader.calendar(
          `operationalLevels.${tier}`,
          section.calendar,
        ),
        acceptSeconds: section.accept,
        handOverSeconds: section.handOver,
      },
    ]),
  );
  const contracts = new Map(
    Object.entries(sections.contracts).map(([name, section]) => [
      name,
      {
        name,
        title: section.title,
        calendar: reader.calendar(`contracts.${name}`, section.calendar),
        acceptSeconds: section.accept,
        resolveSeconds: section.resolve,
      },
    ]),
  );
  reader.finish();
  return { calendars, levels, operationalLevels, contracts };
}

/** Collects what is wrong, so that all of it is told at once. */
class AgreementReader {
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

function withDefault(
  levels: ServiceLevel[],
  targets: ServiceLevel['targets'],
): ServiceLevel[] {
  if (levels.some(({ isDefault }) => isDefault)) return levels;
  const named = levels.find(({ name }) => name === DEFAULT_NAME);
  if (named) {
    return levels.map(level => ({ ...level, isDefault: level === named }));
  }
  return [
    ...levels,
    {
      name: DEFAULT_NAME,
      title: DEFAULT_TITLE,
      isDefault: true,
      targets,
      owners: [],
      systems: [],
    },
  ];
}

function completed(
  given: GivenTargets,
  base: ServiceLevel['targets'],
): ServiceLevel['targets'] {
  return Object.fromEntries(
    priorities.map(priority => {
      const { response, resolution } = given[priority] ?? {};
      return [
        priority,
        {
          responseSeconds: response ?? base[priority].responseSeconds,
          resolutionSeconds: resolution ?? base[priority].resolutionSeconds,
        },
      ];
    }),
  ) as Record<Priority, ServiceLevel['targets'][Priority]>;
}
