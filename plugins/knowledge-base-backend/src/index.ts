/**
 * The backend of the Firstline knowledge base.
 *
 * @packageDocumentation
 */
export { knowledgeBasePlugin as default } from './plugin';
export {
  articleConditions,
  createArticleConditionalDecision,
} from './article/articlePermissionRules';

// For modules that need the knowledge base as it is inside: demo articles, benchmarks.
export type { ArticleDesk } from './article/ArticleDesk';
export type { ArticleService } from './article/ArticleService';
export {
  createArticleDesk,
  type ArticleDeskOptions,
} from './createArticleDesk';
export { worker, type Caller } from './people/Caller';
export type { KnowledgeConfig } from './settings/KnowledgeConfig';
export { readKnowledgeConfig } from './settings/readKnowledgeConfig';

// For `npm run verify`.
export { knowledgeBaseChecks } from './verify/knowledgeBaseChecks';
