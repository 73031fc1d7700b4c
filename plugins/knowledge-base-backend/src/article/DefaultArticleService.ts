import type {
  Article,
  ArticleAction,
  ArticleActionBodies,
  ArticleQuery,
  ArticleSummary,
  ArticleUse,
  CreateArticle,
  GiveFeedback,
  UpdateArticle,
} from '@firstline/plugin-knowledge-base-common';
import type { Caller } from '../people/Caller';
import type { ArticleDependencies } from './articleDependencies';
import type { ArticleDesk, ArticleLine, LineOutcome } from './ArticleDesk';
import { exportArticles } from './articleExport';
import { giveFeedback, listFeedback, recordUse } from './articleFeedback';
import { requireId, requireVisible } from './articleGate';
import { importArticles } from './articleImport';
import { listArticles, sightOf } from './articleLists';
import { ArticleReader } from './ArticleReader';
import type { ArticleRecord } from './ArticleRecord';
import { getRevision, listRevisions } from './articleRevisions';
import type { WriteContext } from './ArticleService';
import { markDueReviews, rebuildSearch, refreshItems } from './articleSweeps';
import { viewOf } from './articleAccess';
import { ArticleWriter } from './ArticleWriter';
import { createArticle } from './createArticle';
import { moveArticle } from './moveArticle';
import { updateArticle } from './updateArticle';

interface Tools {
  deps: ArticleDependencies;
  writer: ArticleWriter;
  reader: ArticleReader;
}

/** The article service: one use case a method, one transaction a write. */
export class DefaultArticleService implements ArticleDesk {
  readonly #tools: Tools;

  static create(deps: ArticleDependencies): DefaultArticleService {
    return new DefaultArticleService({
      deps,
      writer: ArticleWriter.create(deps),
      reader: ArticleReader.create(deps),
    });
  }

  private constructor(tools: Tools) {
    this.#tools = tools;
  }

  async create(article: CreateArticle, context: WriteContext<Caller>) {
    const id = await createArticle(this.#tools, article, context);
    const record = await this.#tools.deps.store.get(id);
    return this.#written(record, context.by);
  }

  list(query: ArticleQuery, { by }: { by: Caller }) {
    return listArticles(this.#tools, query, by);
  }

  async get(number: string, context: { by: Caller; pending?: boolean }) {
    const { by, pending } = context;
    const found = await this.#tools.deps.store.get(requireId(number));
    const { record, view } = requireVisible(found, by);
    return this.#tools.reader.read(record, { by, view, pending });
  }

  async summaries(
    ids: number[],
    { by }: { by: Caller },
  ): Promise<Map<number, ArticleSummary>> {
    const records = await this.#tools.deps.store.getMany(ids);
    return this.#tools.reader.summaries(records.values(), by);
  }

  async update(
    number: string,
    article: UpdateArticle,
    context: WriteContext<Caller>,
  ) {
    const record = await updateArticle(this.#tools, number, article, context);
    return this.#written(record, context.by);
  }

  async act<A extends ArticleAction>(
    number: string,
    action: A,
    body: ArticleActionBodies[A],
    context: WriteContext<Caller>,
  ) {
    const request = { number, action, body, context };
    const record = await moveArticle(this.#tools, request);
    return this.#written(record, context.by);
  }

  listRevisions(number: string, { by }: { by: Caller }) {
    return listRevisions(this.#tools.deps, { number, by });
  }

  getRevision(number: string, revision: number, { by }: { by: Caller }) {
    return getRevision(this.#tools.deps, { number, revision, by });
  }

  async giveFeedback(
    number: string,
    feedback: GiveFeedback,
    { by }: { by: Caller },
  ) {
    const request = { number, feedback, by };
    const record = await giveFeedback(this.#tools.deps, request);
    const { view } = requireVisible(record, by);
    return this.#tools.reader.read(record, { by, view });
  }

  listFeedback(number: string, { by }: { by: Caller }) {
    return listFeedback(this.#tools.deps, { number, by });
  }

  recordUse(
    number: string,
    use: ArticleUse,
    context: { by: Caller; idempotencyKey?: string },
  ) {
    return recordUse(this.#tools.deps, { number, use, ...context });
  }

  overview({ by }: { by: Caller }) {
    return this.#tools.deps.store.overview(sightOf(by));
  }

  importArticles(
    lines: ArticleLine[],
    { by }: { by: Caller },
  ): Promise<LineOutcome[]> {
    return importArticles(this.#tools, lines, by);
  }

  exportArticles(options: { by: Caller; after: number; limit: number }) {
    return exportArticles(this.#tools.deps, options);
  }

  markDueReviews(options: { limit: number }) {
    return markDueReviews(this.#tools, options);
  }

  refreshItems() {
    return refreshItems(this.#tools);
  }

  rebuildSearch() {
    return rebuildSearch(this.#tools.deps);
  }

  /** What somebody wrote, as they see it: the revision they worked on, if there is one. */
  async #written(
    record: ArticleRecord | undefined,
    by: Caller,
  ): Promise<Article> {
    if (!record) throw new Error('An article vanished while it was written');
    // Whoever wrote it is shown what they did, also when it took it out of their sight.
    const view = viewOf(record, by) ?? 'editor';
    return this.#tools.reader.read(record, { by, view, pending: true });
  }
}
