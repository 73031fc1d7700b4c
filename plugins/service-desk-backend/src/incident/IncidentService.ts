import type {
  AddHelper,
  AddTimelineEntry,
  FileIncident,
  Incident,
  IncidentAction,
  IncidentActionBodies,
  IncidentQuery,
  Page,
  QueueCounts,
  TimelineEntry,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';

/** Options of a write. */
export interface WriteOptions<Who> {
  by: Who;
  /** Version the caller saw; another one is a `ConflictError`. */
  ifVersion?: number;
  /** Same key and body from the same caller: the same record, once. */
  idempotencyKey?: string;
}

/**
 * Everything that can be asked of incidents. `Who` is how the caller is named: a `Caller`
 * in the service that knows the domain, Backstage credentials in the one that authorizes.
 *
 * Errors, the same for every method: `NotFoundError` for what the caller may not know of
 * (exactly as for what does not exist), `NotAllowedError` for what is known but not
 * theirs to do, `ConflictError` with `currentState`, `allowedActions` and `version` for a
 * move the state refuses or a lost race, `InputError` that names the field.
 */
export interface IncidentService<Who> {
  /** Files an incident: classifies, starts the clocks, assigns (S-002). */
  file(input: FileIncident, options: WriteOptions<Who>): Promise<Incident>;
  get(number: string, options: { by: Who }): Promise<VisibleIncident>;
  /** A page of what the caller may see; filtered before it is counted and cut. */
  list(
    query: IncidentQuery,
    options: { by: Who },
  ): Promise<Page<VisibleIncident>>;
  /** Makes a move of the lifecycle. */
  act<A extends IncidentAction>(
    number: string,
    action: A,
    body: IncidentActionBodies[A],
    options: WriteOptions<Who>,
  ): Promise<VisibleIncident>;
  timeline(
    number: string,
    query: { limit?: number; cursor?: string },
    options: { by: Who },
  ): Promise<Page<TimelineEntry>>;
  /** A requester's public entry resumes what waits for the requester. */
  addTimelineEntry(
    number: string,
    input: AddTimelineEntry,
    options: WriteOptions<Who>,
  ): Promise<TimelineEntry>;
  /** "Me too": follow an incident one may see (idempotent). */
  subscribe(number: string, options: { by: Who }): Promise<VisibleIncident>;
  unsubscribe(number: string, options: { by: Who }): Promise<VisibleIncident>;
  addParticipant(
    number: string,
    userRef: string,
    options: WriteOptions<Who>,
  ): Promise<VisibleIncident>;
  removeParticipant(
    number: string,
    userRef: string,
    options: { by: Who },
  ): Promise<VisibleIncident>;
  /** Asks a colleague to help: they see all of it, and make no moves. */
  addHelper(
    number: string,
    helper: AddHelper,
    options: WriteOptions<Who>,
  ): Promise<VisibleIncident>;
  removeHelper(
    number: string,
    userRef: string,
    options: { by: Who },
  ): Promise<VisibleIncident>;
  /** How much waits in each of the caller's queues. */
  counts(options: { by: Who }): Promise<QueueCounts>;
}
