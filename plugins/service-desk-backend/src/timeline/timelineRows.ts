import { fromJson, toJson } from '@firstline/backend-kit';
import type {
  TimelineEntryKind,
  Visibility,
} from '@firstline/plugin-service-desk-common';
import { z } from 'zod';
import { ratingFields } from '../satisfaction/ratingRules';
import type { NewTimelineEntry } from './TimelineService';
import type { StoredTimelineEntry, TimelineScope } from './TimelineStore';

/** A row of `timeline_entries`. */
export interface TimelineRow {
  seq: number;
  id: string;
  incident_id: number;
  kind: string;
  visibility: string;
  actor: string;
  at: string;
  text: string | null;
  /** Not even read for those who may not see it. */
  reason?: string | null;
  changes: string;
}

const changesSchema = z.array(
  z.object({
    field: z.string(),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
);

/** Kinds that everybody may know of an announced incident: what was announced, and its state. */
export const ANNOUNCED_KINDS: readonly TimelineEntryKind[] = [
  'announced',
  'declaredMajor',
  'updated',
  'resolved',
  'confirmed',
  'closed',
  'reopened',
  'cancelled',
];

const ANNOUNCED_CHANGES = ['state', 'major'];

/** Stands for whoever moved an announced incident: it may have been the requester. */
const ANONYMOUS = 'firstline';

/** The row of a new entry; the database gives it its place. */
export function toTimelineRow(
  incidentId: number,
  entry: NewTimelineEntry & { id: string; at: string },
): Omit<TimelineRow, 'seq'> {
  return {
    id: entry.id,
    incident_id: incidentId,
    kind: entry.kind,
    visibility: entry.visibility,
    actor: entry.actor,
    at: entry.at,
    text: entry.text ?? null,
    reason: entry.reason ?? null,
    changes: toJson(entry.changes ?? []),
  };
}

/**
 * The entry of a row, as far as the scope goes. A reason is for those who work on the
 * incident. Everybody gets the announcement's own words, and of a move nothing but that
 * it was made: neither who made it nor what they said.
 */
export function toTimelineEntry(
  row: TimelineRow,
  scope: TimelineScope,
): StoredTimelineEntry {
  const changes = fromJson(changesSchema, row.changes);
  const kind = row.kind as TimelineEntryKind;
  const base = {
    id: row.id,
    kind,
    visibility: row.visibility as Visibility,
    at: row.at,
  };
  if (scope === 'announced') {
    // Written for everybody; the rest was not.
    const own = kind === 'announced' || kind === 'updated';
    return {
      ...base,
      actor: own ? row.actor : ANONYMOUS,
      text: own ? row.text ?? undefined : undefined,
      changes: changes.filter(({ field }) => ANNOUNCED_CHANGES.includes(field)),
    };
  }
  return {
    ...base,
    actor: row.actor,
    text: row.text ?? undefined,
    reason: scope === 'internal' ? row.reason ?? undefined : undefined,
    // Others who take part read that it was rated; the requester has the rating itself.
    changes:
      scope === 'internal'
        ? changes
        : changes.filter(({ field }) => !ratingFields.includes(field)),
  };
}
