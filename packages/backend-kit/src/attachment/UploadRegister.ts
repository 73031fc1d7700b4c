import type { AttachmentInfo } from '@firstline/common-kit';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';

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
 * Which files there are and whose they are; their bytes are in an `AttachmentStore`. A file
 * is incomplete, and so unknown to all but the sweep, until its bytes are stored.
 */
export interface UploadRegister {
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
  ): Promise<{ info: AttachmentInfo; sha256: string } | undefined>;
  /** How many uploads of somebody hang nowhere. */
  countUnlinked(uploader: string): Promise<number>;
  /** Takes uploads out of reach that hang nowhere since `before`; returns their ids. */
  retireUnlinked(before: DateTime, limit: number): Promise<string[]>;
}
