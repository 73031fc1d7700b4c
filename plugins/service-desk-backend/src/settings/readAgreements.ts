import {
  priorities,
  type Priority,
} from '@firstline/plugin-service-desk-common';
import type { z } from 'zod';
import type { BusinessCalendar } from '../service-level/businessCalendar';
import type { Agreements, ServiceLevel } from '../service-level/serviceLevels';
import { AgreementReader } from './AgreementReader';
import {
  defaultTargets,
  type contractsSchema,
  type GivenTargets,
  type operationalLevelsSchema,
  type serviceLevelsSchema,
} from './serviceLevelConfig';

/** Level of a desk that configures none, or none as the default. */
const DEFAULT_NAME = 'default';
const defaultTitled = { title: 'Default', titles: { zh: '默认' } };

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
      titles: section.titles,
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
        titles: section.titles,
        calendar: reader.calendar(`contracts.${name}`, section.calendar),
        acceptSeconds: section.accept,
        resolveSeconds: section.resolve,
        contact: section.contact,
        reference: section.reference,
        until: section.until,
      },
    ]),
  );
  reader.finish();
  return { calendars, levels, operationalLevels, contracts };
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
      ...defaultTitled,
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
