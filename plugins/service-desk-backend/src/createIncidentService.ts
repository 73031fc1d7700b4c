import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CatalogDirectory, Clock } from '@firstline/backend-kit';
import type { AssignmentStrategy } from '@firstline/plugin-service-desk-node';
import type { Knex } from 'knex';
import type { OnCall } from './agent/OnCall';
import { createAssignment } from './assignment/createAssignment';
import { DatabaseAssignmentHistory } from './assignment/DatabaseAssignmentHistory';
import type { AttachmentLinks } from './attachment/AttachmentLinks';
import { DatabaseEscalationSteps } from './escalation/DatabaseEscalationSteps';
import { DefaultEscalationLadder } from './escalation/DefaultEscalationLadder';
import { DatabaseArticleLinks } from './knowledge/DatabaseArticleLinks';
import { DatabaseMajorLinks } from './major/DatabaseMajorLinks';
import { DatabaseMajorRegister } from './major/DatabaseMajorRegister';
import { DatabaseIncidentFacts } from './measures/DatabaseIncidentFacts';
import { Teams, type TeamsOptions } from './people/Teams';
import { createSatisfactionRegister } from './satisfaction/createSatisfaction';
import type { RatingLinks } from './satisfaction/RatingLinks';
import { DatabaseClockStore } from './service-level/DatabaseClockStore';
import { DatabaseSpanHistory } from './service-level/DatabaseSpanHistory';
import { DefaultServiceLevelService } from './service-level/DefaultServiceLevelService';
import type { DeskConfig } from './settings/DeskConfig';
import { DatabaseTimelineStore } from './timeline/DatabaseTimelineStore';
import { DefaultTimelineService } from './timeline/DefaultTimelineService';
import { DatabaseIncidentStore } from './incident/DatabaseIncidentStore';
import { DefaultIncidentService } from './incident/DefaultIncidentService';
import type { IncidentDependencies } from './incident/incidentDependencies';
import type { IncidentDesk } from './incident/IncidentDesk';
import type { IncidentOutbox } from './incident/IncidentOutbox';

/** What an incident service is made of. */
export interface IncidentServiceOptions {
  /** The migrated database of the plugin. */
  database: Knex;
  config: DeskConfig;
  clock: Clock;
  catalog: CatalogDirectory;
  /** Absent: nobody hears of anything (benchmarks, demo history). */
  outbox?: IncidentOutbox;
  /** Absent: nothing can be attached. */
  attachments?: AttachmentLinks;
  /** Which groups own something; absent: agents alone file for others. */
  owners?: TeamsOptions['owners'];
  /** Of modules: who gets what before the load decides. */
  strategies?: readonly AssignmentStrategy[];
  /** Of a module: who is on call. */
  onCall?: OnCall;
  /** Absent: nobody is sent a link to rate by. */
  ratingLinks?: RatingLinks;
  /** Hears of strategies that fail. */
  logger?: LoggerService;
}

const silence: IncidentOutbox = {
  async add() {},
  poke() {},
};

const noAttachments: AttachmentLinks = {
  async link() {
    throw new InputError('attachmentIds: nothing can be attached here');
  },
  async ofIncidents() {
    return new Map();
  },
  async ofEntries() {
    return new Map();
  },
};

/**
 * Puts the incident service together: for the plugin, for demo data, for benchmarks. It
 * knows the domain and decides by it; the permission policy comes with the `Caller`.
 */
export function createIncidentService(
  options: IncidentServiceOptions,
): IncidentDesk {
  return DefaultIncidentService.create(createIncidentDependencies(options));
}

/** What the incident service and those beside it are made of, over one database. */
export function createIncidentDependencies(
  options: IncidentServiceOptions,
): IncidentDependencies {
  const { database, config, clock, catalog } = options;
  const { owners, outbox = silence, attachments = noAttachments } = options;
  const escalations = DatabaseEscalationSteps.create({ database });
  return {
    database,
    config,
    clock,
    catalog,
    outbox,
    attachments,
    articles: DatabaseArticleLinks.create({ database }),
    store: DatabaseIncidentStore.create({ knex: database }),
    timeline: DefaultTimelineService.create({
      store: DatabaseTimelineStore.create({ knex: database }),
      attachments,
    }),
    assignments: createAssignment(options).assignments,
    teams: owners && Teams.create({ config, catalog, owners }),
    history: DatabaseAssignmentHistory.create({ database }),
    escalations,
    majors: DatabaseMajorRegister.create({ database }),
    majorLinks: DatabaseMajorLinks.create({ database }),
    satisfaction: createSatisfactionRegister({ ...options, outbox }),
    facts: DatabaseIncidentFacts.create(),
    spans: DatabaseSpanHistory.create({
      database,
      calendars: config.agreements.calendars,
    }),
    serviceLevels: DefaultServiceLevelService.create({
      ladder: DefaultEscalationLadder.create({
        store: escalations,
        ladder: config.escalation.ladder,
      }),
      store: DatabaseClockStore.create({
        database,
        calendars: config.agreements.calendars,
      }),
      agreements: config.agreements,
      catalog,
    }),
  };
}
