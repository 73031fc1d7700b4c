/**
 * A search engine for Backstage's search that understands Chinese and identifiers.
 *
 * @packageDocumentation
 */
export { GuardedSearchEngine } from './engine/GuardedSearchEngine';
export { searchModuleAnalyser as default } from './module';
