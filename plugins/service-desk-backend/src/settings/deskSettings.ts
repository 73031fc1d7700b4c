import {
  channels,
  type DeskSettings,
} from '@firstline/plugin-service-desk-common';
import type { DeskConfig } from './DeskConfig';

/** The part of the config that screens need; nothing of it is secret. */
export function toDeskSettings(config: DeskConfig): DeskSettings {
  const { levels, calendars } = config.agreements;
  return {
    categories: config.categories,
    priorityMatrix: config.priorityMatrix,
    channels: [...channels],
    defaultImpact: config.defaultImpact,
    defaultUrgency: config.defaultUrgency,
    deskTeam: config.groups.desk,
    attachmentLimitBytes: config.attachmentLimitBytes,
    reopenWindowDays: config.reopenWindowDays,
    autoCloseDays: config.autoCloseDays,
    majorUpdateEverySeconds: config.major.updateEverySeconds,
    serviceLevels: levels.map(
      ({ name, title, calendar, isDefault, targets }) => ({
        name,
        title,
        calendar: calendar?.name,
        isDefault,
        targets,
      }),
    ),
    calendars: [...calendars.values()].map(({ name, rules }) => ({
      name,
      ...rules,
    })),
  };
}
