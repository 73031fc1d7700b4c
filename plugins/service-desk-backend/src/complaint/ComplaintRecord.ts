import type {
  Channel,
  ComplaintAnswer,
  ComplaintClockKind,
  ComplaintDecision,
  ComplaintState,
  Rating,
  Reporter,
} from '@firstline/plugin-service-desk-common';

/** How somebody stands to a complaint, as it is stored. */
export type ComplaintAccessRelation =
  | 'complainant'
  | 'filer'
  | 'verifier'
  | 'decider'
  | 'concerned'
  | 'subject';

/** Who hears a complaint. */
export interface Hearing {
  /** Group refs. */
  verifiers: string[];
  deciders: string[];
  verifiedOneLevelUp: boolean;
  decidedOneLevelUp: boolean;
  /** False while all who could decide it are concerned. */
  heard: boolean;
}

/** A clock of a complaint as it is stored. */
export interface ClockRecord {
  kind: ComplaintClockKind;
  round: 1 | 2;
  targetSeconds: number;
  startedAt: string;
  dueAt: string;
  stoppedAt?: string;
  breachedAt?: string;
}

/** A measure as it is stored. */
export interface MeasureRecord {
  id: string;
  text: string;
  /** User ref. */
  owner: string;
  dueAt: string;
  completedAt?: string;
  completedBy?: string;
  note?: string;
  /** When owner and deciders were told that it is overdue. */
  toldAt?: string;
}

/** A complaint as it is stored. */
export interface ComplaintRecord {
  id: number;
  version: number;
  title: string;
  /** Markdown. */
  description: string;
  state: ComplaintState;
  round: 1 | 2;
  channel: Channel;
  /** User ref; absent when the complainant has no account. */
  complainant?: string;
  filedBy: string;
  reporter?: Reporter;
  /** User refs: whom the complainant named. */
  subjects: string[];
  /** User refs: who turned out to be concerned besides. */
  addedSubjects: string[];
  team?: string;
  incidentId?: number;
  /** Users, and the team it names: none of them knows of it. */
  concerned: string[];
  hearing: Hearing;
  finding?: { text: string; by: string; at: string };
  /** Nobody but whoever verified it is left to decide it. */
  verifierMayDecide: boolean;
  /** One for each round. */
  decisions: ComplaintDecision[];
  answers: ComplaintAnswer[];
  satisfied?: boolean;
  rating?: Rating;
  createdAt: string;
  updatedAt: string;
  /** When something was last said since the answer; absent before one. */
  quietSince?: string;
  closedAt?: string;
  clocks: ClockRecord[];
  measures: MeasureRecord[];
}
