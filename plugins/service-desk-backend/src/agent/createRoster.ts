import type { CatalogDirectory } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { DeskConfig } from '../settings/DeskConfig';
import { DatabaseAgentStore } from './DatabaseAgentStore';
import { DatabaseWorkloads } from './DatabaseWorkloads';
import { DefaultRoster } from './DefaultRoster';
import type { OnCall } from './OnCall';

/** What a roster is made of. */
export interface RosterSources {
  database: Knex;
  config: Pick<DeskConfig, 'assignment' | 'agreements'>;
  catalog: CatalogDirectory;
  /** Of a module: who is on call. */
  onCall?: OnCall;
}

/** Puts together what knows people, their duty and their work, over one database. */
export function createRoster(options: RosterSources) {
  const { database, config } = options;
  const agents = DatabaseAgentStore.create({ database });
  return {
    agents,
    workloads: DatabaseWorkloads.create({ database }),
    roster: DefaultRoster.create({
      ...options,
      agents,
      calendars: config.agreements.calendars,
      config: config.assignment,
    }),
  };
}
