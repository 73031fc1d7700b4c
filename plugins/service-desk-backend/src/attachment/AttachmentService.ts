import type { AttachmentInfo } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { Readable } from 'node:stream';

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

/** A file on its way in. */
export interface Upload {
  /** As the sender calls it; cleaned before it is stored. */
  name: string;
  content: Readable;
  /** What the sender says its length is, in bytes. */
  announcedBytes?: number;
}

/** A file on its way out, to somebody who may have it. */
export interface Download {
  info: AttachmentInfo;
  content: Uint8Array;
  /** SHA-256 of the content, in hexadecimal. */
  sha256: string;
}

/**
 * Files: uploaded first, then hung on an incident or a timeline entry by the write that
 * names them. `Who` is how the caller is named, as in `IncidentService`.
 */
export interface AttachmentService<Who> {
  /**
   * Stores a file. Until it is linked only its uploader sees it, and it is swept after a
   * day.
   * @throws InputError for an empty or broken-off file; PayloadTooLargeError;
   * TooManyRequestsError when the caller has too many uploads that hang nowhere;
   * ConflictError for an idempotency key used for another file
   */
  upload(
    upload: Upload,
    options: { by: Who; idempotencyKey?: string },
  ): Promise<AttachmentInfo>;
  /**
   * Gives out a file to exactly those who see what it hangs on.
   * @throws NotFoundError, the same for unknown files and those of others
   */
  download(id: string, options: { by: Who }): Promise<Download>;
}
