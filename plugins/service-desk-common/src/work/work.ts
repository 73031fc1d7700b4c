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
  /** It is of an incident of which the reader does not see all: only the time is told. */
  hidden?: true;
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

/** How much can be logged, and asked for. */
export const workLimits = {
  secondsOfDay: 86_400,
  /** Days of a list of daily records. */
  listedDays: 62,
  /** Days of an assessment: a year and a day, so that a leap year is one. */
  assessedDays: 367,
} as const;

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
  /** `2026-11-23`: what day it is for the reader. */
  today: string;
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
  /** The person's own, open, and not of a day to come: may be added to and completed. */
  mayEdit: boolean;
  /** Completed or reviewed, and the reader reviews this person. */
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

/** Reply of `GET /daily-records`, newest day first. */
export interface DailyRecordList {
  items: DailyRecordSummary[];
  /** Whether the reader reviews records of others. */
  mayReview: boolean;
  /** `2026-11-23`: what day it is for the reader. */
  today: string;
}

/** Query of `GET /daily-records`: of oneself, or of the people one reviews. */
export interface ListDailyRecordsRequest {
  from: string;
  to: string;
  person?: string;
  state?: DailyRecordState;
}
