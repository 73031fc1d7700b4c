import type { Rating, RatingVia } from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import { reopenableUntil } from '../incident/incidentAccess';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { NewTimelineEntry } from '../timeline/TimelineService';

/** Which resolution of an incident this is, from 1; each has its survey and its rating. */
export function roundOf({
  reopenCount,
}: Pick<IncidentRecord, 'reopenCount'>): number {
  return reopenCount + 1;
}

/**
 * Whether the requester can give or change the rating now: while it is resolved, and while a
 * closed one can be reopened. Then it stands.
 */
export function isRateable(
  record: IncidentRecord,
  options: { reopenWindowDays: number; now: DateTime },
): boolean {
  if (record.state === 'resolved') return true;
  const until = reopenableUntil(record, options.reopenWindowDays);
  return until !== undefined && until >= options.now;
}

/** Fields of a timeline entry that tell a rating; those who see all of it read them. */
export const ratingFields = [
  'rating',
  'ratingSpeed',
  'ratingAttitude',
  'ratingResult',
  'ratedVia',
];

/** What the timeline tells of a rating: that it was given; the rest to those who see all. */
export function ratedEntry(
  rating: Rating,
  options: { actor: string; via: RatingVia },
): NewTimelineEntry {
  const points = {
    rating: rating.overall,
    ratingSpeed: rating.speed,
    ratingAttitude: rating.attitude,
    ratingResult: rating.result,
  };
  return {
    kind: 'rated',
    visibility: 'public',
    actor: options.actor,
    reason: rating.comment,
    changes: [
      ...Object.entries(points).flatMap(([field, value]) =>
        value === undefined ? [] : [{ field, to: String(value) }],
      ),
      { field: 'ratedVia', to: options.via },
    ],
  };
}
