import type { AttachmentInfo } from '@firstline/common-kit';
import type { Readable } from 'node:stream';

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
 * Files: uploaded first, then hung on a record by the write that names them. `Who` is how
 * the caller is named: by credentials at the door, as a `Caller` behind it.
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
