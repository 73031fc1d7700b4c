import { randomUUID } from 'node:crypto';
import { conflictError, toDbTime, type Outbox } from '@firstline/backend-kit';
import type {
  AttachmentInfo,
  ComplaintEntry,
  ComplaintEvent,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { ComplaintAttachments } from '../attachment/AttachmentLinks';
import type { Caller } from '../people/Caller';
import {
  complaintAnnouncements,
  unheardAnnouncement,
  type ComplaintMessage,
} from './complaintAnnouncements';
import type { ComplaintTransition, NewComplaintEntry } from './complaintMoves';
import type { ComplaintAudience } from './ComplaintPeople';
import type { ComplaintRecord, MeasureRecord } from './ComplaintRecord';
import type { ComplaintStore } from './ComplaintStore';

/** Where a complaint's messages go. */
export type ComplaintOutbox = Outbox<ComplaintEvent>;

/** What a write is made with. */
export interface ComplaintWriteContext {
  by: Caller;
  at: DateTime;
  audience: ComplaintAudience;
  transaction: Knex.Transaction;
  /** The one a `measureCompleted` or an `overdue` entry is about. */
  measure?: MeasureRecord;
}

/** What was written. */
export interface WrittenComplaint {
  record: ComplaintRecord;
  entries: ComplaintEntry[];
}

/** Stores a complaint and everything that must follow from its change, in one transaction. */
export class ComplaintWriter {
  readonly #store: ComplaintStore;
  readonly #attachments: ComplaintAttachments;
  readonly #outbox: ComplaintOutbox;
  readonly #language: 'en' | 'zh';

  static create(options: {
    store: ComplaintStore;
    attachments: ComplaintAttachments;
    outbox: ComplaintOutbox;
    language: 'en' | 'zh';
  }): ComplaintWriter {
    return new ComplaintWriter(options);
  }

  private constructor(options: Parameters<typeof ComplaintWriter.create>[0]) {
    this.#store = options.store;
    this.#attachments = options.attachments;
    this.#outbox = options.outbox;
    this.#language = options.language;
  }

  /** Stores a new complaint; its id and version are in the transition's record. */
  async insert(
    transition: ComplaintTransition,
    files: { attachmentIds?: string[] },
    context: ComplaintWriteContext,
  ): Promise<WrittenComplaint> {
    const { record } = transition;
    await this.#store.insert(record, context);
    await this.#link(
      files.attachmentIds,
      { complaintId: record.id, internal: false },
      context,
    );
    return this.#follow(record, transition.entries, context);
  }

  /**
   * Stores a changed complaint.
   *
   * @param before - as it was read in this transaction
   * @throws ConflictError when another write came first
   */
  async update(
    before: ComplaintRecord,
    transition: ComplaintTransition,
    context: ComplaintWriteContext,
  ): Promise<WrittenComplaint> {
    const record: ComplaintRecord = {
      ...transition.record,
      version: before.version + 1,
      updatedAt: toDbTime(context.at),
    };
    const stored = await this.#store.update(record, {
      seenVersion: before.version,
      transaction: context.transaction,
    });
    if (!stored) {
      throw conflictError('Somebody else changed the complaint meanwhile');
    }
    return this.#follow(record, transition.entries, context);
  }

  /** Hangs uploads on an entry. */
  linkToEntry(
    ids: string[] | undefined,
    entry: ComplaintEntry,
    complaintId: number,
    context: ComplaintWriteContext,
  ): Promise<AttachmentInfo[]> {
    const internal = entry.visibility === 'internal';
    return this.#link(
      ids,
      { complaintId, entryId: entry.id, internal },
      context,
    );
  }

  async #follow(
    record: ComplaintRecord,
    entries: NewComplaintEntry[],
    context: ComplaintWriteContext,
  ): Promise<WrittenComplaint> {
    const { at, by, audience, transaction } = context;
    const written: ComplaintEntry[] = [];
    // Measures are ordered in the order of their entries, and are the last ones.
    const ordered = entries.filter(({ kind }) => kind === 'measureOrdered');
    const measures = record.measures.slice(-ordered.length);
    for (const entry of entries) {
      const stored = {
        ...entry,
        changes: entry.changes ?? [],
        id: randomUUID(),
        at: toDbTime(at),
      };
      await this.#store.appendEntry(record.id, stored, { transaction });
      const messages: ComplaintMessage[] = complaintAnnouncements({
        record,
        entry: stored,
        measure:
          entry.kind === 'measureOrdered'
            ? measures[ordered.indexOf(entry)]
            : context.measure,
        actor: by.ref,
        audience,
        language: this.#language,
      });
      await this.#outbox.add([{ key: stored.id, messages }], {
        at,
        transaction,
      });
      written.push({ ...stored, attachments: [] });
    }
    const [first] = written;
    const asked = first?.kind === 'submitted' || first?.kind === 'verified';
    if (asked && !record.hearing.heard) {
      const messages = unheardAnnouncement(audience, this.#language);
      await this.#outbox.add([{ key: `${first.id}:unheard`, messages }], {
        at,
        transaction,
      });
    }
    return { record, entries: written };
  }

  async #link(
    ids: string[] | undefined,
    place: { complaintId: number; entryId?: string; internal: boolean },
    { by, at, transaction }: ComplaintWriteContext,
  ): Promise<AttachmentInfo[]> {
    if (!ids?.length) return [];
    return this.#attachments.link(ids, place, {
      uploader: by.ref,
      at,
      transaction,
    });
  }
}
