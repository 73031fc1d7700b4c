/**
 * The service desk in the portal: reporting, the desk, the incident, and what
 * entity pages and the home page show of them.
 *
 * @packageDocumentation
 */
export { serviceDeskPlugin as default } from './plugin';
export {
  complaintApiRef,
  measureApiRef,
  reportApiRef,
  serviceDeskApiRef,
} from './api';
export { takeServiceDeskItems } from './nav/takeServiceDeskItems';
export type { DeskPageId, PortalPage, PortalPages } from './nav/pages';
export { serviceDeskTranslationRef } from './translation';
