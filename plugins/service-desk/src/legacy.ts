/**
 * The service desk for a portal of the old frontend system: the same screens, mounted
 * the way such a portal mounts them.
 *
 * @packageDocumentation
 */
export { ServiceDeskPage, serviceDeskPlugin } from './legacy/plugin';
export {
  EntityIncidentsCard,
  EntityIncidentsContent,
  EntityServiceReportCard,
  EntityWorkCard,
} from './legacy/entityExtensions';
export { HomePageMyQueue, HomePageMyRequests } from './legacy/homeWidgets';
export { IncidentSearchResultListItem } from './legacy/searchExtensions';
export {
  complaintApiRef,
  measureApiRef,
  reportApiRef,
  satisfactionApiRef,
  serviceDeskApiRef,
  workApiRef,
  workOrderApiRef,
} from './api';
export { serviceDeskTranslationRef } from './translation';
