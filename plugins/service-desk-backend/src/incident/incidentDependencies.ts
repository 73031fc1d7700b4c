import type { CatalogDirectory, Clock } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { AssignmentHistory } from '../assignment/AssignmentHistory';
import type { AssignmentService } from '../assignment/AssignmentService';
import type { AttachmentLinks } from '../attachment/AttachmentLinks';
import type { EscalationSteps } from '../escalation/EscalationSteps';
import type { ArticleLinks } from '../knowledge/ArticleLinks';
import type { MajorLinks } from '../major/MajorLinks';
import type { MajorRegister } from '../major/MajorRegister';
import type { IncidentFacts } from '../measures/IncidentFacts';
import type { Teams } from '../people/Teams';
import type { SatisfactionRegister } from '../satisfaction/SatisfactionRegister';
import type { ServiceLevelService } from '../service-level/ServiceLevelService';
import type { SpanHistory } from '../service-level/SpanHistory';
import type { DeskConfig } from '../settings/DeskConfig';
import type { TimelineService } from '../timeline/TimelineService';
import type { IncidentOutbox } from './IncidentOutbox';
import type { IncidentStore } from './IncidentStore';

/** What the use cases of incidents work with. */
export interface IncidentDependencies {
  database: Knex;
  config: DeskConfig;
  clock: Clock;
  catalog: CatalogDirectory;
  store: IncidentStore;
  timeline: TimelineService;
  assignments: AssignmentService;
  /** Says who may file for others; absent: agents alone. */
  teams?: Pick<Teams, 'worksOnIncidents'>;
  history: AssignmentHistory;
  serviceLevels: ServiceLevelService;
  spans: SpanHistory;
  facts: IncidentFacts;
  attachments: AttachmentLinks;
  articles: ArticleLinks;
  escalations: EscalationSteps;
  majors: MajorRegister;
  majorLinks: MajorLinks;
  satisfaction: SatisfactionRegister;
  outbox: IncidentOutbox;
}
