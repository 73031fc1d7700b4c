import { InputError, NotFoundError } from '@backstage/errors';
import {
  Uploads,
  type AttachmentStore,
  type Clock,
  type Download,
  type Upload,
} from '@firstline/backend-kit';
import type { AttachmentInfo } from '@firstline/common-kit';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';
import type { AttachmentRegister } from './AttachmentRegister';
import type {
  AttachmentLinks,
  AttachmentService,
  NamedAttachment,
  RevisionPlace,
  RevisionSight,
} from './AttachmentService';

const MAX_FILES = 100;

/** Files of articles, with the domain's own rules of who may have them. */
export class DefaultAttachmentService
  implements AttachmentService<Caller>, AttachmentLinks
{
  readonly #uploads: Uploads;
  readonly #register: AttachmentRegister;
  readonly #sight: RevisionSight;

  /**
   * Makes the service.
   *
   * @param options - `limitBytes`: of one file; `sight`: the articles' own answer to who
   * reads a revision
   */
  static create(options: {
    database: Knex;
    register: AttachmentRegister;
    store: AttachmentStore;
    clock: Clock;
    limitBytes: number;
    sight: RevisionSight;
  }): DefaultAttachmentService {
    return new DefaultAttachmentService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultAttachmentService.create>[0],
  ) {
    this.#uploads = Uploads.create(options);
    this.#register = options.register;
    this.#sight = options.sight;
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
    if (!attachment || !(await this.#mayHave(attachment.info, options.by))) {
      throw notFound();
    }
    const download = await this.#uploads.give(attachment);
    if (!download) throw notFound();
    return download;
  }

  async link(
    named: NamedAttachment[],
    place: RevisionPlace,
    options: { by: Caller; at: DateTime; transaction: Knex.Transaction },
  ): Promise<void> {
    const { by, at, transaction } = options;
    if (named.length > MAX_FILES) {
      throw new InputError(
        `${named[MAX_FILES].field}: an article can name at most ${MAX_FILES} files`,
      );
    }
    const { refused } = await this.#register.link(
      named.map(({ id }) => id),
      place,
      {
        uploader: by.kind === 'worker' ? undefined : by.ref,
        at,
        transaction,
      },
    );
    const first = named.find(({ id }) => refused.includes(id));
    if (first) {
      // One text for unknown ones and for those of others.
      throw new InputError(
        `${first.field}: attachment:${first.id} is neither an upload of yours nor a file of this article`,
      );
    }
  }

  ofRevision(
    place: RevisionPlace,
    options?: { transaction?: Knex.Transaction },
  ): Promise<AttachmentInfo[]> {
    return this.#register.ofRevision(place, options);
  }

  /** Sweeps files that nothing names for a day; returns how many went. */
  sweepUnlinked(options: { limit: number }): Promise<number> {
    return this.#uploads.sweepUnlinked(options);
  }

  async #mayHave(info: AttachmentInfo, by: Caller): Promise<boolean> {
    if (by.kind === 'worker') return true;
    const places = await this.#register.placesOf(info.id);
    return places.length === 0
      ? info.uploadedBy === by.ref
      : this.#sight(places, { by });
  }
}

function notFound(): NotFoundError {
  return new NotFoundError('There is no such attachment');
}
