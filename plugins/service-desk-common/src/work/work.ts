/** What time on an incident was spent on (日常维护工作记录表). */
export const workActivities = [
  'diagnosis',
  'repair',
  'remote-support',
  'on-site-visit',
  'call',
  'coordination',
  'maintenance',
  'documentation',
  'other',
] as const;
/** One of {@link workActivities}. */
export type WorkActivity = (typeof workActivities)[number];

/** Time somebody worked; on an incident, or of daily maintenance without one. */
export interface WorkEntry {
  id: string;
  person: string;
  incidentNumber?: string;
  incidentTitle?: string;
  /** `2026-11-23`, a day of the person's time zone. */
  day: string;
  seconds: number;
  activity: WorkActivity;
  note?: string;
  createdAt: string;
  /** Taken back; kept, and counted no more. */
  withdrawnAt?: string;
  withdrawnReason?: string;
  mayWithdraw: boolean;
}

/** Body of `POST /work`. */
export interface LogWorkRequest {
  incidentNumber?: string;
  day: string;
  seconds: number;
  activity: WorkActivity;
  note?: string;
}

/** Reply of `GET /incidents/{number}/work`. */
export interface IncidentWork {
  items: WorkEntry[];
  totalSeconds: number;
  mayLog: boolean;
}

/** A daily maintenance record is open until the person completes it, then it is reviewed. */
export const dailyRecordStates = ['open', 'completed', 'reviewed'] as const;
/** One of {@link dailyRecordStates}. */
export type DailyRecordState = (typeof dailyRecordStates)[number];

/** What a person worked on one day. Reply of `GET /daily-records/{userRef}/{day}`. */
export interface DailyRecord {
  person: string;
  day: string;
  version: number;
  state: DailyRecordState;
  entries: WorkEntry[];
  totalSeconds: number;
  /** Incidents the person moved that day without time logged on them. */
  untimed: { number: string; title: string }[];
  remark?: string;
  completedAt?: string;
  reviewedBy?: string;
  reviewedAt?: string;
  reviewRemark?: string;
  mayEdit: boolean;
  mayReview: boolean;
}

/** A line of the list of daily records. */
export interface DailyRecordSummary {
  person: string;
  day: string;
  state: DailyRecordState;
  totalSeconds: number;
  entries: number;
}

/** Query of `GET /daily-records`: of oneself, or of the people one reviews. */
export interface ListDailyRecordsRequest {
  from: string;
  to: string;
  person?: string;
  state?: DailyRecordState;
}

/** The figures of an engineer in a period (S-159, S-164, S-168 to S-170). */
export interface EngineerFigures {
  person: string;
  displayName?: string;
  teams: string[];
  taken: number;
  solved: number;
  reopened: number;
  workSeconds: number;
  /** Accepted within the target ÷ all whose response fell to this person. */
  responseRate?: number;
  responses: number;
  ratings: number;
  /** Mean of the overall points, 1 to 5. */
  ratingMean?: number;
  /** Absent in what the engineer sees of themselves: nobody learns of complaints about them here. */
  complaintsUpheld?: number;
  articlesWritten: number;
  articlesUsed: number;
  /** By the weights of the config; without complaints where these are absent. */
  score: number;
}

/** Reply of `GET /assessments`: one's own figures, and of those whose manager one is. */
export interface Assessments {
  from: string;
  to: string;
  weights: Record<string, number>;
  items: EngineerFigures[];
  /** Whether the reader sees others than themselves, and may export. */
  manages: boolean;
}
