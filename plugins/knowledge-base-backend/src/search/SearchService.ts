import type {
  MissedSearch,
  Page,
  SearchQuery,
  SearchReply,
  SuggestQuery,
  SuggestReply,
} from '@firstline/plugin-knowledge-base-common';

/** Finding articles, as the API has it. `Who` is how the caller is named. */
export interface SearchService<Who> {
  /** Published articles the caller may read, best first. */
  search(query: SearchQuery, context: { by: Who }): Promise<SearchReply>;
  /** The five articles most likely to help with a text on an item. */
  suggest(query: SuggestQuery, context: { by: Who }): Promise<SuggestReply>;
  /** @throws NotAllowedError for who is no knowledge manager */
  listMissed(
    query: { limit: number; cursor?: string },
    context: { by: Who },
  ): Promise<Page<MissedSearch>>;
  /**
   * @throws NotAllowedError for who is no knowledge manager
   * @throws NotFoundError when there is no such search
   */
  dismissMissed(id: string, context: { by: Who }): Promise<void>;
}
