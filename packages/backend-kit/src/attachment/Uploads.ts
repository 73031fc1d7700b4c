import { ConflictError } from '@backstage/errors';
import type { AttachmentInfo } from '@firstline/common-kit';
import type { Knex } from 'knex';
import { createHash, randomUUID } from 'node:crypto';
import { inTransaction } from '../database';
import { TooManyRequestsError } from '../errors';
import {
  earlierResult,
  withIdempotency,
  type IdempotentRequest,
} from '../idempotency';
import type { Clock } from '../time';
import { notWaiting } from '../time/requestTime';
import type { Download, Upload } from './AttachmentService';
import type { AttachmentStore } from './AttachmentStore';
import { detectType } from './detectType';
import { cleanFileName } from './fileName';
import { readLimited } from './readLimited';
import type { UploadRegister } from './UploadRegister';

/** Uploads of one person that may hang nowhere at a time. */
export const maxUnlinkedUploads = 50;
/** Uploads of one person at a time, on one replica: each is held in memory until it is whole. */
export const maxUploadsAtOnce = 20;
/** How long an upload may hang nowhere until it is swept. */
const UNLINKED_HOURS = 24;

/** What {@link Uploads} work with. */
export interface UploadsOptions {
  database: Knex;
  register: UploadRegister;
  store: AttachmentStore;
  clock: Clock;
  /** Most bytes of one file. */
  limitBytes: number;
}

/** Files as they come in and go away again; where they hang is the affair of the plugin. */
export class Uploads {
  readonly #options: UploadsOptions;
  readonly #underWay = new Map<string, number>();

  static create(options: UploadsOptions): Uploads {
    return new Uploads(options);
  }

  private constructor(options: UploadsOptions) {
    this.#options = options;
  }

  /**
   * Stores a file of `uploader`; its type is read from its content.
   * @throws as `AttachmentService.upload` does
   */
  async take(
    upload: Upload,
    options: { uploader: string; idempotencyKey?: string },
  ): Promise<AttachmentInfo> {
    const { uploader, idempotencyKey } = options;
    const name = cleanFileName(upload.name);
    const content = await this.#read(upload, uploader);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const request = {
      caller: uploader,
      key: idempotencyKey,
      route: 'POST /attachments',
      body: { name, sha256 },
    };
    // Before anything is stored: a refusal that finds the database gone could not clear it away.
    const earlier = await earlierResult(this.#options.database, request);
    const kept =
      earlier ??
      (await this.#store(content, { name, sha256, uploader, request }));
    const stored = await this.#options.register.get(kept);
    if (!stored) {
      throw new ConflictError(
        'Idempotency-Key: the file uploaded with it is gone, it was not used in time',
      );
    }
    return stored.info;
  }

  /** @returns the id that stands: that of another upload when one with the same key was quicker */
  async #store(
    content: Buffer,
    options: {
      name: string;
      sha256: string;
      uploader: string;
      request: Omit<IdempotentRequest, 'now'>;
    },
  ): Promise<string> {
    const { register, store, clock } = this.#options;
    const { name, sha256, uploader, request } = options;
    const now = clock.now();
    const id: string = randomUUID();
    await register.add({
      id,
      name,
      type: detectType(content),
      size: content.length,
      sha256,
      uploadedBy: uploader,
      uploadedAt: now,
    });
    let kept = id;
    try {
      await store.put(id, content);
      kept = await this.#complete(id, { ...request, now });
    } catch (error) {
      // What does not succeed here is left to the sweep.
      await this.#forget(id).catch(() => {});
      throw error;
    }
    if (kept !== id) await this.#forget(id);
    return kept;
  }

  /** The file behind an entry of the register; undefined when its bytes are gone. */
  async give(attachment: {
    info: AttachmentInfo;
    sha256: string;
  }): Promise<Download | undefined> {
    const { info, sha256 } = attachment;
    const content = await this.#options.store.get(info.id);
    return content && { info, content, sha256 };
  }

  /**
   * Sweeps uploads that hang nowhere for a day, and what broken-off uploads left behind.
   * Safe on any replica and twice.
   *
   * @returns how many went; less than `limit` when none are left
   */
  async sweepUnlinked(options: { limit: number }): Promise<number> {
    const { register, clock } = this.#options;
    const before = clock.now().minus({ hours: UNLINKED_HOURS });
    const ids = await register.retireUnlinked(before, options.limit);
    for (const id of ids) await this.#forget(id);
    return ids.length;
  }

  /** @returns the id that stands: an earlier one for a key used before */
  async #complete(id: string, request: IdempotentRequest): Promise<string> {
    const { database, register } = this.#options;
    return inTransaction(database, async transaction => {
      const { result } = await withIdempotency(
        transaction,
        request,
        async () => {
          await register.complete(id, { transaction });
          return id;
        },
      );
      return result;
    });
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
      return await notWaiting(() =>
        readLimited(upload.content, {
          limitBytes: this.#options.limitBytes,
          announcedBytes: upload.announcedBytes,
        }),
      );
    } finally {
      const left = (this.#underWay.get(uploader) ?? 1) - 1;
      if (left > 0) this.#underWay.set(uploader, left);
      else this.#underWay.delete(uploader);
    }
  }

  async #refuseTooMany(uploader: string): Promise<void> {
    const unlinked = await this.#options.register.countUnlinked(uploader);
    if (unlinked >= maxUnlinkedUploads) {
      throw new TooManyRequestsError(
        `at most ${maxUnlinkedUploads} uploads can wait to be used: use them or try again tomorrow`,
      );
    }
  }

  // The bytes go first: a row without bytes is swept, bytes without a row would stay.
  async #forget(id: string): Promise<void> {
    await this.#options.store.delete(id);
    await this.#options.register.remove(id);
  }
}
