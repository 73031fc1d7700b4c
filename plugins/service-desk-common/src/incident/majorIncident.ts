import type { LinkedConfigurationItem } from './incident';

/** What is learned from a major incident, written when it is over. */
export interface MajorReview {
  /** What happened, Markdown. */
  summary: string;
  /** Why, Markdown. */
  cause: string;
  /** What will be done so that it does not happen again, Markdown. */
  improvements: string;
  writtenBy: string;
  writtenAt: string;
}

/** Body of `PUT /incidents/{number}/review`. */
export type MajorReviewRequest = Pick<
  MajorReview,
  'summary' | 'cause' | 'improvements'
>;

/** The major part of an incident. */
export interface MajorIncident {
  declaredAt: string;
  /** A user, or the product itself by a rule. */
  declaredBy: string;
  reason: string;
  /** Updates are due as often, in seconds. */
  updateEverySeconds: number;
  /** Absent once it is resolved. */
  nextUpdateDueAt?: string;
  /** Incidents that resolve together with it, as far as the reader may know of them. */
  linked: string[];
  /** Items it affects: its own and what depends on them, nearest first, 200 at most. */
  affected: LinkedConfigurationItem[];
  /** Asked for when it is resolved. */
  reviewAsked: boolean;
  review?: MajorReview;
}

/** A major incident as it stands on the page of an item, for those who may know of it. */
export interface MajorBanner {
  number: string;
  title: string;
  since: string;
  /** Items asked about that it affects: itself, or by what they depend on. */
  ciRefs: string[];
  /** The last public update, in plain text. */
  lastUpdate?: { text: string; at: string };
  following: boolean;
}

/** Reply of `GET /major-incidents?refs=`; without `refs` all open ones. */
export interface MajorBanners {
  items: MajorBanner[];
}
