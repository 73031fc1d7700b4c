import type {
  Category,
  Level,
  PriorityMatrix,
} from '@firstline/plugin-service-desk-common';
import type { Agreements } from '../service-level/serviceLevels';
import type { AssignmentConfig } from './assignmentConfig';
import type { LadderStep } from './escalationConfig';
import type { MajorRule } from './majorConfig';

/** The `serviceDesk` section of the app config, read and checked once at start. */
export interface DeskConfig {
  groups: {
    /** Tier 1. */
    desk?: string;
    incidentManagers?: string;
    deskManagers?: string;
  };
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
  /** Days after closing in which an incident can be reopened. */
  reopenWindowDays: number;
  /** Days after resolving without an answer, until it is closed by itself. */
  autoCloseDays: number;
  attachmentLimitBytes: number;
  /** Language of notifications: they are stored as text. */
  notificationLanguage: 'en' | 'zh';
  /** Seconds a read may use the policy's decisions and the caller's groups again; 0 to 5. */
  permissionMemoSeconds: number;
  sqliteSynchronous: 'FULL' | 'NORMAL';
}
