/**
 * What other plugins and modules use of the Firstline service desk.
 *
 * @packageDocumentation
 */
export * from './assignment';
export * from './extensions';
export * from './permissions';
export * from './serviceDeskService';
