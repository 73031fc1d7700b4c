import type { AttachmentInfo } from '@firstline/common-kit';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import { fromDbTime, toDbTime } from '../time';
import { isInlineImage } from './detectType';
import type { NewAttachment, UploadRegister } from './UploadRegister';

const TABLE = 'attachments';

/** The columns of a row of `attachments` that do not say where it hangs. */
export interface UploadRow {
  id: string;
  complete: number;
  name: string;
  type: string;
  size: number;
  sha256: string;
  uploaded_by: string;
  uploaded_at: string;
}

/** What the API tells of an attachment. */
export function toAttachmentInfo(row: UploadRow): AttachmentInfo {
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

/** How the table says that an attachment hangs nowhere. */
export interface UnlinkedColumns {
  /** Null in rows that hang nowhere, or the other way round with `is: 'not null'`. */
  column: string;
  is: 'null' | 'not null';
  /** Since when: a time. */
  since: string;
}

/** {@link UploadRegister} in the table `attachments` of the plugin's own database. */
export class DatabaseUploadRegister implements UploadRegister {
  readonly #database: Knex;
  readonly #unlinked: UnlinkedColumns;

  /** @param options - `unlinked`: how the table says that an attachment hangs nowhere */
  static create(options: {
    database: Knex;
    unlinked: UnlinkedColumns;
  }): DatabaseUploadRegister {
    return new DatabaseUploadRegister(options.database, options.unlinked);
  }

  private constructor(database: Knex, unlinked: UnlinkedColumns) {
    this.#database = database;
    this.#unlinked = unlinked;
  }

  async add(attachment: NewAttachment): Promise<void> {
    const { since } = this.#unlinked;
    await this.#rows().insert({
      id: attachment.id,
      name: attachment.name,
      type: attachment.type,
      size: attachment.size,
      sha256: attachment.sha256,
      uploaded_by: attachment.uploadedBy,
      uploaded_at: toDbTime(attachment.uploadedAt),
      [since]: toDbTime(attachment.uploadedAt),
    });
  }

  async complete(
    id: string,
    options: { transaction: Knex.Transaction },
  ): Promise<void> {
    await this.#rows(options.transaction).where({ id }).update({ complete: 1 });
  }

  async remove(id: string): Promise<void> {
    await this.#rows().where({ id }).delete();
  }

  async get(
    id: string,
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<{ info: AttachmentInfo; sha256: string } | undefined> {
    const row = await this.#rows(options.transaction)
      .where({ id, complete: 1 })
      .first();
    return row && { info: toAttachmentInfo(row), sha256: row.sha256 };
  }

  async countUnlinked(uploader: string): Promise<number> {
    const [{ count }] = await this.#whereUnlinked(
      this.#database(TABLE).where({ uploaded_by: uploader }),
    ).count({ count: '*' });
    return Number(count);
  }

  async retireUnlinked(before: DateTime, limit: number): Promise<string[]> {
    const { since } = this.#unlinked;
    const old = this.#whereUnlinked(this.#database(TABLE).select('id'))
      .where(since, '<', toDbTime(before))
      .orderBy(since)
      .limit(limit);
    // Asked again outside the subquery: PostgreSQL looks at that condition once more when
    // it had to wait for a write that has linked the upload in between.
    const rows: { id: string }[] = await this.#whereUnlinked(
      this.#database(TABLE).whereIn('id', old),
    )
      .update({ complete: 0 })
      .returning('id');
    return rows.map(row => row.id);
  }

  #whereUnlinked(query: Knex.QueryBuilder): Knex.QueryBuilder {
    const { column, is } = this.#unlinked;
    return is === 'null' ? query.whereNull(column) : query.whereNotNull(column);
  }

  #rows(transaction?: Knex.Transaction) {
    return (transaction ?? this.#database)<UploadRow>(TABLE);
  }
}
