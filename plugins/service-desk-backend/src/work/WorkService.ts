import type {
  IncidentWork,
  LogWorkRequest,
  WorkEntry,
} from '@firstline/plugin-service-desk-common';

/**
 * Time worked on incidents and on daily maintenance. `Who` is how the caller is named: a
 * `Caller` in the service that knows the domain, Backstage credentials in the one that
 * authorizes.
 *
 * Errors: `NotFoundError` for what the caller may not know of, `NotAllowedError` for what is
 * not theirs to do, `ConflictError` for a day that is completed, `InputError` naming the field.
 */
export interface WorkService<Who> {
  /** Logs time of the caller; the same idempotency key logs it once. */
  log(
    request: LogWorkRequest,
    options: { by: Who; idempotencyKey?: string },
  ): Promise<WorkEntry>;
  /** Takes an entry of the caller back: it stays, and counts no more. */
  withdraw(
    id: string,
    request: { reason: string },
    options: { by: Who },
  ): Promise<WorkEntry>;
  /** All that was logged on an incident, for those who see all of it. */
  ofIncident(number: string, options: { by: Who }): Promise<IncidentWork>;
}
