import type { CatalogDirectory, Clock } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import { DefaultMeasureService } from './measures/DefaultMeasureService';
import type { MeasureComplaints } from './measures/MeasureComplaints';
import type { DeskConfig } from './settings/DeskConfig';
import { reportCalendar } from './settings/reportConfig';

/** What the measures are made of. */
export interface MeasureServiceOptions {
  /** The migrated database of the plugin. */
  database: Knex;
  config: Pick<
    DeskConfig,
    'agreements' | 'categories' | 'reports' | 'measureTargets'
  >;
  clock: Clock;
  catalog: Pick<CatalogDirectory, 'items' | 'entries'>;
  complaints: MeasureComplaints;
}

/** Puts the measures together; their days are those of the reports. */
export function createMeasures(options: MeasureServiceOptions) {
  const { agreements, categories, reports, measureTargets } = options.config;
  return DefaultMeasureService.create({
    ...options,
    categories,
    targets: measureTargets,
    timeZone: reportCalendar(reports, agreements)?.rules.timeZone ?? 'UTC',
  });
}
