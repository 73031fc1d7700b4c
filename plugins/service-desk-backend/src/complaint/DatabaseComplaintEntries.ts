import { fromJson, toJson } from '@firstline/backend-kit';
import type {
  ComplaintEntry,
  ComplaintEntryKind,
  Visibility,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { z } from 'zod';

interface EntryRow {
  seq: number;
  id: string;
  complaint_id: number;
  kind: string;
  visibility: string;
  actor: string;
  at: string;
  text: string | null;
  changes: string;
}

const TABLE = 'complaint_timeline_entries';

const changesSchema = z.array(
  z.object({
    field: z.string(),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
);

/** The append-only stories of complaints. */
export class DatabaseComplaintEntries {
  readonly #database: Knex;

  static of(database: Knex): DatabaseComplaintEntries {
    return new DatabaseComplaintEntries(database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async append(
    complaintId: number,
    entry: Omit<ComplaintEntry, 'attachments'>,
    options: { transaction: Knex.Transaction },
  ): Promise<void> {
    await options.transaction(TABLE).insert({
      id: entry.id,
      complaint_id: complaintId,
      kind: entry.kind,
      visibility: entry.visibility,
      actor: entry.actor,
      at: entry.at,
      text: entry.text ?? null,
      changes: toJson(entry.changes),
    });
  }

  async read(
    complaintId: number,
    options: { internal: boolean; after?: number; limit: number },
  ): Promise<{
    entries: Omit<ComplaintEntry, 'attachments'>[];
    next?: number;
    total: number;
  }> {
    const { internal, after, limit } = options;
    const matching = this.#database(TABLE).where({ complaint_id: complaintId });
    if (!internal) matching.where({ visibility: 'public' });
    const page = matching
      .clone()
      .orderBy('seq')
      .limit(limit + 1);
    if (after !== undefined) page.where('seq', '>', after);
    const rows: EntryRow[] = await page;
    const [{ count }] = await matching.clone().count({ count: '*' });
    return {
      entries: rows.slice(0, limit).map(toEntry),
      next: rows.length > limit ? rows[limit - 1].seq : undefined,
      total: Number(count),
    };
  }
}

function toEntry(row: EntryRow): Omit<ComplaintEntry, 'attachments'> {
  return {
    id: row.id,
    kind: row.kind as ComplaintEntryKind,
    visibility: row.visibility as Visibility,
    actor: row.actor,
    at: row.at,
    text: row.text ?? undefined,
    changes: fromJson(changesSchema, row.changes),
  };
}
