import type { RevisionRecord } from '../revision/RevisionRecord';
import type { SearchDocument } from '../search/ArticleSearch';
import { helpfulnessOf, type ArticleRecord } from './ArticleRecord';

/** What the index keeps of a published article. */
export function searchDocumentOf(
  record: ArticleRecord,
  { content }: RevisionRecord,
): SearchDocument {
  const lines = (...parts: (string | undefined)[]) =>
    parts.filter(part => part !== undefined).join('\n\n');
  return {
    articleId: record.id,
    title: content.title,
    remedy: lines(content.symptoms, content.resolution, content.workaround),
    body: lines(content.cause, content.body, content.tags.join(' ')),
    kind: content.kind,
    language: content.language,
    audience: content.audience,
    owner: record.owner,
    author: record.author,
    category: content.category,
    ciRefs: content.ciRefs,
    tags: content.tags,
    stale: record.stale.length > 0,
    helpfulness: helpfulnessOf(record.counts),
  };
}
