import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type {
  ArticleSearch,
  ArticleSearchQuery,
  Neighbour,
  SearchDocument,
  SearchHits,
  SearchSight,
} from './ArticleSearch';
import { indexDocument } from './indexedDocument';
import { IndexRebuild } from './IndexRebuild';
import { IndexWriter } from './IndexWriter';
import { helpLift } from './lifts';
import type { RankingIndex, SearchReader } from './RankingIndex';
import { searchArticles } from './searchArticles';
import { deleteDocuments, putDocuments } from './searchDocumentRows';
import {
  readSides,
  toSide,
  type SearchSide,
  type SideRow,
} from './searchSides';
import { suggestArticles } from './suggestArticles';

/** Rows put into one statement; SQLite takes 500 in a compound one. */
const NOTES_CHUNK = 200;

/** Search in the tables of the plugin's own database. */
export class DatabaseArticleSearch implements ArticleSearch {
  readonly #ranking: RankingIndex;
  readonly #writer: IndexWriter;
  readonly #rebuild: IndexRebuild;

  static create(options: {
    knex: Knex;
    ranking: RankingIndex;
    logger: LoggerService;
  }): DatabaseArticleSearch {
    return new DatabaseArticleSearch(options);
  }

  private constructor(options: {
    knex: Knex;
    ranking: RankingIndex;
    logger: LoggerService;
  }) {
    this.#ranking = options.ranking;
    this.#writer = IndexWriter.create({ ranking: options.ranking });
    this.#rebuild = IndexRebuild.create({ ...options, writer: this.#writer });
  }

  async put(
    document: SearchDocument,
    options: { transaction: Knex.Transaction },
  ): Promise<void> {
    await this.putAll([document], options);
  }

  async putAll(
    documents: SearchDocument[],
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    if (documents.length === 0) return;
    const latest = [
      ...new Map(documents.map(document => [document.articleId, document])),
    ].map(([, document]) => document);
    const indexed = latest.map(indexDocument);
    const ids = latest.map(({ articleId }) => articleId);
    for (const side of await this.#writableSides(transaction, ids)) {
      await this.#writer.put(transaction, side.side, indexed);
    }
    await putDocuments(transaction, latest);
  }

  async remove(
    articleId: number,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    for (const side of await this.#writableSides(transaction, [articleId])) {
      await this.#writer.remove(transaction, side.side, [articleId]);
    }
    await deleteDocuments(transaction, [articleId]);
  }

  async adjust(
    articleId: number,
    change: { helpfulness?: number; stale?: boolean; owner?: string },
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    const { helpfulness, stale, owner } = change;
    const row = {
      ...(helpfulness !== undefined && { lift: helpLift(helpfulness) }),
      ...(stale !== undefined && { stale: stale ? 1 : 0 }),
      ...(owner !== undefined && { owner }),
    };
    if (Object.keys(row).length > 0) {
      await transaction('search_documents')
        .where({ article_id: articleId })
        .update(row);
    }
  }

  async search(query: ArticleSearchQuery): Promise<SearchHits> {
    return this.#reading((reader, side) =>
      searchArticles(query, { reader, ranking: this.#ranking, side }),
    );
  }

  async suggest(query: {
    text: string;
    sight: SearchSight;
    near: Neighbour[];
    limit: number;
  }): Promise<SearchHits> {
    return this.#reading((reader, side) =>
      suggestArticles(query, { reader, ranking: this.#ranking, side }),
    );
  }

  async rebuildIfOld(
    documents: (afterId: number, limit: number) => Promise<SearchDocument[]>,
  ): Promise<{ rebuilt: number }> {
    return this.#rebuild.run(documents);
  }

  async state(): Promise<{ version: string; documents: number }> {
    const { version, documents } = await this.#reading(
      async (_reader, side) => side,
    );
    return { version, documents };
  }

  async close(): Promise<void> {
    await this.#ranking.close();
  }

  /** The sides a change goes to; while one is being built, that one, too. */
  async #writableSides(
    transaction: Knex.Transaction,
    articleIds: readonly number[],
  ): Promise<SearchSide[]> {
    await this.#ranking.lock(transaction);
    const sides = await readSides(transaction);
    if (sides.some(({ role }) => role === 'building')) {
      for (let from = 0; from < articleIds.length; from += NOTES_CHUNK) {
        const ids = articleIds.slice(from, from + NOTES_CHUNK);
        await transaction('search_changes')
          .insert(ids.map(id => ({ article_id: id })))
          .onConflict('article_id')
          .ignore();
      }
    }
    return sides.filter(({ role }) => role !== 'spare');
  }

  async #reading<T>(
    work: (reader: SearchReader, side: SearchSide) => Promise<T>,
  ): Promise<T> {
    return this.#ranking.reading(async reader => {
      const rows = await reader.rows<SideRow>(
        reader.knex('search_sides').where('role', 'active').select(),
      );
      return work(reader, toSide(rows[0]));
    });
  }
}
