import type {
  ArticleDraft,
  SolvedByKnowledgeRequest,
  SuggestedArticles,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import type { WriteOptions } from '../incident/IncidentService';

/**
 * Where incidents and articles meet. `Who` as in `IncidentService`, and the same errors; an
 * article that the caller may not read is, to them, no article.
 */
export interface IncidentKnowledge<Who> {
  /** Articles that may help with an incident; for those who work on it. */
  suggestedArticles(
    number: string,
    options: { by: Who },
  ): Promise<SuggestedArticles>;
  /**
   * Attaches an article; the same twice changes nothing.
   * @throws ServiceUnavailableError when the knowledge base does not say whether there is one
   */
  attachArticle(
    number: string,
    articleNumber: string,
    options: WriteOptions<Who>,
  ): Promise<VisibleIncident>;
  detachArticle(
    number: string,
    articleNumber: string,
    options: WriteOptions<Who>,
  ): Promise<VisibleIncident>;
  /** What an article could say about a resolved incident; nothing is written. */
  articleDraft(number: string, options: { by: Who }): Promise<ArticleDraft>;
  /** Counts that an article solved what would have been reported; nothing is filed. */
  solvedByKnowledge(
    solved: SolvedByKnowledgeRequest,
    options: { by: Who; idempotencyKey?: string },
  ): Promise<void>;
}
