import type { AttachmentInfo } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';

/** Where an attachment hangs; neither while it is only uploaded. */
export interface AttachmentPlace {
  incidentId: number;
  /** Timeline entry; absent when it came with the incident itself. */
  entryId?: string;
  internal: boolean;
}

/** The part of attachments that writes of other nouns need. */
export interface AttachmentLinks {
  /**
   * Hangs uploads of `uploader` on an incident in its write.
   * @throws InputError naming `attachmentIds` when one is unknown, somebody else's or taken
   */
  link(
    ids: string[],
    place: AttachmentPlace,
    options: { uploader: string; at: DateTime; transaction: Knex.Transaction },
  ): Promise<AttachmentInfo[]>;
  /** Attachments of many incidents, one query; internal ones only on demand. */
  ofIncidents(
    incidentIds: number[],
    options: { internal: boolean; transaction?: Knex.Transaction },
  ): Promise<Map<number, AttachmentInfo[]>>;
  /** Attachments of timeline entries, one query. */
  ofEntries(
    entryIds: string[],
    options: { transaction?: Knex.Transaction },
  ): Promise<Map<string, AttachmentInfo[]>>;
}
