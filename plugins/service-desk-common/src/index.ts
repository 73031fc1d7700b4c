/**
 * Types, lifecycle, schemas, permissions and client of the Firstline service desk.
 *
 * @packageDocumentation
 */
export * from './api/ServiceDeskApi';
export * from './api/ServiceDeskClient';
export * from './attachment/attachment';
export * from './events';
export * from './incident/incident';
export * from './incident/incidentLifecycle';
export * from './incident/incidentQuery';
export * from './incident/incidentReplySchemas';
export * from './incident/incidentSchemas';
export * from './incident/priorityMatrix';
export * from './incident/serviceLevel';
export * from './people/people';
export * from './people/peopleReplySchemas';
export * from './people/refs';
export * from './permissions';
export * from './text/text';
export * from './timeline/timeline';
