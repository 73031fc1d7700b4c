import { fromDbTime } from '@firstline/backend-kit';
import type { AttachmentInfo } from '@firstline/plugin-service-desk-common';
import { isInlineImage } from './detectType';

/** A row of `attachments`. */
export interface AttachmentRow {
  id: string;
  incident_id: number | null;
  entry_id: string | null;
  position: number;
  internal: number;
  complete: number;
  name: string;
  type: string;
  size: number;
  sha256: string;
  uploaded_by: string;
  uploaded_at: string;
}

/** What the API tells of an attachment. */
export function toAttachmentInfo(row: AttachmentRow): AttachmentInfo {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    size: row.size,
    uploadedBy: row.uploaded_by,
    uploadedAt: fromDbTime(row.uploaded_at).toISO()!,
    image: isInlineImage(row.type),
  };
}
