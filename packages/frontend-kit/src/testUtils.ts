/**
 * What tests and fakes of Firstline's screens share.
 *
 * @packageDocumentation
 */
export { refusal } from './testing/refusal';
export { compareLanguages } from './translation/compareLanguages';
export { flattenMessages } from './translation/messages';
