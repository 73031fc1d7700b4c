import type { AttachmentInfo } from '@firstline/common-kit';

/** Public: the requester reads it. Internal: only those who work on the incident. */
export const visibilities = ['public', 'internal'] as const;
/** One of {@link visibilities}. */
export type Visibility = (typeof visibilities)[number];

/** What a timeline entry tells. */
export const timelineEntryKinds = [
  'submitted',
  'assigned',
  'accepted',
  'escalated',
  'escalatedToManagement',
  'returned',
  'held',
  'resumed',
  'resolved',
  'confirmed',
  'followedUp',
  'rated',
  'closed',
  'reopened',
  'cancelled',
  'reclassified',
  'announced',
  'declaredMajor',
  'comment',
  'updated',
  'participantAdded',
  'participantRemoved',
  'helperAdded',
  'helperRemoved',
  'articleAttached',
  'articleDetached',
  'stepTaken',
  'linkedToMajor',
  'unlinkedFromMajor',
  'reviewAsked',
  'reviewed',
  'workOrderPlanned',
  'workOrderStarted',
  'workOrderFinished',
  'workOrderCancelled',
] as const;
/** One of {@link timelineEntryKinds}. */
export type TimelineEntryKind = (typeof timelineEntryKinds)[number];

/** A value that changed: state, team, assignee, tier, priority, category, … */
export interface TimelineChange {
  field: string;
  from?: string;
  to?: string;
}

/** One entry of a record's append-only timeline. */
export interface TimelineEntry {
  id: string;
  kind: TimelineEntryKind;
  visibility: Visibility;
  /** User ref, plugin principal, or `firstline` for what the clock did. */
  actor: string;
  at: string;
  /** Markdown; shown to everybody who sees the entry. */
  text?: string;
  /** Markdown; the reason of a move, only in replies to those who work on the incident. */
  reason?: string;
  changes: TimelineChange[];
  attachments: AttachmentInfo[];
}
