/**
 * Incidents of the Firstline service desk in the portal's own search.
 *
 * @packageDocumentation
 */
export { type IncidentDocument } from './incidentDocuments';
export { searchModuleServiceDesk as default } from './module';
