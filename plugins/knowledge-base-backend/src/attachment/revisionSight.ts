import { isError } from '@backstage/errors';
import { articleNumber } from '@firstline/plugin-knowledge-base-common';
import type { ArticleService } from '../article/ArticleService';
import type { Caller } from '../people/Caller';
import type { RevisionPlace, RevisionSight } from './AttachmentService';

/**
 * Who reads a revision, as the articles themselves say: whoever is shown it as the article,
 * or finds it among its revisions.
 */
export function revisionSight(
  articles: Pick<ArticleService<Caller>, 'get' | 'listRevisions'>,
): RevisionSight {
  return async (places, { by }) => {
    for (const [articleId, revisions] of byArticle(places)) {
      const number = articleNumber(articleId);
      try {
        const { revision } = await articles.get(number, { by });
        if (revisions.has(revision)) return true;
        const visible = await articles.listRevisions(number, { by });
        if (visible.some(one => revisions.has(one.revision))) return true;
      } catch (error) {
        // Not theirs to know of, or not theirs to see the history of; another article may be.
        if (!isRefusal(error)) throw error;
      }
    }
    return false;
  };
}

function isRefusal(error: unknown): boolean {
  return (
    isError(error) &&
    (error.name === 'NotFoundError' || error.name === 'NotAllowedError')
  );
}

function byArticle(places: RevisionPlace[]): Map<number, Set<number>> {
  const articles = new Map<number, Set<number>>();
  for (const { articleId, revision } of places) {
    const revisions = articles.get(articleId) ?? new Set<number>();
    articles.set(articleId, revisions.add(revision));
  }
  return articles;
}
