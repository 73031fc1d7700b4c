import type { ComplaintActionRequests } from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';

/** A measure being ordered. */
export interface MeasureDraft {
  key: number;
  text: string;
  /** User ref. */
  owner?: string;
  /** A day of the reader's calendar, `2026-11-30`; empty when not said. */
  day: string;
}

/** What can be missing of a measure. */
export type MeasureProblem = 'required' | 'past';

type Ordered = NonNullable<
  ComplaintActionRequests['decide']['measures']
>[number];

/** What is wrong with a measure, by its fields. */
export function measureProblems(
  measure: MeasureDraft,
  now: DateTime,
): Partial<Record<'text' | 'owner' | 'dueAt', MeasureProblem>> {
  const day = DateTime.fromISO(measure.day);
  return {
    ...(!measure.text.trim() && { text: 'required' }),
    ...(!measure.owner && { owner: 'required' }),
    ...(!day.isValid && { dueAt: 'required' }),
    ...(day.isValid && day.endOf('day') < now && { dueAt: 'past' }),
  };
}

/** The measure as the API wants it: due at the end of its day. */
export function orderOf(measure: MeasureDraft): Ordered {
  return {
    text: measure.text.trim(),
    owner: measure.owner ?? '',
    dueAt: DateTime.fromISO(measure.day).endOf('day').toISO() ?? '',
  };
}
