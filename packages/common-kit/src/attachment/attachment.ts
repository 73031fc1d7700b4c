/** A file kept with an incident or a timeline entry; its bytes come from `GET /attachments/{id}`. */
export interface AttachmentInfo {
  id: string;
  name: string;
  /** Media type found in the content, e.g. `image/png`; `application/octet-stream` when unknown. */
  type: string;
  /** Bytes. */
  size: number;
  uploadedBy: string;
  uploadedAt: string;
  /** Markdown can show it in place: `![…](attachment:<id>)`. */
  image: boolean;
}

/** Default limit of one file, in bytes (10 MB). */
export const defaultAttachmentLimitBytes = 10 * 1024 * 1024;

/** Types a browser may show in place; everything else is only ever downloaded. */
export const inlineImageTypes = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
] as const;
