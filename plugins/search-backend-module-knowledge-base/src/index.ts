/**
 * Articles of the Firstline knowledge base in the portal's own search.
 *
 * @packageDocumentation
 */
export { type ArticleDocument } from './ArticleDocuments';
export { searchModuleKnowledgeBase as default } from './module';
