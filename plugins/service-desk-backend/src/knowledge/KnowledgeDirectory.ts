import type { Audience } from '@firstline/plugin-knowledge-base-common';
import type { SuggestedArticles } from '@firstline/plugin-service-desk-common';

/** What the desk keeps of an article it was shown. */
export interface KnownArticle {
  number: string;
  title: string;
  audience: Audience;
}

/**
 * The knowledge base as the desk needs it. It may not be installed, and it may be away: the
 * desk works without. `Who` is on whose behalf it is asked: it shows what they may read.
 */
export interface KnowledgeDirectory<Who> {
  /** The articles most likely to help; never rejects, and answers within two seconds. */
  suggest(
    request: { text?: string; ciRef?: string },
    options: { by: Who },
  ): Promise<SuggestedArticles>;
  /**
   * An article, if the caller may read it; undefined when there is none for them.
   * `unavailable` when the knowledge base does not say.
   */
  find(
    number: string,
    options: { by: Who },
  ): Promise<KnownArticle | undefined | 'unavailable'>;
}
