import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { DeskSettings } from '@firstline/plugin-service-desk-common';
import type { CallerResolver } from '../people/CallerResolver';
import type { Teams } from '../people/Teams';
import type { DeskConfig } from './DeskConfig';
import {
  toContracts,
  toDeskSettings,
  toOperationalLevels,
} from './deskSettings';

/** What the service is made of. */
export interface SettingsServiceOptions {
  config: DeskConfig;
  callers: Pick<CallerResolver, 'forRead'>;
  teams: Pick<Teams, 'worksOnIncidents'>;
}

/** Tells screens what they need of the config. */
export class SettingsService {
  readonly #options: SettingsServiceOptions;

  static create(options: SettingsServiceOptions): SettingsService {
    return new SettingsService(options);
  }

  private constructor(options: SettingsServiceOptions) {
    this.#options = options;
  }

  /** Contracts with vendors and what tiers give themselves are for those who work on incidents. */
  async read(options: { by: BackstageCredentials }): Promise<DeskSettings> {
    const { config, callers, teams } = this.#options;
    const settings = toDeskSettings(config);
    const caller = await callers.forRead(options.by);
    return (await teams.worksOnIncidents(caller))
      ? {
          ...settings,
          contracts: toContracts(config),
          operationalLevels: toOperationalLevels(config),
        }
      : settings;
  }
}
