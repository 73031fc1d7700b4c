import {
  DatabaseUploadRegister,
  toAttachmentInfo,
  type NewAttachment,
  type UploadRow,
} from '@firstline/backend-kit';
import type { AttachmentInfo } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type {
  AttachmentRegister,
  RegisteredAttachment,
} from './AttachmentRegister';
import type { AttachmentPlace } from './AttachmentLinks';

const TABLE = 'attachments';

/** A row of `attachments`. */
interface AttachmentRow extends UploadRow {
  incident_id: number | null;
  complaint_id: number | null;
  free_since: string | null;
  entry_id: string | null;
  position: number;
  internal: number;
}

/** Keeps the register of attachments in the service desk's database. */
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

  countUnlinked(uploader: string): Promise<number> {
    return this.#uploads.countUnlinked(uploader);
  }

  retireUnlinked(before: DateTime, limit: number): Promise<string[]> {
    return this.#uploads.retireUnlinked(before, limit);
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
        place: placeOf(row),
      }
    );
  }

  async link(
    ids: string[],
    place: AttachmentPlace,
    options: { uploader: string; transaction: Knex.Transaction },
  ): Promise<{ refused: string[]; linked: AttachmentInfo[] }> {
    const { uploader, transaction } = options;
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return { refused: [], linked: [] };
    const record = recordOf(place);
    const position = await this.#nextPosition(record, transaction);
    const linked: AttachmentInfo[] = [];
    const refused: string[] = [];
    for (const [index, id] of wanted.entries()) {
      // The condition decides, not an earlier look: two writes may name the same upload.
      const [row] = await this.#rows(transaction)
        .where({ id, complete: 1, uploaded_by: uploader })
        .whereNotNull('free_since')
        .update({
          ...record,
          free_since: null,
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

  async ofComplaints(
    complaintIds: number[],
    options: { internal: boolean },
  ): Promise<Map<number, AttachmentInfo[]>> {
    if (complaintIds.length === 0) return new Map();
    const query = this.#rows()
      .whereIn('complaint_id', complaintIds)
      .orderBy(['complaint_id', 'position']);
    if (!options.internal) query.where({ internal: 0 });
    return groupBy(await query, row => row.complaint_id);
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

  async #nextPosition(
    record: { incident_id: number } | { complaint_id: number },
    transaction: Knex.Transaction,
  ): Promise<number> {
    const row = await this.#rows(transaction)
      .where(record)
      .max({ last: 'position' })
      .first();
    return (row?.last ?? -1) + 1;
  }

  #rows(transaction?: Knex.Transaction) {
    return (transaction ?? this.#database)<AttachmentRow>(TABLE);
  }
}

/** The column that names the record a place is of. */
function recordOf(place: AttachmentPlace) {
  return 'complaintId' in place
    ? { complaint_id: place.complaintId }
    : { incident_id: place.incidentId };
}

function placeOf(row: AttachmentRow): AttachmentPlace | undefined {
  const rest = {
    entryId: row.entry_id ?? undefined,
    internal: row.internal === 1,
  };
  if (row.incident_id !== null) return { incidentId: row.incident_id, ...rest };
  if (row.complaint_id !== null) {
    return { complaintId: row.complaint_id, ...rest };
  }
  return undefined;
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
