import type { AttachmentInfo } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { AttachmentPlace } from './AttachmentService';

/** An attachment with what only the service needs of it. */
export interface RegisteredAttachment {
  info: AttachmentInfo;
  sha256: string;
  place?: AttachmentPlace;
}

/** What is known of a file when its row is written, before its bytes are stored. */
export interface NewAttachment {
  id: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
  uploadedBy: string;
  uploadedAt: DateTime;
}

/**
 * Which files there are, whose they are and where they hang; their bytes are in an
 * `AttachmentStore`. A file is incomplete, and so unknown to all but the sweep, until
 * its bytes are stored.
 */
export interface AttachmentRegister {
  add(attachment: NewAttachment): Promise<void>;
  complete(
    id: string,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  remove(id: string): Promise<void>;
  /** A complete attachment. */
  get(
    id: string,
    options?: { transaction?: Knex.Transaction },
  ): Promise<RegisteredAttachment | undefined>;
  /** How many uploads of somebody hang nowhere. */
  countUnlinked(uploader: string): Promise<number>;
  /**
   * Hangs attachments, in the given order, after those that hang there already.
   * @returns the ids that are not free complete uploads of this uploader; when there is
   * one, nothing is linked
   */
  link(
    ids: string[],
    place: AttachmentPlace,
    options: { uploader: string; transaction: Knex.Transaction },
  ): Promise<{ refused: string[]; linked: AttachmentInfo[] }>;
  ofIncidents(
    incidentIds: number[],
    options: { internal: boolean; transaction?: Knex.Transaction },
  ): Promise<Map<number, AttachmentInfo[]>>;
  ofEntries(
    entryIds: string[],
    options: { transaction?: Knex.Transaction },
  ): Promise<Map<string, AttachmentInfo[]>>;
  /** Takes uploads out of reach that hang nowhere since `before`; returns their ids. */
  retireUnlinked(before: DateTime, limit: number): Promise<string[]>;
}
