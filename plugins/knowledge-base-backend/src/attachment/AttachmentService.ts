import type { AttachmentService as Files } from '@firstline/backend-kit';
import type { AttachmentInfo } from '@firstline/common-kit';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';

/** A revision whose text names files. */
export interface RevisionPlace {
  articleId: number;
  revision: number;
}

/** A file named in a text as `attachment:<id>`, and the field it is named in. */
export interface NamedAttachment {
  id: string;
  field: string;
}

/** The part of attachments that writes and exports of articles need. */
export interface AttachmentLinks {
  /**
   * Says, in the write of a revision, which files its text names (`attachmentsNamedIn`): all
   * of them each time. What it named before and names no more comes free, and is swept after
   * a day if nothing else names it. Revisions that are not written again keep their files.
   *
   * @throws InputError naming the field, for a file that is neither an upload of the caller
   * nor one of this article already
   */
  link(
    named: NamedAttachment[],
    place: RevisionPlace,
    options: { by: Caller; at: DateTime; transaction: Knex.Transaction },
  ): Promise<void>;
  /** The files a revision names, in the order of its text. */
  ofRevision(
    place: RevisionPlace,
    options?: { transaction?: Knex.Transaction },
  ): Promise<AttachmentInfo[]>;
}

/**
 * Whether the caller may read any of these revisions: the articles' own answer to who may
 * have a file that they name.
 */
export type RevisionSight = (
  places: RevisionPlace[],
  options: { by: Caller },
) => Promise<boolean>;

/**
 * Files of articles: uploaded first, then had by whoever may read a revision that names
 * them; a file that nothing names is its uploader's alone. `Who` is how the caller is named.
 */
export type AttachmentService<Who> = Files<Who>;
