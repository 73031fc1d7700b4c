import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  inTransaction,
  TooManyRequestsError,
  withIdempotency,
  type Clock,
} from '@firstline/backend-kit';
import type {
  AttachmentInfo,
  IncidentView,
} from '@firstline/plugin-service-desk-common';
import type { AttachmentStore } from '@firstline/plugin-service-desk-node';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import { createHash, randomUUID } from 'node:crypto';
import type { Caller } from '../people/Caller';
import type { AttachmentRegister } from './AttachmentRegister';
import type {
  AttachmentLinks,
  AttachmentPlace,
  AttachmentService,
  Download,
  Upload,
} from './AttachmentService';
import { detectType } from './detectType';
import { cleanFileName } from './fileName';
import { readLimited } from './readLimited';

/** Uploads of one person that may hang nowhere at a time. */
export const maxUnlinkedUploads = 50;
/** Uploads of one person at a time, on one replica: each is held in memory until it is whole. */
export const maxUploadsAtOnce = 20;
/** How long an upload may hang nowhere until it is swept. */
const UNLINKED_HOURS = 24;

/** What a caller sees of an incident; undefined when they may not know of it. */
export type ViewOfIncident = (
  incidentId: number,
  options: { by: Caller },
) => Promise<IncidentView | undefined>;

/** Files of incidents, with the domain's own rules of who may have them. */
export class DefaultAttachmentService
  implements AttachmentService<Caller>, AttachmentLinks
{
  readonly #database: Knex;
  readonly #register: AttachmentRegister;
  readonly #store: AttachmentStore;
  readonly #clock: Clock;
  readonly #limitBytes: number;
  readonly #viewOf: ViewOfIncident;
  readonly #underWay = new Map<string, number>();

  /**
   * Makes the service.
   *
   * @param options - `limitBytes`: of one file; `viewOf`: the incident's own answer to who
   * sees it
   */
  static create(options: {
    database: Knex;
    register: AttachmentRegister;
    store: AttachmentStore;
    clock: Clock;
    limitBytes: number;
    viewOf: ViewOfIncident;
  }): DefaultAttachmentService {
    return new DefaultAttachmentService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultAttachmentService.create>[0],
  ) {
    this.#database = options.database;
    this.#register = options.register;
    this.#store = options.store;
    this.#clock = options.clock;
    this.#limitBytes = options.limitBytes;
    this.#viewOf = options.viewOf;
  }

  async upload(
    upload: Upload,
    options: { by: Caller; idempotencyKey?: string },
  ): Promise<AttachmentInfo> {
    const { by, idempotencyKey } = options;
    const name = cleanFileName(upload.name);
    const content = await this.#read(upload, by.ref);
    const now = this.#clock.now();
    const sha256 = createHash('sha256').update(content).digest('hex');
    const id: string = randomUUID();
    await this.#register.add({
      id,
      name,
      type: detectType(content),
      size: content.length,
      sha256,
      uploadedBy: by.ref,
      uploadedAt: now,
    });
    let kept = id;
    try {
      await this.#store.put(id, content);
      kept = await inTransaction(this.#database, async transaction => {
        const request = {
          caller: by.ref,
          key: idempotencyKey,
          route: 'POST /attachments',
          body: { name, sha256 },
          now,
        };
        const { result } = await withIdempotency(
          transaction,
          request,
          async () => {
            await this.#register.complete(id, { transaction });
            return id;
          },
        );
        return result;
      });
    } catch (error) {
      // What does not succeed here is left to the sweep.
      await this.#forget(id).catch(() => {});
      throw error;
    }
    if (kept !== id) await this.#forget(id);
    const stored = await this.#register.get(kept);
    if (!stored) {
      throw new ConflictError(
        'Idempotency-Key: the file uploaded with it is gone, it was not used in time',
      );
    }
    return stored.info;
  }

  async download(id: string, options: { by: Caller }): Promise<Download> {
    const attachment = await this.#register.get(id);
    if (!attachment || !(await this.#mayHave(attachment, options.by))) {
      throw notFound();
    }
    const content = await this.#store.get(id);
    if (!content) throw notFound();
    return { info: attachment.info, content, sha256: attachment.sha256 };
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

  ofEntries(
    entryIds: string[],
    options: { transaction?: Knex.Transaction },
  ): Promise<Map<string, AttachmentInfo[]>> {
    return this.#register.ofEntries(entryIds, options);
  }

  /**
   * Sweeps uploads that hang nowhere for a day, and what broken-off uploads left behind.
   * Safe on any replica and twice.
   *
   * @returns how many went; less than `limit` when none are left
   */
  async sweepUnlinked(options: { limit: number }): Promise<number> {
    const before = this.#clock.now().minus({ hours: UNLINKED_HOURS });
    const ids = await this.#register.retireUnlinked(before, options.limit);
    for (const id of ids) await this.#forget(id);
    return ids.length;
  }

  async #mayHave(
    attachment: { info: AttachmentInfo; place?: AttachmentPlace },
    by: Caller,
  ): Promise<boolean> {
    const { info, place } = attachment;
    if (!place) return info.uploadedBy === by.ref;
    const view = await this.#viewOf(place.incidentId, { by });
    return view === 'internal' || (view === 'public' && !place.internal);
  }

  /** The bytes of an upload; who sends slowly or a lot at once holds only so much memory. */
  async #read(upload: Upload, uploader: string): Promise<Buffer> {
    const underWay = this.#underWay.get(uploader) ?? 0;
    if (underWay >= maxUploadsAtOnce) {
      throw new TooManyRequestsError(
        `at most ${maxUploadsAtOnce} uploads can be under way at once: try again in a moment`,
      );
    }
    this.#underWay.set(uploader, underWay + 1);
    try {
      await this.#refuseTooMany(uploader);
      return await readLimited(upload.content, {
        limitBytes: this.#limitBytes,
        announcedBytes: upload.announcedBytes,
      });
    } finally {
      const left = (this.#underWay.get(uploader) ?? 1) - 1;
      if (left > 0) this.#underWay.set(uploader, left);
      else this.#underWay.delete(uploader);
    }
  }

  async #refuseTooMany(uploader: string): Promise<void> {
    if ((await this.#register.countUnlinked(uploader)) >= maxUnlinkedUploads) {
      throw new TooManyRequestsError(
        `at most ${maxUnlinkedUploads} uploads can wait to be used: use them or try again tomorrow`,
      );
    }
  }

  // The bytes go first: a row without bytes is swept, bytes without a row would stay.
  async #forget(id: string): Promise<void> {
    await this.#store.delete(id);
    await this.#register.remove(id);
  }
}

function notFound(): NotFoundError {
  return new NotFoundError('There is no such attachment');
}
