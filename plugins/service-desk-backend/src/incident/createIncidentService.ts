import type { Clock } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { AttachmentLinks } from '../attachment/AttachmentService';
import type { CatalogDirectory } from '../catalog/CatalogDirectory';
import type { Outbox } from '../outbox/Outbox';
import type { DeskConfig } from '../settings/DeskConfig';
import type { IncidentDesk } from './IncidentDesk';

/** What an incident service is made of. */
export interface IncidentServiceOptions {
  /** The migrated database of the plugin. */
  database: Knex;
  config: DeskConfig;
  clock: Clock;
  catalog: CatalogDirectory;
  /** Absent: nobody hears of anything (benchmarks, demo history). */
  outbox?: Outbox;
  /** Absent: nothing can be attached. */
  attachments?: AttachmentLinks;
}

/**
 * Puts the incident service together: for the plugin, for demo data, for benchmarks. It
 * knows the domain and decides by it; the permission policy comes with the `Caller`.
 */
export function createIncidentService(
  options: IncidentServiceOptions,
): IncidentDesk {
  throw new Error(`Not connected to ${Object.keys(options).join()} yet`);
}
