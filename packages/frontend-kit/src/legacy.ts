/**
 * What the entries for portals of the old frontend system share.
 *
 * @packageDocumentation
 */
export { clientFactory } from './legacy/clientFactory';
export { inLegacyPortal } from './legacy/inLegacyPortal';
export type { RoutePlaces } from './legacy/inLegacyPortal';
