import type {
  FollowUpMethod,
  IncidentState,
  Priority,
  Rating,
  Reporter,
} from '../incident/incident';

/** Why the desk has to reach the requester (S-144, S-164). */
export const followUpReasons = ['no-answer', 'dissatisfied'] as const;
/** One of {@link followUpReasons}. */
export type FollowUpReason = (typeof followUpReasons)[number];

/** What came of trying to reach them; `not-solved` reopens the incident. */
export const followUpResults = [
  'reached',
  'not-reached',
  'not-solved',
] as const;
/** One of {@link followUpResults}. */
export type FollowUpResult = (typeof followUpResults)[number];

/** An entry of the desk's follow-up list. */
export interface FollowUpTask {
  id: string;
  reason: FollowUpReason;
  /** The first-contact owner; absent: anybody of the desk. */
  owner?: string;
  incident: {
    number: string;
    version: number;
    title: string;
    state: IncidentState;
    priority: Priority;
    requester?: string;
    reporter?: Reporter;
    resolvedAt?: string;
    resolvedBy?: string;
    /** Markdown. */
    resolution?: string;
  };
  /** When to try next. */
  dueAt: string;
  attempts: {
    at: string;
    by: string;
    method: FollowUpMethod;
    result: FollowUpResult;
    note: string;
  }[];
  rating?: Rating;
  openedAt: string;
  /** Whether the caller may act on it. */
  mayFollowUp: boolean;
}

/** Query of `GET /follow-ups`. */
export interface ListFollowUpsRequest {
  /** Those of the reader, and those nobody owns. */
  mine?: boolean;
  reason?: FollowUpReason;
  /** Only what is due by now. */
  due?: boolean;
  limit?: number;
  cursor?: string;
}

/** What is asked of the requester after *resolved*; part of an incident's reply to them. */
export interface SurveyView {
  /** When they were asked. */
  askedAt: string;
  /** Whether a rating can be given or changed now; it stands when the incident is closed for good. */
  mayRate: boolean;
  /** Until when it can be changed, where that is known already. */
  rateableUntil?: string;
}

/** What the page behind a one-time link knows. Reply of `GET /rating-links/{token}`. */
export interface RatingLinkView {
  title: string;
  /** `expired` and `used` links show no title of the incident. */
  state: 'open' | 'used' | 'expired';
}
