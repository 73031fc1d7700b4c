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
export { serviceDeskTranslationRef } from './translation';
