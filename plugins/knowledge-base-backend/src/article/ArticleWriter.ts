import { randomUUID } from 'node:crypto';
import { conflictError, toDbTime } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import { attachmentsNamedIn } from '../attachment/attachmentsNamedIn';
import type { Caller } from '../people/Caller';
import type { RevisionRecord } from '../revision/RevisionRecord';
import { announcementsOf, type ArticleHappening } from './articleAnnouncements';
import { accessAfter, type ArticleChange } from './articleChange';
import type { ArticleDependencies } from './articleDependencies';
import { ownerAfter, ownersOfItems, type ItemLookUp } from './articleItems';
import type { ArticleRecord } from './ArticleRecord';
import type { LogEntry } from './ArticleStore';
import { searchDocumentOf } from './searchDocument';

/** What a write is made with. */
export interface WriteOn {
  by: Caller;
  at: DateTime;
  /** What the catalog said before the transaction began. */
  items: ItemLookUp;
  /** Nobody hears of it: of thousands of articles that come in at once. */
  quiet?: boolean;
  transaction: Knex.Transaction;
}

/** The revisions a record names, as they are after a write. */
interface Named {
  shown: RevisionRecord;
  pending?: RevisionRecord;
}

/** Stores an article and everything that must follow from its change, in one transaction. */
export class ArticleWriter {
  readonly #deps: ArticleDependencies;

  static create(deps: ArticleDependencies): ArticleWriter {
    return new ArticleWriter(deps);
  }

  private constructor(deps: ArticleDependencies) {
    this.#deps = deps;
  }

  /** Stores new articles; ids are in the changes' records. */
  async insert(changes: ArticleChange[], on: WriteOn): Promise<void> {
    const { store, search } = this.#deps;
    const { transaction } = on;
    const made: { change: ArticleChange; named: Named }[] = [];
    for (const change of changes) {
      const named = await this.#named(change, transaction);
      const record = this.#followed(change.record, undefined, named, on);
      made.push({ change: { ...change, record }, named });
    }
    await store.insert(
      made.map(({ change }) => change.record),
      { transaction },
    );
    await this.#follow(
      made.map(({ change }) => ({ change, before: undefined })),
      on,
    );
    const documents = made
      .filter(({ change }) => change.record.state === 'published')
      .map(({ change, named }) => searchDocumentOf(change.record, named.shown));
    if (documents.length > 0) await search.putAll(documents, { transaction });
  }

  /**
   * Stores a changed article.
   *
   * @param before - as it was read in this transaction
   * @throws ConflictError when another write came first
   */
  async update(
    before: ArticleRecord,
    change: ArticleChange,
    on: WriteOn,
  ): Promise<ArticleRecord> {
    const named = await this.#named(change, on.transaction);
    const next = { ...change.record, version: before.version + 1 };
    const record = this.#followed(next, before, named, on);
    const stored = await this.#deps.store.update(record, {
      seenVersion: before.version,
      transaction: on.transaction,
    });
    if (!stored) {
      throw conflictError('Somebody else changed the article meanwhile');
    }
    await this.#follow([{ change: { ...change, record }, before }], on);
    await this.#index(before, record, named.shown, on.transaction);
    return record;
  }

  #followed(
    record: ArticleRecord,
    before: ArticleRecord | undefined,
    named: Named,
    { items }: WriteOn,
  ): ArticleRecord {
    const ciOwners = ownersOfItems(record, items);
    return {
      ...record,
      access: accessAfter(record, { ...named, ciOwners }),
      owner: ownerAfter(record, items, before),
    };
  }

  async #follow(
    writes: { change: ArticleChange; before: ArticleRecord | undefined }[],
    on: WriteOn,
  ): Promise<void> {
    const { items, transaction } = on;
    const { files, store } = this.#deps;
    const revisions = writes.flatMap(({ change }) => change.revisions);
    await this.#deps.revisions.put(revisions, { transaction });
    for (const { change, before } of writes) {
      for (const { articleId, revision, content } of change.revisions) {
        const named = attachmentsNamedIn(content);
        // A new article has none that could come free.
        if (before === undefined && named.length === 0) continue;
        await files?.link(named, { articleId, revision }, on);
      }
    }
    await this.#deps.items.note([...items.facts.values()], { transaction });
    const entries = writes.map(({ change }) => logEntryOf(change, on));
    await store.log(entries, { transaction });
    if (on.quiet) return;
    for (const [i, { change, before }] of writes.entries()) {
      const { record } = change;
      await this.#announce({ before, record, entry: entries[i] }, on);
    }
  }

  async #announce(
    happening: Omit<ArticleHappening, 'config'>,
    { at, transaction }: WriteOn,
  ): Promise<void> {
    const { outbox, config } = this.#deps;
    const messages = announcementsOf({ ...happening, config });
    await outbox.add([{ key: happening.entry.id, messages }], {
      at,
      transaction,
    });
  }

  /** What is published is found, by the next search; nothing else ever is. */
  async #index(
    before: ArticleRecord | undefined,
    record: ArticleRecord,
    shown: RevisionRecord,
    transaction: Knex.Transaction,
  ): Promise<void> {
    const { search } = this.#deps;
    if (record.state !== 'published') {
      if (before?.state === 'published') {
        await search.remove(record.id, { transaction });
      }
      return;
    }
    const same =
      before?.state === 'published' && before.revision === record.revision;
    if (!same) {
      await search.put(searchDocumentOf(record, shown), { transaction });
      return;
    }
    const stale = record.stale.length > 0;
    const change = { stale, owner: record.owner };
    if (stale !== before.stale.length > 0 || record.owner !== before.owner) {
      await search.adjust(record.id, change, { transaction });
    }
  }

  async #named(
    { record, revisions }: ArticleChange,
    transaction: Knex.Transaction,
  ): Promise<Named> {
    const find = async (revision: number) =>
      revisions.find(one => one.revision === revision) ??
      this.#deps.revisions.get(record.id, revision, { transaction });
    const shown = await find(record.revision);
    if (!shown) throw new Error(`Article ${record.id} has lost its text`);
    return {
      shown,
      pending: record.pending && (await find(record.pending.revision)),
    };
  }
}

function logEntryOf(change: ArticleChange, { by, at }: WriteOn): LogEntry {
  return {
    id: randomUUID(),
    articleId: change.record.id,
    version: change.record.version,
    kind: change.kind,
    revision: change.revision,
    actor: by.ref,
    note: change.note,
    at: toDbTime(at),
  };
}
