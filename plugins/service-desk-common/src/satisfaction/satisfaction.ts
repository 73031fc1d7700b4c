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
  /** When it was resolved, and they could say for the first time. */
  askedAt: string;
  /** What they said of this resolution; the incident's `rating` may be of an earlier one. */
  rating?: Rating;
  /** Whether a rating can be given or changed now; it stands when the incident is closed for good. */
  mayRate: boolean;
  /** Until when it can be changed, where that is known already. */
  rateableUntil?: string;
}

/** Ratings up to this one are dissatisfied: somebody calls, and a complaint is offered (S-161). */
export const highestDissatisfied = 2;

/** Whether a rating says that the requester is dissatisfied. */
export function isDissatisfied({ overall }: Pick<Rating, 'overall'>): boolean {
  return overall <= highestDissatisfied;
}

/** The ways by which a rating reaches the desk. */
export const ratingVias = ['portal', 'link', 'follow-up'] as const;
/** One of {@link ratingVias}. */
export type RatingVia = (typeof ratingVias)[number];

/** What the page behind a one-time link knows. Reply of `GET /rating-links/{token}`. */
export interface RatingLinkView {
  /** Of the incident; `expired` and `used` links show none. */
  title?: string;
  state: 'open' | 'used' | 'expired';
}
