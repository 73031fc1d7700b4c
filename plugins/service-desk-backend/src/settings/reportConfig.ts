import { InputError } from '@backstage/errors';
import {
  entityRefSchema,
  groupRefSchema,
  type ReportScope,
} from '@firstline/plugin-service-desk-common';
import { z } from 'zod';
import type { BusinessCalendar } from '../service-level/businessCalendar';
import type { Agreements } from '../service-level/serviceLevels';

/** Monthly service reports, of the config. */
export interface ReportConfig {
  /** Whether the schedule makes them. */
  scheduled: boolean;
  /** Name of the calendar whose months and working days are meant. */
  calendar?: string;
  /** Hour of the first working day at which last month's are made, 0 to 23. */
  hour: number;
  /** Of what reports are made; the whole desk first. */
  scopes: readonly ReportScope[];
  /** Refs of users and groups who are told of a scheduled report. */
  recipients: readonly string[];
}

const personOrGroup = entityRefSchema.refine(
  ref => /^(user|group):/.test(ref),
  'must be a user or a group',
);
const system = entityRefSchema.refine(
  ref => ref.startsWith('system:'),
  'must be a system such as system:default/payments',
);

/** `serviceDesk.reports` of the config. */
export const reportsSchema = z
  .strictObject({
    scheduled: z.boolean().default(true),
    calendar: z.string().min(1).max(100).optional(),
    hour: z
      .int()
      .min(0, 'must be an hour from 0 to 23')
      .max(23, 'must be an hour from 0 to 23')
      .default(6),
    systems: z.array(system).max(200, 'at most 200 systems').default([]),
    owners: z.array(groupRefSchema).max(200, 'at most 200 owners').default([]),
    recipients: z
      .array(personOrGroup)
      .max(100, 'at most 100 recipients')
      .default([]),
  })
  .prefault({})
  .transform(
    ({ systems, owners, ...rest }): ReportConfig => ({
      ...rest,
      scopes: [
        { kind: 'desk' },
        ...systems.map(ref => ({ kind: 'system' as const, ref })),
        ...owners.map(ref => ({ kind: 'owner' as const, ref })),
      ],
    }),
  );

/**
 * The calendar of the reports: the one of the config, else that of the default service level,
 * else the first there is.
 *
 * @throws InputError when the config names one that is not there
 */
export function reportCalendar(
  { calendar }: Pick<ReportConfig, 'calendar'>,
  agreements: Pick<Agreements, 'calendars' | 'levels'>,
): BusinessCalendar | undefined {
  const { calendars, levels } = agreements;
  if (calendar !== undefined && !calendars.has(calendar)) {
    throw new InputError(
      `serviceDesk.reports.calendar: there is no calendar ${calendar} in serviceDesk.calendars`,
    );
  }
  return calendar === undefined
    ? levels.find(({ isDefault }) => isDefault)?.calendar ??
        [...calendars.values()][0]
    : calendars.get(calendar);
}
