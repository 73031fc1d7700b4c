import {
  channels,
  type ContractInfo,
  type DeskSettings,
  type OperationalLevelInfo,
} from '@firstline/plugin-service-desk-common';
import type { DeskConfig } from './DeskConfig';

/** The part of the config that screens need, as everybody signed in may know it. */
export function toDeskSettings(config: DeskConfig): DeskSettings {
  const { levels, calendars } = config.agreements;
  return {
    categories: config.categories,
    priorityMatrix: config.priorityMatrix,
    channels: [...channels],
    defaultImpact: config.defaultImpact,
    defaultUrgency: config.defaultUrgency,
    deskTeam: config.groups.desk,
    contact: config.contact,
    attachmentLimitBytes: config.attachmentLimitBytes,
    reopenWindowDays: config.reopenWindowDays,
    autoCloseDays: config.autoCloseDays,
    majorUpdateEverySeconds: config.major.updateEverySeconds,
    serviceLevels: levels.map(
      ({ name, title, titles, calendar, isDefault, targets }) => ({
        name,
        title,
        titles,
        calendar: calendar?.name,
        isDefault,
        targets,
      }),
    ),
    calendars: [...calendars.values()].map(({ name, titled, rules }) => ({
      name,
      title: name,
      ...titled,
      ...rules,
    })),
  };
}

/** The time that tiers give themselves; not for requesters. */
export function toOperationalLevels(
  config: DeskConfig,
): OperationalLevelInfo[] {
  return [...config.agreements.operationalLevels]
    .map(([tier, { calendar, ...level }]) => ({
      tier,
      calendar: calendar?.name,
      ...level,
    }))
    .sort((a, b) => a.tier - b.tier);
}

/** Whom the desk has called in, and what was agreed with them; not for requesters. */
export function toContracts(config: DeskConfig): ContractInfo[] {
  return [...config.agreements.contracts.values()].map(
    ({ calendar, ...contract }) => ({ ...contract, calendar: calendar?.name }),
  );
}
