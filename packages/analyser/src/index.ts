/**
 * Text to terms, for everything that Firstline indexes, asks for or highlights; English and Chinese.
 *
 * @packageDocumentation
 */
export { analyserVersion } from './analyserVersion';
export { highlight, type TextRange } from './highlight';
export { indexTerms } from './indexTerms';
export { nearestKnown, withinOneEdit } from './nearestKnown';
export { queryTerms, type QueryTerm } from './queryTerms';
export { snippet, type Snippet } from './snippet';
export { translationsOf } from './translations';
