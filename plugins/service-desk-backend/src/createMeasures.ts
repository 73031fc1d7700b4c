import type { CatalogDirectory, Clock } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import { DefaultMeasureService } from './measures/DefaultMeasureService';
import type { MeasureComplaints } from './measures/MeasureComplaints';
import type { DeskConfig } from './settings/DeskConfig';

/** What the measures are made of. */
export interface MeasureServiceOptions {
  /** The migrated database of the plugin. */
  database: Knex;
  config: Pick<DeskConfig, 'agreements' | 'categories'>;
  clock: Clock;
  catalog: Pick<CatalogDirectory, 'items' | 'entries'>;
  complaints: MeasureComplaints;
}

/** Puts the measures together; their days are those of the desk's calendar. */
export function createMeasures(options: MeasureServiceOptions) {
  const { agreements, categories } = options.config;
  const usual = agreements.levels.find(({ isDefault }) => isDefault);
  return DefaultMeasureService.create({
    ...options,
    categories,
    timeZone: usual?.calendar?.rules.timeZone ?? 'UTC',
  });
}
