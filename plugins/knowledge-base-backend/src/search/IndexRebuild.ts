import type { LoggerService } from '@backstage/backend-plugin-api';
import { inTransaction } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import type { SearchDocument } from './ArticleSearch';
import { indexDocument, type IndexedDocument } from './indexedDocument';
import { indexVersion } from './indexVersion';
import type { IndexWriter } from './IndexWriter';
import type { RankingIndex } from './RankingIndex';
import {
  adjustedAfter,
  lockAdjusted,
  putDocuments,
  type AdjustedRow,
} from './searchDocumentRows';
import { readSides, type SideName } from './searchSides';

/** Documents written in one transaction; others want to write in between. */
const BATCH = 100;

/** Gives documents by ascending id after one. */
type DocumentSource = (
  afterId: number,
  limit: number,
) => Promise<SearchDocument[]>;

/**
 * Writes the index anew, beside the one that answers. Whoever changes an article meanwhile
 * writes both and leaves a note; what was read before that change is not written over it. Nor
 * is what was adjusted of a document meanwhile, without its text.
 */
export class IndexRebuild {
  readonly #knex: Knex;
  readonly #ranking: RankingIndex;
  readonly #writer: IndexWriter;
  readonly #logger: LoggerService;

  static create(options: {
    knex: Knex;
    ranking: RankingIndex;
    writer: IndexWriter;
    logger: LoggerService;
  }): IndexRebuild {
    return new IndexRebuild(options);
  }

  private constructor(options: {
    knex: Knex;
    ranking: RankingIndex;
    writer: IndexWriter;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#ranking = options.ranking;
    this.#writer = options.writer;
    this.#logger = options.logger;
  }

  /** Does nothing when the index is of this version, or another replica is at it. */
  async run(documents: DocumentSource): Promise<{ rebuilt: number }> {
    let rebuilt = 0;
    await this.#ranking.alone(async () => {
      const side = await this.#begin();
      if (!side) return;
      this.#logger.info('Writing the search index anew');
      for (let after = 0; ; ) {
        const before = await adjustedAfter(this.#knex, { after, limit: BATCH });
        const batch = await documents(after, BATCH);
        if (batch.length === 0) break;
        rebuilt += await this.#write(side, batch, before);
        after = batch[batch.length - 1].articleId;
      }
      await this.#swap(side);
      this.#logger.info(`Wrote the search index anew: ${rebuilt} articles`);
    });
    return { rebuilt };
  }

  /** Empties the other side: also of what a replica left that died while it wrote. */
  async #begin(): Promise<SideName | undefined> {
    return inTransaction(this.#knex, async transaction => {
      await this.#ranking.lock(transaction);
      const sides = await readSides(transaction);
      const active = sides.find(({ role }) => role === 'active');
      const other = sides.find(({ role }) => role !== 'active');
      if (!active || !other) {
        throw new Error('The search index has lost a side');
      }
      const current = active.version === indexVersion;
      // Emptied now, not when it was replaced: a search may have been reading it then.
      if (other.version !== '' || other.role === 'building') {
        await this.#writer.clear(transaction, other.side);
      }
      if (current) return undefined;
      await transaction('search_changes').delete();
      await transaction('search_sides')
        .where({ side: other.side })
        .update({ role: 'building', version: indexVersion });
      return other.side;
    });
  }

  /** @param before - what was adjusted of documents before the batch was read */
  async #write(
    side: SideName,
    batch: SearchDocument[],
    before: ReadonlyMap<number, AdjustedRow>,
  ): Promise<number> {
    const indexed = new Map<number, IndexedDocument>();
    for (const document of batch) {
      indexed.set(document.articleId, indexDocument(document));
      await setImmediate();
    }
    return inTransaction(this.#knex, async transaction => {
      await this.#ranking.lock(transaction);
      const changed: { article_id: number }[] = await transaction(
        'search_changes',
      )
        .whereIn('article_id', [...indexed.keys()])
        .select('article_id');
      const written = new Set(changed.map(row => row.article_id));
      const rest = batch.filter(({ articleId }) => !written.has(articleId));
      if (rest.length > 0) {
        await this.#writer.put(
          transaction,
          side,
          rest.map(({ articleId }) => indexed.get(articleId)!),
        );
        const found = await lockAdjusted(
          transaction,
          rest.map(({ articleId }) => articleId),
        );
        const keep = new Map(
          [...found].filter(([id, row]) => !isSame(row, before.get(id))),
        );
        await putDocuments(transaction, rest, { keep });
      }
      return batch.length;
    });
  }

  async #swap(side: SideName): Promise<void> {
    await inTransaction(this.#knex, async transaction => {
      await this.#ranking.lock(transaction);
      await transaction('search_sides')
        .whereNot({ side })
        .update({ role: 'spare' });
      await transaction('search_sides')
        .where({ side })
        .update({ role: 'active' });
      await transaction('search_changes').delete();
    });
  }
}

/** Whether nobody has adjusted it in between. */
function isSame(now: AdjustedRow, before: AdjustedRow | undefined): boolean {
  return (
    now.owner === before?.owner &&
    now.stale === before.stale &&
    now.lift === before.lift
  );
}
