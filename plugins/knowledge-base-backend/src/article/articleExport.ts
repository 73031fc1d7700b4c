import { articleNumber } from '@firstline/plugin-knowledge-base-common';
import type { Caller } from '../people/Caller';
import type { RevisionRecord } from '../revision/RevisionRecord';
import { viewOf } from './articleAccess';
import type { ArticleDependencies } from './articleDependencies';
import type { ExportedArticle } from './ArticleDesk';
import { sightOf } from './articleLists';
import type { ArticleRecord } from './ArticleRecord';

/** What the caller may read, as it is shown, by ascending number. */
export async function exportArticles(
  { store, revisions }: ArticleDependencies,
  options: { by: Caller; after: number; limit: number },
): Promise<{ articles: ExportedArticle[]; last: number }> {
  const { by, after, limit } = options;
  const ids = await store.idsAfter({ after, limit, sight: sightOf(by) });
  const records = await store.getMany(ids);
  const shown = ids
    .map(id => records.get(id))
    .filter(record => record !== undefined)
    .filter(record => viewOf(record, by));
  const texts = await revisions.getMany(
    shown.map(({ id, revision }) => ({ articleId: id, revision })),
  );
  const byId = new Map(texts.map(text => [text.articleId, text]));
  return {
    articles: shown.flatMap(record => {
      const text = byId.get(record.id);
      return text ? [exported(record, text)] : [];
    }),
    last: ids.at(-1) ?? after,
  };
}

function exported(
  record: ArticleRecord,
  { content }: RevisionRecord,
): ExportedArticle {
  return {
    number: articleNumber(record.id),
    state: record.state,
    ...content,
    author: record.author,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    publishedAt: record.publishedAt,
    reviewDate: record.reviewDate,
    sourceIncident: record.sourceIncident,
  };
}
