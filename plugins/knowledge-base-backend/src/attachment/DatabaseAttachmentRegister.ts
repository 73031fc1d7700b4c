import {
  DatabaseUploadRegister,
  isPostgres,
  toAttachmentInfo,
  toDbTime,
  type NewAttachment,
  type UploadRow,
} from '@firstline/backend-kit';
import type { AttachmentInfo } from '@firstline/common-kit';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { AttachmentRegister } from './AttachmentRegister';
import type { RevisionPlace } from './AttachmentService';

const TABLE = 'attachments';
const LINKS = 'revision_attachments';
/** Revisions looked at to decide who may have a file. */
const MAX_PLACES = 200;

/** A row of `attachments`. */
interface AttachmentRow extends UploadRow {
  free_since: string | null;
}

/** Keeps the register of attachments in the knowledge base's database. */
export class DatabaseAttachmentRegister implements AttachmentRegister {
  readonly #database: Knex;
  readonly #uploads: DatabaseUploadRegister;

  static create(options: { database: Knex }): DatabaseAttachmentRegister {
    return new DatabaseAttachmentRegister(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
    this.#uploads = DatabaseUploadRegister.create({
      database,
      unlinked: { column: 'free_since', is: 'not null', since: 'free_since' },
    });
  }

  add(attachment: NewAttachment): Promise<void> {
    return this.#uploads.add(attachment);
  }

  complete(
    id: string,
    options: { transaction: Knex.Transaction },
  ): Promise<void> {
    return this.#uploads.complete(id, options);
  }

  remove(id: string): Promise<void> {
    return this.#uploads.remove(id);
  }

  get(id: string, options?: { transaction?: Knex.Transaction }) {
    return this.#uploads.get(id, options);
  }

  countUnlinked(uploader: string): Promise<number> {
    return this.#uploads.countUnlinked(uploader);
  }

  retireUnlinked(before: DateTime, limit: number): Promise<string[]> {
    return this.#uploads.retireUnlinked(before, limit);
  }

  async link(
    ids: string[],
    place: RevisionPlace,
    options: { uploader?: string; at: DateTime; transaction: Knex.Transaction },
  ): Promise<{ refused: string[] }> {
    const { at, transaction } = options;
    const where = { article_id: place.articleId, revision: place.revision };
    const before: string[] = await transaction(LINKS)
      .where(where)
      .pluck('attachment_id');
    const dropped = before.filter(id => !ids.includes(id));
    const rows = await this.#lock([...ids, ...dropped], transaction);
    const refused = await this.#refused(ids, rows, place, options);
    if (refused.length > 0) return { refused };
    await transaction(LINKS).where(where).delete();
    if (ids.length > 0) {
      await transaction(LINKS).insert(
        ids.map((attachment_id, position) => ({
          ...where,
          attachment_id,
          position,
        })),
      );
      await this.#rows(transaction)
        .whereIn('id', ids)
        .update({ free_since: null });
    }
    await this.#free(dropped, at, transaction);
    return { refused: [] };
  }

  async placesOf(id: string): Promise<RevisionPlace[]> {
    const rows = await this.#database(LINKS)
      .where({ attachment_id: id })
      .orderBy([
        { column: 'article_id', order: 'desc' },
        { column: 'revision', order: 'desc' },
      ])
      .limit(MAX_PLACES)
      .select('article_id', 'revision');
    return rows.map(row => ({
      articleId: row.article_id,
      revision: row.revision,
    }));
  }

  async ofRevision(
    place: RevisionPlace,
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<AttachmentInfo[]> {
    const rows: AttachmentRow[] = await (options.transaction ?? this.#database)(
      `${LINKS} as l`,
    )
      .join(`${TABLE} as a`, 'a.id', 'l.attachment_id')
      .where({
        'l.article_id': place.articleId,
        'l.revision': place.revision,
      })
      .orderBy('l.position')
      .select('a.*');
    return rows.map(toAttachmentInfo);
  }

  /**
   * Locks complete files, always in the same order: two writes may name the same ones, and
   * whether one comes free is decided by links that nobody else is just changing.
   */
  async #lock(
    ids: string[],
    transaction: Knex.Transaction,
  ): Promise<AttachmentRow[]> {
    if (ids.length === 0) return [];
    const query = this.#rows(transaction)
      .whereIn('id', ids)
      .where({ complete: 1 })
      .orderBy('id');
    if (isPostgres(this.#database)) query.forUpdate();
    return query;
  }

  async #refused(
    ids: string[],
    rows: AttachmentRow[],
    place: RevisionPlace,
    options: { uploader?: string; transaction: Knex.Transaction },
  ): Promise<string[]> {
    const { uploader, transaction } = options;
    const allowed = new Set(
      rows
        .filter(row => uploader === undefined || row.uploaded_by === uploader)
        .map(({ id }) => id),
    );
    const others = ids.filter(id => !allowed.has(id));
    if (others.length === 0) return [];
    const ours: string[] = await transaction(LINKS)
      .where({ article_id: place.articleId })
      .whereIn('attachment_id', others)
      .pluck('attachment_id');
    return others.filter(id => !ours.includes(id));
  }

  async #free(
    ids: string[],
    at: DateTime,
    transaction: Knex.Transaction,
  ): Promise<void> {
    if (ids.length === 0) return;
    const named: string[] = await transaction(LINKS)
      .whereIn('attachment_id', ids)
      .distinct()
      .pluck('attachment_id');
    await this.#rows(transaction)
      .whereIn(
        'id',
        ids.filter(id => !named.includes(id)),
      )
      .update({ free_since: toDbTime(at) });
  }

  #rows(transaction?: Knex.Transaction) {
    return (transaction ?? this.#database)<AttachmentRow>(TABLE);
  }
}
