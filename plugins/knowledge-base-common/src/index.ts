/**
 * Types, lifecycle, schemas, permissions and client of the Firstline knowledge base.
 *
 * @packageDocumentation
 */
export type {
  AttachmentInfo,
  CallOptions,
  Category,
  Page,
  TotalItems,
  WriteOptions,
} from '@firstline/common-kit';
export * from './api/KnowledgeBaseApi';
export * from './api/KnowledgeBaseClient';
export * from './article/article';
export * from './article/articleLifecycle';
export * from './article/articleQuery';
export * from './article/articleReplySchemas';
export * from './article/articleSchemas';
export * from './article/importSchemas';
export * from './activity/activity';
export * from './contribution/contribution';
export * from './events';
export * from './feedback/feedback';
export * from './people/people';
export * from './people/peopleReplySchemas';
export * from './permissions';
export * from './search/search';
export * from './search/searchReplySchemas';
