import type { RequestLimits } from '@firstline/backend-kit';
import type {
  Category,
  DeskContact,
  LadderStep,
  Level,
  MeasureTargets,
  PriorityMatrix,
} from '@firstline/plugin-service-desk-common';
import type { Agreements } from '../service-level/serviceLevels';
import type { AssignmentConfig } from './assignmentConfig';
import type { AssessmentConfig } from './assessmentConfig';
import type { ComplaintTargets } from './complaintConfig';
import type { MajorRule } from './majorConfig';
import type { ReportConfig } from './reportConfig';
import type { SatisfactionConfig } from './satisfactionConfig';

/** The `serviceDesk` section of the app config, read and checked once at start. */
export interface DeskConfig {
  groups: {
    /** Tier 1. */
    desk?: string;
    incidentManagers?: string;
    deskManagers?: string;
    /** Decide complaints about desk managers; absent: the groups above theirs. */
    complaintReviewers?: string;
  };
  /** How the desk is reached besides its screens. */
  contact?: DeskContact;
  /** Team by tier, from 2 to 9; tier 2 is the owner of the CI unless one is named here. */
  tiers: Map<number, { team: string }>;
  /** Rules, teams and weights by which incidents find their people. */
  assignment: AssignmentConfig;
  categories: Category[];
  priorityMatrix: PriorityMatrix;
  defaultImpact: Level;
  defaultUrgency: Level;
  /** Calendars, service levels, operational levels of the tiers, contracts with vendors. */
  agreements: Agreements;
  /** What happens when the time of a clock is used up, and before. */
  escalation: { ladder: readonly LadderStep[] };
  major: {
    /** How often updates of a major incident are due, in seconds. */
    updateEverySeconds: number;
    /** The first that holds declares one. */
    rules: readonly MajorRule[];
  };
  complaints: {
    /** How long each step of a complaint may take, in seconds of working time. */
    targets: ComplaintTargets;
    /** Days after the answer, without a word from the complainant, until it is closed. */
    autoCloseDays: number;
  };
  /** What the work of people is weighed by, and who manages whom. */
  assessment: AssessmentConfig;
  /** Who is asked how it was, when, and what the desk says on the phone. */
  satisfaction: SatisfactionConfig;
  /** What the desk aims at, by measure: parts of 1. */
  measureTargets: MeasureTargets;
  /** Monthly service reports. */
  reports: ReportConfig;
  /** Days after closing in which an incident can be reopened. */
  reopenWindowDays: number;
  /** Days after resolving without an answer, until it is closed by itself. */
  autoCloseDays: number;
  attachmentLimitBytes: number;
  /** Language of notifications: they are stored as text. */
  notificationLanguage: 'en' | 'zh';
  /** Seconds a read may use the policy's decisions and the caller's groups again; 0 to 5. */
  permissionMemoSeconds: number;
  /** How many filings and searches a caller may send within a minute. */
  requestLimits: RequestLimits;
  sqliteSynchronous: 'FULL' | 'NORMAL';
}
