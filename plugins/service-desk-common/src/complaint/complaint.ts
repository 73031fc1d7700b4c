import type { AttachmentInfo } from '@firstline/common-kit';
import type { Channel, Rating, Reporter } from '../incident/incident';
import type { ClockState } from '../service-level/serviceLevel';
import type { ComplaintAction, ComplaintState } from './complaintLifecycle';

/** What the manager finds of a complaint (S-156). */
export const complaintOutcomes = [
  'upheld',
  'partly-upheld',
  'not-upheld',
] as const;
/** One of {@link complaintOutcomes}. */
export type ComplaintOutcome = (typeof complaintOutcomes)[number];

/** How the desk told the complainant the outcome (S-157). */
export const answerMethods = [
  'portal',
  'call',
  'email',
  'chat',
  'visit',
] as const;
/** One of {@link answerMethods}. */
export type AnswerMethod = (typeof answerMethods)[number];

/** The times a complaint has: to be verified, decided, answered. */
export const complaintClockKinds = [
  'verification',
  'decision',
  'answer',
] as const;
/** One of {@link complaintClockKinds}. */
export type ComplaintClockKind = (typeof complaintClockKinds)[number];

/** A clock of a complaint, in working time of the desk's calendar. */
export interface ComplaintClock {
  kind: ComplaintClockKind;
  /** The second round has a decision and an answer of its own. */
  round: 1 | 2;
  targetSeconds: number;
  startedAt: string;
  dueAt: string;
  stoppedAt?: string;
  /** Stays, whenever the step is made. */
  breachedAt?: string;
  state: ClockState;
  /** Working time left, in seconds, at the moment of the reply; negative when overdue. */
  remainingSeconds: number;
  /** Name of the calendar whose working time is counted; absent when every hour counts. */
  calendar?: string;
}

/** What the manager ordered to be done, followed until it is. */
export interface OrderedMeasure {
  id: string;
  text: string;
  /** User ref; never somebody the complaint is about. */
  owner: string;
  dueAt: string;
  completedAt?: string;
  completedBy?: string;
  note?: string;
  overdue: boolean;
}

/** What the manager decided; the second one is of the second round. */
export interface ComplaintDecision {
  outcome: ComplaintOutcome;
  /** Markdown; for the desk and the manager. */
  text: string;
  by: string;
  at: string;
}

/** What the desk told the complainant. */
export interface ComplaintAnswer {
  /** Markdown. */
  text: string;
  method: AnswerMethod;
  by: string;
  at: string;
}

/** Who decides, and why it is not who usually does. */
export interface ComplaintHearing {
  /** Groups or users who verify. */
  verifiers: string[];
  /** Groups or users who decide. */
  deciders: string[];
  /** True where all who usually verify or decide are concerned, so that it went one level up. */
  verifiedOneLevelUp: boolean;
  decidedOneLevelUp: boolean;
}

/**
 * Complainant: what they told and were told. Internal: all of it. Filed: the receipt of
 * somebody who wrote it down for another and may not read it themselves.
 */
export type ComplaintView = 'internal' | 'complainant' | 'filed';

/** A complaint as the API replies it. Nobody it is about gets one. */
export interface Complaint {
  number: string;
  version: number;
  view: ComplaintView;
  title: string;
  /** Markdown. */
  description: string;
  state: ComplaintState;
  channel: Channel;
  /** User ref; absent when the complainant has no account. */
  complainant?: string;
  reporter?: Reporter;
  filedBy: string;
  /** User refs of the people it names; as the complainant wrote them, in their view. */
  subjects: string[];
  /** The team it names. */
  team?: string;
  incidentNumber?: string;
  /** 1, or 2 after the complainant was not satisfied with the first answer. */
  round: 1 | 2;
  /** Markdown; `internal` only. */
  finding?: { text: string; by: string; at: string };
  /** `internal` only. */
  decisions?: ComplaintDecision[];
  /** `internal` only. */
  measures?: OrderedMeasure[];
  /** The outcome of the last decision that was answered. */
  outcome?: ComplaintOutcome;
  answers: ComplaintAnswer[];
  /** Whether the complainant accepted the last answer. */
  satisfied?: boolean;
  rating?: Rating;
  /** `internal` only. */
  hearing?: ComplaintHearing;
  /** Empty in the complainant's view, but for `answer`. */
  clocks: ComplaintClock[];
  attachments: AttachmentInfo[];
  createdAt: string;
  updatedAt: string;
  closedAt?: string;
  allowedActions: ComplaintAction[];
  viewer: {
    mayWrite: ('public' | 'internal')[];
    mayRate: boolean;
    /** May complete measures of others, too. */
    mayCompleteMeasures: boolean;
  };
}

/** A measure somebody has to carry out; shows nothing of who complained. */
export interface MeasureTask extends OrderedMeasure {
  complaintNumber: string;
  /** Whether the reader may open the complaint itself. */
  mayOpen: boolean;
}

const NUMBER = /^CMP-(\d{6,12})$/;

/** The number people say for a complaint: 1 → `CMP-000001`. */
export function formatComplaintNumber(id: number): string {
  return `CMP-${String(id).padStart(6, '0')}`;
}

/** The id behind a number, or undefined when it is not one. `CMP-000001` → 1. */
export function parseComplaintNumber(number: string): number | undefined {
  const digits = NUMBER.exec(number)?.[1];
  const id = digits === undefined ? undefined : Number(digits);
  return id !== undefined &&
    id > 0 &&
    id <= 2_147_483_647 &&
    formatComplaintNumber(id) === number
    ? id
    : undefined;
}
