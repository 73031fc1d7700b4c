/**
 * Demo history for the Firstline service desk.
 *
 * @packageDocumentation
 */
export { serviceDeskModuleDemo as default } from './module';
