/**
 * The knowledge base in the portal: search, article, editor, review, and what
 * entity pages show of it.
 *
 * @packageDocumentation
 */
export { knowledgeBasePlugin as default } from './plugin';
export { knowledgeBaseApiRef } from './api';
export { knowledgeBaseTranslationRef } from './translation';
