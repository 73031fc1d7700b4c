/**
 * What Firstline's backends share and Backstage does not have.
 *
 * @packageDocumentation
 */

export * from './attachment';
export * from './audit';
export * from './catalog';
export * from './criteria';
export * from './csv';
export * from './database';
export * from './errors';
export * from './health';
export * from './idempotency';
export * from './limits';
export * from './metrics';
export * from './openapi';
export * from './outbox';
export * from './pages';
export * from './people';
export * from './readiness';
export * from './request';
export * from './search';
export * from './settings';
export { stableHash } from './stableHash';
export * from './startup';
export * from './sweeps';
export * from './time';
export * from './tracing';
export * from './verify';
