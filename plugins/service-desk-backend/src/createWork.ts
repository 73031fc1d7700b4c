import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogDirectory, Clock } from '@firstline/backend-kit';
import type { KnowledgeBaseService } from '@firstline/plugin-knowledge-base-node';
import type { Knex } from 'knex';
import { createRoster, type RosterSources } from './agent/createRoster';
import { DatabaseIncidentStore } from './incident/DatabaseIncidentStore';
import type { IncidentDesk } from './incident/IncidentDesk';
import type { IncidentOutbox } from './incident/IncidentOutbox';
import type { Teams } from './people/Teams';
import type { DeskConfig } from './settings/DeskConfig';
import type { ComplaintFigures } from './work/ComplaintFigures';
import { DatabaseAssessmentFigures } from './work/DatabaseAssessmentFigures';
import { DatabaseDailyRecordStore } from './work/DatabaseDailyRecordStore';
import { DatabaseWorkStore } from './work/DatabaseWorkStore';
import { DefaultAssessmentService } from './work/DefaultAssessmentService';
import { DefaultDailyRecordService } from './work/DefaultDailyRecordService';
import { DefaultWorkService } from './work/DefaultWorkService';
import { Management } from './work/Management';
import { RemoteArticleContributions } from './work/RemoteArticleContributions';
import { WorkDays } from './work/WorkDays';
import { WorkSight } from './work/WorkSight';

/** What the services of working time are made of. */
export interface WorkOptions extends RosterSources {
  database: Knex;
  config: DeskConfig;
  clock: Clock;
  catalog: CatalogDirectory;
  teams: Teams;
  incidents: IncidentDesk;
  outbox: IncidentOutbox;
  knowledgeBase: Pick<KnowledgeBaseService, 'contributions'>;
  complaints: ComplaintFigures;
  auth: AuthService;
  logger: LoggerService;
}

/** Puts together what knows how long people worked, on what, and what comes of it. */
export function createWork(options: WorkOptions) {
  const { database, config } = options;
  const work = DatabaseWorkStore.create({ database });
  const records = DatabaseDailyRecordStore.create({ database });
  const sight = WorkSight.create({
    incidents: DatabaseIncidentStore.create({ knex: database }),
  });
  const days = WorkDays.create({ ...options, ...createRoster(options) });
  const management = Management.create({
    teams: options.teams,
    config: config.assessment,
  });
  const parts = { ...options, work, records, sight, days, management };
  return {
    work: DefaultWorkService.create(parts),
    dailyRecords: DefaultDailyRecordService.create(parts),
    assessments: DefaultAssessmentService.create({
      ...parts,
      figures: DatabaseAssessmentFigures.create({ database }),
      articles: RemoteArticleContributions.create({
        ...options,
        service: options.knowledgeBase,
      }),
    }),
  };
}
