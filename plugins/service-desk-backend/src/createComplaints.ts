import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { Clock } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { ComplaintAttachments } from './attachment/AttachmentLinks';
import {
  ComplaintPeople,
  type ComplaintCatalog,
} from './complaint/ComplaintPeople';
import {
  ComplaintWriter,
  type ComplaintOutbox,
} from './complaint/ComplaintWriter';
import { DatabaseComplaintCounts } from './complaint/DatabaseComplaintCounts';
import { DatabaseComplaintStore } from './complaint/DatabaseComplaintStore';
import { DefaultComplaintService } from './complaint/DefaultComplaintService';
import type { IncidentDesk } from './incident/IncidentDesk';
import { DatabaseIncidentHandlers } from './incident/IncidentHandlers';
import type { DeskConfig } from './settings/DeskConfig';

/** What the services of complaints are made of. */
export interface ComplaintOptions {
  /** The migrated database of the plugin. */
  database: Knex;
  config: DeskConfig;
  clock: Clock;
  catalog: ComplaintCatalog;
  incidents: Pick<IncidentDesk, 'get'>;
  /** Absent: nothing can be attached. */
  attachments?: ComplaintAttachments;
  /** Absent: nobody hears of anything (demo history). */
  outbox?: ComplaintOutbox;
  /** Hears of complaints that nobody can hear. */
  logger?: LoggerService;
}

const silence: ComplaintOutbox = {
  async add() {},
  poke() {},
};

const noAttachments: ComplaintAttachments = {
  async link() {
    throw new InputError('attachmentIds: nothing can be attached here');
  },
  async ofComplaints() {
    return new Map();
  },
  async ofEntries() {
    return new Map();
  },
};

/** Puts the services of complaints together: for the plugin, and for demo data. */
export function createComplaints(options: ComplaintOptions) {
  const { database, config, catalog, incidents } = options;
  const { outbox = silence, attachments = noAttachments } = options;
  const { groups, notificationLanguage: language, agreements } = config;
  const store = DatabaseComplaintStore.create({ database });
  const handlers = DatabaseIncidentHandlers.create({ database, incidents });
  const usual = agreements.levels.find(({ isDefault }) => isDefault);
  return {
    complaints: DefaultComplaintService.create({
      ...options,
      outbox,
      attachments,
      store,
      handlers,
      people: ComplaintPeople.create({ catalog, handlers, groups }),
      writer: ComplaintWriter.create({ store, outbox, attachments, language }),
      clocks: {
        targets: config.complaints.targets,
        calendar: usual?.calendar,
      },
    }),
    complaintCounts: DatabaseComplaintCounts.create({ database, groups }),
  };
}
