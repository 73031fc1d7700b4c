import type {
  Category,
  Level,
  Priority,
  PriorityMatrix,
} from '@firstline/plugin-service-desk-common';

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
  categories: Category[];
  priorityMatrix: PriorityMatrix;
  defaultImpact: Level;
  defaultUrgency: Level;
  /** Seconds to accept, and to resolve, by priority. */
  targets: Record<
    Priority,
    { responseSeconds: number; resolutionSeconds: number }
  >;
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
