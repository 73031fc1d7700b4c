/**
 * Demo articles for the Firstline knowledge base.
 *
 * @packageDocumentation
 */
export { knowledgeBaseModuleDemo as default } from './module';
