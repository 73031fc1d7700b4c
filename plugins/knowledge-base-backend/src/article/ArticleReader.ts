import type {
  Article,
  ArticleSummary,
} from '@firstline/plugin-knowledge-base-common';
import type { Caller } from '../people/Caller';
import type { RevisionRecord } from '../revision/RevisionRecord';
import { viewOf, type ArticleView } from './articleAccess';
import type { ArticleDependencies } from './articleDependencies';
import type { ArticleRecord } from './ArticleRecord';
import { toArticle, toArticleSummary } from './articleView';

/** Makes records into what one reader gets: a page costs as many queries as one record. */
export class ArticleReader {
  readonly #deps: Pick<ArticleDependencies, 'revisions' | 'feedback'>;

  static create(
    deps: Pick<ArticleDependencies, 'revisions' | 'feedback'>,
  ): ArticleReader {
    return new ArticleReader(deps);
  }

  private constructor(
    deps: Pick<ArticleDependencies, 'revisions' | 'feedback'>,
  ) {
    this.#deps = deps;
  }

  /** Those of the records the caller may know of, in order, by id. */
  async summaries(
    records: Iterable<ArticleRecord>,
    by: Caller,
  ): Promise<Map<number, ArticleSummary>> {
    const seen = [...records].flatMap(record => {
      const view = viewOf(record, by);
      return view ? [{ record, view }] : [];
    });
    const pending = await this.#deps.revisions.getMany(
      seen.flatMap(({ record, view }) =>
        record.pending && view === 'editor'
          ? [{ articleId: record.id, revision: record.pending.revision }]
          : [],
      ),
    );
    const byId = new Map(
      pending.map(revision => [revision.articleId, revision]),
    );
    return new Map(
      seen.map(({ record, view }) => [
        record.id,
        toArticleSummary(record, { view, pending: byId.get(record.id) }),
      ]),
    );
  }

  /**
   * One article.
   *
   * @param options - `view`: how much the caller gets; `pending`: the revision on its way
   * rather than the published one
   */
  async read(
    record: ArticleRecord,
    options: { by: Caller; view: ArticleView; pending?: boolean },
  ): Promise<Article> {
    const { by, view } = options;
    const { id, revision, pending } = record;
    const wanted = [revision];
    if (view === 'editor' && pending) wanted.push(pending.revision);
    const revisions = await this.#deps.revisions.getMany(
      [...new Set(wanted)].map(one => ({ articleId: id, revision: one })),
    );
    const find = (one: number | undefined): RevisionRecord | undefined =>
      revisions.find(candidate => candidate.revision === one);
    const next = find(pending?.revision);
    const content = (options.pending && next) || find(revision);
    if (!content) throw new Error(`Article ${id} has lost its text`);
    const mine =
      by.kind === 'user' ? await this.#deps.feedback.of(id, by.ref) : undefined;
    return toArticle(record, { by, view, content, pending: next, mine });
  }
}
