import { toDbTime } from '@firstline/backend-kit';
import type { AttachmentInfo } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type {
  AttachmentRegister,
  NewAttachment,
  RegisteredAttachment,
} from './AttachmentRegister';
import { toAttachmentInfo, type AttachmentRow } from './attachmentRows';
import type { AttachmentPlace } from './AttachmentService';

const TABLE = 'attachments';

/** Keeps the register of attachments in the service desk's database. */
export class DatabaseAttachmentRegister implements AttachmentRegister {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseAttachmentRegister {
    return new DatabaseAttachmentRegister(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async add(attachment: NewAttachment): Promise<void> {
    await this.#rows().insert({
      id: attachment.id,
      name: attachment.name,
      type: attachment.type,
      size: attachment.size,
      sha256: attachment.sha256,
      uploaded_by: attachment.uploadedBy,
      uploaded_at: toDbTime(attachment.uploadedAt),
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
  ): Promise<RegisteredAttachment | undefined> {
    const row = await this.#rows(options.transaction)
      .where({ id, complete: 1 })
      .first();
    return (
      row && {
        info: toAttachmentInfo(row),
        sha256: row.sha256,
        place:
          row.incident_id === null
            ? undefined
            : {
                incidentId: row.incident_id,
                entryId: row.entry_id ?? undefined,
                internal: row.internal === 1,
              },
      }
    );
  }

  async countUnlinked(uploader: string): Promise<number> {
    const [{ count }] = await this.#database(TABLE)
      .where({ uploaded_by: uploader })
      .whereNull('incident_id')
      .count({ count: '*' });
    return Number(count);
  }

  async link(
    ids: string[],
    place: AttachmentPlace,
    options: { uploader: string; transaction: Knex.Transaction },
  ): Promise<{ refused: string[]; linked: AttachmentInfo[] }> {
    const { uploader, transaction } = options;
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return { refused: [], linked: [] };
    const position = await this.#nextPosition(place.incidentId, transaction);
    const linked: AttachmentInfo[] = [];
    const refused: string[] = [];
    for (const [index, id] of wanted.entries()) {
      // The condition decides, not an earlier look: two writes may name the same upload.
      const [row] = await this.#rows(transaction)
        .where({ id, complete: 1, uploaded_by: uploader })
        .whereNull('incident_id')
        .update({
          incident_id: place.incidentId,
          entry_id: place.entryId ?? null,
          internal: place.internal ? 1 : 0,
          position: position + index,
        })
        .returning('*');
      if (row) linked.push(toAttachmentInfo(row));
      else refused.push(id);
    }
    return { refused, linked };
  }

  async ofIncidents(
    incidentIds: number[],
    options: { internal: boolean; transaction?: Knex.Transaction },
  ): Promise<Map<number, AttachmentInfo[]>> {
    if (incidentIds.length === 0) return new Map();
    const query = this.#rows(options.transaction)
      .whereIn('incident_id', incidentIds)
      .orderBy(['incident_id', 'position']);
    if (!options.internal) query.where({ internal: 0 });
    return groupBy(await query, row => row.incident_id);
  }

  async ofEntries(
    entryIds: string[],
    options: { transaction?: Knex.Transaction },
  ): Promise<Map<string, AttachmentInfo[]>> {
    if (entryIds.length === 0) return new Map();
    const rows = await this.#rows(options.transaction)
      .whereIn('entry_id', entryIds)
      .orderBy(['entry_id', 'position']);
    return groupBy(rows, row => row.entry_id);
  }

  async retireUnlinked(before: DateTime, limit: number): Promise<string[]> {
    const old = this.#rows()
      .select('id')
      .whereNull('incident_id')
      .where('uploaded_at', '<', toDbTime(before))
      .orderBy('uploaded_at')
      .limit(limit);
    // Asked again outside the subquery: PostgreSQL looks at that condition once more when
    // it had to wait for a write that has linked the upload in between.
    const rows = await this.#rows()
      .whereIn('id', old)
      .whereNull('incident_id')
      .update({ complete: 0 })
      .returning('id');
    return rows.map(row => row.id);
  }

  async #nextPosition(
    incidentId: number,
    transaction: Knex.Transaction,
  ): Promise<number> {
    const row = await this.#rows(transaction)
      .where({ incident_id: incidentId })
      .max({ last: 'position' })
      .first();
    return (row?.last ?? -1) + 1;
  }

  #rows(transaction?: Knex.Transaction) {
    return (transaction ?? this.#database)<AttachmentRow>(TABLE);
  }
}

function groupBy<K>(
  rows: AttachmentRow[],
  keyOf: (row: AttachmentRow) => K | null,
): Map<K, AttachmentInfo[]> {
  const groups = new Map<K, AttachmentInfo[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key) ?? [];
    group.push(toAttachmentInfo(row));
    groups.set(key, group);
  }
  return groups;
}
