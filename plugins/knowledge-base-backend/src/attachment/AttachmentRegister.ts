import type { UploadRegister } from '@firstline/backend-kit';
import type { AttachmentInfo } from '@firstline/common-kit';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { RevisionPlace } from './AttachmentService';

/** Which files there are, whose they are, and which revisions name them. */
export interface AttachmentRegister extends UploadRegister {
  /**
   * Lets a revision name exactly these files, in this order.
   *
   * @returns the ids that are neither complete uploads of `uploader` nor files of this
   * article; when there is one, nothing has changed
   */
  link(
    ids: string[],
    place: RevisionPlace,
    options: {
      /** Whose uploads may be named; absent: anybody's. */
      uploader?: string;
      at: DateTime;
      transaction: Knex.Transaction;
    },
  ): Promise<{ refused: string[] }>;
  /** The revisions that name a file, newest articles first. */
  placesOf(id: string): Promise<RevisionPlace[]>;
  /** The files a revision names, in the order of its text. */
  ofRevision(
    place: RevisionPlace,
    options?: { transaction?: Knex.Transaction },
  ): Promise<AttachmentInfo[]>;
}
