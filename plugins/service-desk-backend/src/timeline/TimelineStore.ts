import type { TimelineEntry } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { NewTimelineEntry } from './TimelineService';

/** An entry as it is stored: its attachments are kept elsewhere. */
export type StoredTimelineEntry = Omit<TimelineEntry, 'attachments'>;

/**
 * How much of a timeline is read: all of it, what the requester reads, or what everybody
 * may know of an announced incident.
 */
export type TimelineScope = 'internal' | 'public' | 'announced';

/** Timeline entries in domain words. There is no way to change or to delete one. */
export interface TimelineStore {
  append(
    incidentId: number,
    entries: (NewTimelineEntry & { id: string; at: string })[],
    options: { transaction: Knex.Transaction },
  ): Promise<StoredTimelineEntry[]>;
  /**
   * A page, oldest first.
   *
   * @param options - `after`: place from the page before
   * @returns `next`: place where the next page starts; `total`: entries of this scope
   */
  read(
    incidentId: number,
    options: { scope: TimelineScope; after?: number; limit: number },
  ): Promise<{ entries: StoredTimelineEntry[]; next?: number; total: number }>;
  /** The last public update of how it stands; undefined when there is none. */
  lastUpdate(
    incidentId: number,
  ): Promise<{ text: string; at: string } | undefined>;
}
