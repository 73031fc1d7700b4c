import type { Category } from '@firstline/common-kit';
import type { Channel, Level, Priority } from '../incident/incident';
import type { PriorityMatrix } from '../incident/priorityMatrix';
import type {
  CalendarInfo,
  ContractInfo,
  OperationalLevelInfo,
  ServiceLevelInfo,
} from '../service-level/serviceLevel';

/** Languages that people are told in, and that the screens have. */
export const deskLanguages = ['en', 'zh'] as const;
export type DeskLanguage = (typeof deskLanguages)[number];

/** Reply of `GET /me`: what the desk knows of the caller. */
export interface DeskPerson {
  userRef: string;
  /** The caller's groups, as entity refs. */
  teams: string[];
  agent: boolean;
  incidentManager: boolean;
  deskManager: boolean;
  /** Member of a team that incidents can be assigned to: an agent or an engineer. */
  resolver: boolean;
  /** What they read, once a screen of theirs has said so; notifications to them are in it. */
  language?: DeskLanguage;
}

/** Reply of `GET /settings`: what the screens need of the config. */
export interface DeskSettings {
  categories: Category[];
  priorityMatrix: PriorityMatrix;
  channels: Channel[];
  defaultImpact: Level;
  defaultUrgency: Level;
  deskTeam?: string;
  contact?: DeskContact;
  attachmentLimitBytes: number;
  reopenWindowDays: number;
  autoCloseDays: number;
  /** How often updates of a major incident are due, in seconds. */
  majorUpdateEverySeconds?: number;
  serviceLevels: ServiceLevelInfo[];
  calendars: CalendarInfo[];
  /** For those who work on incidents; absent for others. */
  contracts?: ContractInfo[];
  /** For those who work on incidents; absent for others. By tier. */
  operationalLevels?: OperationalLevelInfo[];
}

/** How the desk is reached besides its screens (S-028). */
export interface DeskContact {
  phone?: string;
  /** From a telephone of the house. */
  extension?: string;
  email?: string;
  website?: string;
  /** Name of an account in a messenger, such as "WeChat: northwind-it". */
  chat?: string;
  /** When somebody answers, by language code. */
  hours?: { [language: string]: string };
}

/** Reply of `GET /me/counts`: how much waits in each queue of the caller. */
export interface QueueCounts {
  /** Open, nobody accepted or named, in a queue the caller may take from. */
  unassigned: number;
  mine: number;
  myTeams: number;
  waiting: number;
  awaitingConfirmation: number;
  /** The caller's own requests that wait for an answer or a confirmation from them. */
  needMe: number;
}

/** Reports on one configuration item, in a form that anybody signed in may know. */
export interface RecentReports {
  ciRef: string;
  count: number;
  /** Start of the window that was counted, ISO 8601. */
  since: string;
}

/** Reply of `GET /ci-summaries?refs=`, one for each ref asked for. */
export interface ConfigurationItemSummary {
  ciRef: string;
  /** Open incidents, visible to the caller or not. */
  openCount: number;
  /** Open incidents visible to the caller. */
  visibleByPriority: Partial<Record<Priority, number>>;
  recentReports: RecentReports;
}
