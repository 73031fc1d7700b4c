import type {
  TimelineChange,
  TimelineEntry,
  TimelineEntryKind,
  Visibility,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';

/** An entry to append; `reason` is for those who work on the incident, never the requester. */
export interface NewTimelineEntry {
  kind: TimelineEntryKind;
  visibility: Visibility;
  actor: string;
  text?: string;
  reason?: string;
  changes?: TimelineChange[];
}

/** The append-only story of an incident. Entries are never changed and never deleted. */
export interface TimelineService {
  /** Appends what one write has to tell, in its order. */
  append(
    incidentId: number,
    entries: NewTimelineEntry[],
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<TimelineEntry[]>;
  /** Oldest first. `internal: false` leaves out internal entries, reasons and their files. */
  read(
    incidentId: number,
    options: {
      internal: boolean;
      /** Only what was announced to everybody. */
      announcedOnly?: boolean;
      after?: string;
      limit: number;
    },
  ): Promise<{ items: TimelineEntry[]; next?: string; total: number }>;
  /** The last public update of how it stands; undefined when there is none. */
  lastUpdate(
    incidentId: number,
  ): Promise<{ text: string; at: string } | undefined>;
}
