/**
 * What Firstline's packages share on both sides.
 *
 * @packageDocumentation
 */
export * from './api/ApiClient';
export * from './attachment/attachment';
export * from './category/category';
export * from './csv/csvFormat';
export * from './query/moment';
export * from './query/query';
export * from './refs/refs';
export * from './reply/replySchemas';
export * from './reply/sameType';
export * from './text/plainText';
export * from './text/shortSpan';
export * from './text/text';
export * from './text/titled';
