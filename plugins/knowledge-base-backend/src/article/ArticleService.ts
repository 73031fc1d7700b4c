import type {
  Article,
  ArticleAction,
  ArticleActionBodies,
  ArticleQuery,
  ArticleSummary,
  ArticleUse,
  CreateArticle,
  FeedbackEntry,
  GiveFeedback,
  Page,
  Revision,
  RevisionSummary,
  UpdateArticle,
} from '@firstline/plugin-knowledge-base-common';

/** Who calls, and what makes a repetition harmless. */
export interface WriteContext<Who> {
  by: Who;
  /** Version the caller saw, from `If-Match`. */
  ifMatch?: number;
  /** Same key and body from the same caller: same reply, once. */
  idempotencyKey?: string;
}

/**
 * Articles, from the first draft to retirement. `Who` is how the caller is named: by
 * credentials at the door (`AuthorizedArticleService`), as a `Caller` behind it.
 *
 * Every method throws `NotFoundError` for an article the caller may not know of, exactly
 * as for one that does not exist; `NotAllowedError` for a known one that is not theirs to
 * change; a conflict with state, version and allowed actions when it has moved on;
 * `InputError` naming the field.
 */
export interface ArticleService<Who> {
  create(article: CreateArticle, context: WriteContext<Who>): Promise<Article>;
  list(
    query: ArticleQuery,
    context: { by: Who },
  ): Promise<Page<ArticleSummary>>;
  /** @param context - `pending`: the revision on its way instead of the published one */
  get(
    number: string,
    context: { by: Who; pending?: boolean },
  ): Promise<Article>;
  /** Summaries of articles the caller may read, by id, in one query; others are missing. */
  summaries(
    ids: number[],
    context: { by: Who },
  ): Promise<Map<number, ArticleSummary>>;
  /** Changes the revision on its way; of a published article that makes its next revision. */
  update(
    number: string,
    article: UpdateArticle,
    context: WriteContext<Who>,
  ): Promise<Article>;
  act<A extends ArticleAction>(
    number: string,
    action: A,
    body: ArticleActionBodies[A],
    context: WriteContext<Who>,
  ): Promise<Article>;
  listRevisions(
    number: string,
    context: { by: Who },
  ): Promise<RevisionSummary[]>;
  getRevision(
    number: string,
    revision: number,
    context: { by: Who },
  ): Promise<Revision>;
  giveFeedback(
    number: string,
    feedback: GiveFeedback,
    context: { by: Who },
  ): Promise<Article>;
  listFeedback(number: string, context: { by: Who }): Promise<FeedbackEntry[]>;
  /** Counts that it solved something; the same key counts once. */
  recordUse(
    number: string,
    use: ArticleUse,
    context: { by: Who; idempotencyKey?: string },
  ): Promise<void>;
}
