/**
 * What other plugins and modules use of the Firstline knowledge base.
 *
 * @packageDocumentation
 */
export * from './knowledgeBaseService';
export * from './permissions';
