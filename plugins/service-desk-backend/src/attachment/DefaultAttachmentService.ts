import { InputError, NotFoundError } from '@backstage/errors';
import {
  Uploads,
  type AttachmentService,
  type AttachmentStore,
  type Clock,
  type Download,
  type Upload,
} from '@firstline/backend-kit';
import type {
  AttachmentInfo,
  ComplaintView,
  IncidentView,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';
import type {
  AttachmentLinks,
  AttachmentPlace,
  ComplaintAttachments,
} from './AttachmentLinks';
import type { AttachmentRegister } from './AttachmentRegister';

/** What a caller sees of an incident; undefined when they may not know of it. */
export type ViewOfIncident = (
  incidentId: number,
  options: { by: Caller },
) => Promise<IncidentView | undefined>;

/** What a caller sees of a complaint; undefined when they may not know of it. */
export type ViewOfComplaint = (
  complaintId: number,
  options: { by: Caller },
) => Promise<ComplaintView | undefined>;

/** Files of incidents and complaints, with the domain's own rules of who may have them. */
export class DefaultAttachmentService
  implements AttachmentService<Caller>, AttachmentLinks, ComplaintAttachments
{
  readonly #uploads: Uploads;
  readonly #register: AttachmentRegister;
  readonly #viewOf: ViewOfIncident;
  readonly #viewOfComplaint: ViewOfComplaint;

  /**
   * Makes the service.
   *
   * @param options - `limitBytes`: of one file; `viewOf`: the incident's own answer to who
   * sees it; `viewOfComplaint`: the complaint's
   */
  static create(options: {
    database: Knex;
    register: AttachmentRegister;
    store: AttachmentStore;
    clock: Clock;
    limitBytes: number;
    viewOf: ViewOfIncident;
    viewOfComplaint: ViewOfComplaint;
  }): DefaultAttachmentService {
    return new DefaultAttachmentService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultAttachmentService.create>[0],
  ) {
    this.#uploads = Uploads.create(options);
    this.#register = options.register;
    this.#viewOf = options.viewOf;
    this.#viewOfComplaint = options.viewOfComplaint;
  }

  async upload(
    upload: Upload,
    options: { by: Caller; idempotencyKey?: string },
  ): Promise<AttachmentInfo> {
    const { by, idempotencyKey } = options;
    return this.#uploads.take(upload, { uploader: by.ref, idempotencyKey });
  }

  async download(id: string, options: { by: Caller }): Promise<Download> {
    const attachment = await this.#register.get(id);
    if (!attachment || !(await this.#mayHave(attachment, options.by))) {
      throw notFound();
    }
    const download = await this.#uploads.give(attachment);
    if (!download) throw notFound();
    return download;
  }

  async link(
    ids: string[],
    place: AttachmentPlace,
    options: { uploader: string; at: DateTime; transaction: Knex.Transaction },
  ): Promise<AttachmentInfo[]> {
    const { refused, linked } = await this.#register.link(ids, place, options);
    if (refused.length > 0) {
      const index = ids.indexOf(refused[0]);
      // One text for unknown, somebody else's and taken.
      throw new InputError(
        `attachmentIds[${index}]: is not an upload of yours that is still free`,
      );
    }
    return linked;
  }

  ofIncidents(
    incidentIds: number[],
    options: { internal: boolean; transaction?: Knex.Transaction },
  ): Promise<Map<number, AttachmentInfo[]>> {
    return this.#register.ofIncidents(incidentIds, options);
  }

  ofComplaints(
    complaintIds: number[],
    options: { internal: boolean },
  ): Promise<Map<number, AttachmentInfo[]>> {
    return this.#register.ofComplaints(complaintIds, options);
  }

  ofEntries(
    entryIds: string[],
    options: { transaction?: Knex.Transaction },
  ): Promise<Map<string, AttachmentInfo[]>> {
    return this.#register.ofEntries(entryIds, options);
  }

  /** Sweeps uploads that hang nowhere for a day; returns how many went. */
  sweepUnlinked(options: { limit: number }): Promise<number> {
    return this.#uploads.sweepUnlinked(options);
  }

  async #mayHave(
    attachment: { info: AttachmentInfo; place?: AttachmentPlace },
    by: Caller,
  ): Promise<boolean> {
    const { info, place } = attachment;
    if (!place) return info.uploadedBy === by.ref;
    if ('complaintId' in place) {
      const seen = await this.#viewOfComplaint(place.complaintId, { by });
      return seen === 'internal' || (seen === 'complainant' && !place.internal);
    }
    const view = await this.#viewOf(place.incidentId, { by });
    return view === 'internal' || (view === 'public' && !place.internal);
  }
}

function notFound(): NotFoundError {
  return new NotFoundError('There is no such attachment');
}
