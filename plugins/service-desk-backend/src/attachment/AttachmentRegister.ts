import type { UploadRegister } from '@firstline/backend-kit';
import type { AttachmentInfo } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { AttachmentPlace } from './AttachmentLinks';

/** An attachment with what only the service needs of it. */
export interface RegisteredAttachment {
  info: AttachmentInfo;
  sha256: string;
  place?: AttachmentPlace;
}

/** Which files there are, whose they are and where they hang. */
export interface AttachmentRegister extends UploadRegister {
  /** A complete attachment. */
  get(
    id: string,
    options?: { transaction?: Knex.Transaction },
  ): Promise<RegisteredAttachment | undefined>;
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
  ofComplaints(
    complaintIds: number[],
    options: { internal: boolean },
  ): Promise<Map<number, AttachmentInfo[]>>;
  ofEntries(
    entryIds: string[],
    options: { transaction?: Knex.Transaction },
  ): Promise<Map<string, AttachmentInfo[]>>;
}
