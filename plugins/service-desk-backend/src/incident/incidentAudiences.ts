import type { TimelineEntryKind } from '@firstline/plugin-service-desk-common';

/** A part of those concerned: `worker` is the assignee, or the team while it has none. */
type Audience =
  | 'worker'
  | 'helpers'
  | 'firstContactOwner'
  | 'requester'
  | 'participants';

const everybody: readonly Audience[] = [
  'worker',
  'helpers',
  'firstContactOwner',
  'requester',
  'participants',
];

/**
 * Who hears of which happening. The requester and participants never hear of an internal one.
 */
export const audiences: Record<TimelineEntryKind, readonly Audience[]> = {
  submitted: [],
  assigned: ['worker', 'requester', 'participants'],
  accepted: ['firstContactOwner', 'requester', 'participants'],
  escalated: everybody,
  escalatedToManagement: [],
  returned: everybody,
  held: ['helpers', 'requester', 'participants'],
  resumed: ['worker', 'helpers', 'requester', 'participants'],
  resolved: ['helpers', 'firstContactOwner', 'requester', 'participants'],
  confirmed: ['worker', 'firstContactOwner', 'participants'],
  followedUp: [],
  rated: [],
  closed: ['worker', 'firstContactOwner', 'requester', 'participants'],
  reopened: everybody,
  cancelled: everybody,
  reclassified: ['worker', 'requester', 'participants'],
  announced: ['worker', 'requester', 'participants'],
  declaredMajor: everybody,
  comment: everybody,
  updated: everybody,
  participantAdded: [],
  participantRemoved: [],
  helperAdded: [],
  helperRemoved: [],
  articleAttached: [],
  articleDetached: [],
  stepTaken: [],
  linkedToMajor: ['worker'],
  unlinkedFromMajor: ['worker'],
  reviewAsked: [],
  reviewed: [],
  workOrderPlanned: ['requester', 'participants'],
  workOrderStarted: [],
  workOrderFinished: ['firstContactOwner', 'requester', 'participants'],
  workOrderCancelled: ['requester', 'participants'],
};

/** What those hear who follow an announced incident: what became of it, in announced words. */
export const announcedKinds: readonly TimelineEntryKind[] = [
  'announced',
  'updated',
  'resolved',
  'confirmed',
  'closed',
  'reopened',
  'cancelled',
];
