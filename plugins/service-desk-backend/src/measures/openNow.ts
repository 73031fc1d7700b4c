import type { OpenNowKind } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { momentOf } from './figureQueries';
import { whole } from './figureScope';
import type { FigureScope } from './MeasureStore';

/** What is due within so long is about to breach, in seconds. */
const SOON_SECONDS = 15 * 60;

/**
 * Which of what is open now is meant, as SQL over `incidents as i` and `incident_facts as f`.
 *
 * @param now - milliseconds since 1970
 */
export function openNowConditions(now: number): Record<OpenNowKind, string> {
  const at = whole(now);
  const soon = momentOf(now + SOON_SECONDS * 1_000);
  return {
    unassigned: 'i.assignee is null',
    waiting: `i.state = 'pending'`,
    breached: `((f.resolution_at < ${at} and f.resolution_met = 0) or (f.response_at < ${at} and f.response_met = 0 and i.responded_at is null))`,
    dueSoon: `(i.next_due_at >= '${momentOf(
      now,
    )}' and i.next_due_at <= '${soon}')`,
  };
}

/**
 * Narrows incidents to what is open now, whatever the period, and to what a person has.
 *
 * @param query - over `incidents as i`
 */
export function applyOpenNow(
  query: Knex.QueryBuilder,
  scope: FigureScope,
): void {
  query.where('i.open_rank', 1);
  // Nobody has resolved what is open: theirs is what they have.
  const { person } = scope;
  if (person !== undefined) query.where('i.assignee', person);
}
