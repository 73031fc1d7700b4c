/**
 * The backend of the Firstline service desk.
 *
 * @packageDocumentation
 */
export { serviceDeskPlugin as default } from './plugin';
export {
  createIncidentService,
  type IncidentServiceOptions,
} from './createIncidentService';
export {
  createIncidentConditionalDecision,
  incidentConditions,
} from './incident/incidentPermissionRules';

// For modules that need the desk as it is inside: demo history, benchmarks.
export {
  CachedCatalogDirectory,
  type CatalogDirectory,
  type GroupDirectory,
} from '@firstline/backend-kit';
export { createComplaints, type ComplaintOptions } from './createComplaints';
export type { ComplaintDesk } from './complaint/ComplaintDesk';
export { DatabaseAgentStore } from './agent/DatabaseAgentStore';
export type { IncidentDesk } from './incident/IncidentDesk';
export { worker, type Caller } from './people/Caller';
export type { DeskConfig } from './settings/DeskConfig';
export { DatabaseDailyRecordStore } from './work/DatabaseDailyRecordStore';
export { DatabaseWorkStore } from './work/DatabaseWorkStore';
export { readDeskConfig } from './settings/readDeskConfig';

// For `npm run verify`.
export { serviceDeskChecks } from './verify/serviceDeskChecks';
