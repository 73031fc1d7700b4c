import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { ComplaintAttachments } from '../attachment/AttachmentLinks';
import type { IncidentHandlers } from '../incident/IncidentHandlers';
import type { DeskConfig } from '../settings/DeskConfig';
import type { ClockSettings } from './complaintClock';
import type { ComplaintCatalog, ComplaintPeople } from './ComplaintPeople';
import type { ComplaintStore } from './ComplaintStore';
import type { ComplaintOutbox, ComplaintWriter } from './ComplaintWriter';

/** What the use cases of complaints work with. */
export interface ComplaintDependencies {
  database: Knex;
  config: Pick<DeskConfig, 'groups' | 'complaints' | 'reopenWindowDays'>;
  clock: Clock;
  catalog: ComplaintCatalog;
  store: ComplaintStore;
  people: ComplaintPeople;
  writer: ComplaintWriter;
  handlers: IncidentHandlers;
  attachments: ComplaintAttachments;
  outbox: ComplaintOutbox;
  clocks: ClockSettings;
  logger?: LoggerService;
}
