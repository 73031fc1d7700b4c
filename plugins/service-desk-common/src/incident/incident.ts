import type { AttachmentInfo } from '@firstline/common-kit';
import type { AssignmentBasis } from '../assignment/assignmentBasis';
import type { AttachedArticle } from '../knowledge/knowledge';
import type {
  AppliedServiceLevel,
  ClockView,
} from '../service-level/serviceLevel';
import type { SurveyView } from '../satisfaction/satisfaction';
import type { IncidentAction } from './incidentLifecycle';
import type { MajorIncident } from './majorIncident';

/** Where an incident is in its life (`domain.md`, ITIL 4 incident management). */
export const incidentStates = [
  'new',
  'assigned',
  'in_progress',
  'pending',
  'resolved',
  'closed',
  'cancelled',
] as const;
/** One of {@link incidentStates}. */
export type IncidentState = (typeof incidentStates)[number];

/** The states in which somebody still has to restore the service. */
export const openIncidentStates = [
  'new',
  'assigned',
  'in_progress',
  'pending',
] as const satisfies readonly IncidentState[];

/** Impact and urgency have the same three levels (S-044, S-053). */
export const levels = ['low', 'medium', 'high'] as const;
/** One of {@link levels}. */
export type Level = (typeof levels)[number];

/** P1 is the most pressing. */
export const priorities = ['P1', 'P2', 'P3', 'P4'] as const;
/** One of {@link priorities}; always computed, never typed in. */
export type Priority = (typeof priorities)[number];

/** How an incident reached the desk (S-013 to S-024). */
export const channels = [
  'portal',
  'phone',
  'email',
  'chat',
  'walk-in',
  'monitoring',
  'api',
] as const;
/** One of {@link channels}. */
export type Channel = (typeof channels)[number];

/** What a pending incident waits for; only `requester` stops the resolution clock. */
export const waitingReasons = [
  'requester',
  'vendor',
  'parts',
  'change',
  'visit',
] as const;
/** One of {@link waitingReasons}. */
export type WaitingFor = (typeof waitingReasons)[number];

/** How an incident was solved. */
export const resolutionCodes = [
  'fixed',
  'workaround',
  'advice-given',
  'not-reproducible',
  'no-fault-found',
  'duplicate',
  'third-party',
] as const;
/** One of {@link resolutionCodes}. */
export type ResolutionCode = (typeof resolutionCodes)[number];

/** How an incident came to be closed. */
export const closureCodes = [
  'confirmed',
  'rated',
  'no-answer',
  'by-desk',
  'withdrawn',
] as const;
/** One of {@link closureCodes}. */
export type ClosureCode = (typeof closureCodes)[number];

/** How the desk reached the requester for a follow-up (S-144). */
export const followUpMethods = ['call', 'email', 'chat', 'visit'] as const;
/** One of {@link followUpMethods}. */
export type FollowUpMethod = (typeof followUpMethods)[number];

/** Who reported an incident through an agent, and how to reach them (S-032 to S-036). */
export interface Reporter {
  userRef?: string;
  name?: string;
  organization?: string;
  phone?: string;
  email?: string;
  /** The reporter's part in the event, e.g. "affected user", "witness". */
  role?: string;
}

/** A configuration item of an incident: the ref, and the title it had when it was linked. */
export interface LinkedConfigurationItem {
  ref: string;
  title: string;
}

/** What was done, told by whoever resolved it (S-100, S-102). */
export interface Resolution {
  code: ResolutionCode;
  /** Markdown. */
  text: string;
  workaround: boolean;
  articleNumber?: string;
  resolvedBy: string;
  team?: string;
}

/** The requester's rating, each 1 (very dissatisfied) to 5 (very satisfied) (S-160, S-161). */
export interface Rating {
  overall: number;
  speed?: number;
  attitude?: number;
  result?: number;
  comment?: string;
}

/** What everybody signed in may know of an announced incident (S-030). */
export interface Announcement {
  title: string;
  note: string;
  /** ISO 8601. */
  at: string;
}

/** How much of an incident the reader gets (`domain.md`, *Who sees an incident*). */
export type IncidentView = 'internal' | 'public' | 'announced';

/** What the reader may do besides the moves. */
export interface ViewerAbilities {
  view: IncidentView;
  following: boolean;
  /** Visibilities the reader may write on the timeline; empty when none. */
  mayWrite: ('public' | 'internal')[];
  mayAddParticipants: boolean;
  /** Colleagues of any team can be asked to help. */
  mayAskHelpers: boolean;
  mayFollow: boolean;
  /** It can be made to resolve together with a major one, or by itself again. */
  mayLink: boolean;
  /** Of a major one that is over: its review can be written, or changed. */
  mayReview: boolean;
}

/** An incident as the API replies it to somebody who sees all of it or its public part. */
export interface Incident {
  number: string;
  version: number;
  view: 'internal' | 'public';
  title: string;
  /** Markdown. */
  description: string;
  state: IncidentState;
  waitingFor?: WaitingFor;
  waitingUntil?: string;
  category?: string;
  impact: Level;
  urgency: Level;
  priority: Priority;
  channel: Channel;
  /** Absent when the reporter has no account and an agent filed it for them. */
  requester?: string;
  filedBy: string;
  reporter?: Reporter;
  location?: string;
  ciRefs: string[];
  configurationItems: LinkedConfigurationItem[];
  tier: number;
  assignedTeam?: string;
  assignee?: string;
  /** One English sentence; `assignmentBasis` has the same for translation. */
  assignmentReason?: string;
  assignmentBasis?: AssignmentBasis;
  firstContactOwner?: string;
  /** Name of the contract of a vendor who works on it. */
  vendor?: string;
  major: boolean;
  /** Only when `major`, for those who see all of it. */
  majorIncident?: MajorIncident;
  /** The major incident this one resolves together with. */
  linkedTo?: string;
  announcement?: Announcement;
  /** Which agreement its clocks follow, and why. */
  serviceLevel?: AppliedServiceLevel;
  createdAt: string;
  updatedAt: string;
  occurredAt?: string;
  respondedAt?: string;
  resolvedAt?: string;
  closedAt?: string;
  desiredResolutionAt?: string;
  /** Until when a closed incident can be reopened. */
  reopenableUntil?: string;
  clocks: ClockView[];
  reopenCount: number;
  reassignmentCount: number;
  resolution?: Resolution;
  closureCode?: ClosureCode;
  /** The last one; each resolution has its own. */
  rating?: Rating;
  /** What is asked of the reader as its requester, while it is resolved or closed. */
  survey?: SurveyView;
  attachments: AttachmentInfo[];
  /** Articles attached to it; only for those who work on it. */
  articles?: AttachedArticle[];
  participants: string[];
  /** Who works on it beside whoever has it (S-098); only for those who work on it. */
  helpers?: string[];
  followerCount: number;
  allowedActions: IncidentAction[];
  /** Which kinds of `escalate` are allowed now; empty when it is not in `allowedActions`. */
  allowedEscalations: ('functional' | 'hierarchical')[];
  viewer: ViewerAbilities;
}

/** What everybody signed in sees of an announced incident: nothing that was not announced. */
export interface AnnouncedIncident {
  number: string;
  version: number;
  view: 'announced';
  title: string;
  announcement: Announcement;
  state: IncidentState;
  major: boolean;
  ciRefs: string[];
  configurationItems: LinkedConfigurationItem[];
  createdAt: string;
  updatedAt: string;
  followerCount: number;
  allowedActions: IncidentAction[];
  allowedEscalations: ('functional' | 'hierarchical')[];
  viewer: ViewerAbilities;
}

/** Either shape; `view` tells which. */
export type VisibleIncident = Incident | AnnouncedIncident;

const NUMBER = /^INC-(\d{6,12})$/;

/** The number people say for an incident: 1 → `INC-000001`. */
export function formatIncidentNumber(id: number): string {
  return `INC-${String(id).padStart(6, '0')}`;
}

/** The id behind a number, or undefined when it is not one. `INC-000001` → 1. */
export function parseIncidentNumber(number: string): number | undefined {
  const digits = NUMBER.exec(number)?.[1];
  const id = digits === undefined ? undefined : Number(digits);
  return id !== undefined &&
    id > 0 &&
    id <= 2_147_483_647 &&
    formatIncidentNumber(id) === number
    ? id
    : undefined;
}

/** True while somebody still has to restore the service. */
export function isOpen(state: IncidentState): boolean {
  return (openIncidentStates as readonly IncidentState[]).includes(state);
}
