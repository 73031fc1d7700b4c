import type { AttachmentInfo } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';

/** Where an attachment of an incident hangs. */
export interface IncidentPlace {
  incidentId: number;
  /** Timeline entry; absent when it came with the incident itself. */
  entryId?: string;
  internal: boolean;
}

/** Where an attachment of a complaint hangs. */
export interface ComplaintPlace {
  complaintId: number;
  /** Timeline entry; absent when it came with the complaint itself. */
  entryId?: string;
  internal: boolean;
}

/** Where an attachment hangs; nowhere while it is only uploaded. */
export type AttachmentPlace = IncidentPlace | ComplaintPlace;

/** The part of attachments that writes of other nouns need. */
export interface AttachmentLinks {
  /**
   * Hangs uploads of `uploader` on an incident in its write.
   * @throws InputError naming `attachmentIds` when one is unknown, somebody else's or taken
   */
  link(
    ids: string[],
    place: IncidentPlace,
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

/** The same for complaints. */
export interface ComplaintAttachments {
  /**
   * Hangs uploads of `uploader` on a complaint in its write.
   * @throws InputError naming `attachmentIds` when one is unknown, somebody else's or taken
   */
  link(
    ids: string[],
    place: ComplaintPlace,
    options: { uploader: string; at: DateTime; transaction: Knex.Transaction },
  ): Promise<AttachmentInfo[]>;
  /** Attachments of many complaints, one query; internal ones only on demand. */
  ofComplaints(
    complaintIds: number[],
    options: { internal: boolean },
  ): Promise<Map<number, AttachmentInfo[]>>;
  /** Attachments of timeline entries, one query. */
  ofEntries(
    entryIds: string[],
    options: { transaction?: Knex.Transaction },
  ): Promise<Map<string, AttachmentInfo[]>>;
}
