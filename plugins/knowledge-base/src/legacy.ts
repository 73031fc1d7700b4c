/**
 * The knowledge base for a portal of the old frontend system: the same screens, mounted
 * the way such a portal mounts them.
 *
 * @packageDocumentation
 */
export { KnowledgeBasePage, knowledgeBasePlugin } from './legacy/plugin';
export {
  ArticleSearchResultListItem,
  EntityKnownFixesCard,
  HomePageKnownAnswers,
} from './legacy/extensions';
export { knowledgeBaseApiRef } from './api';
export { knowledgeBaseTranslationRef } from './translation';
