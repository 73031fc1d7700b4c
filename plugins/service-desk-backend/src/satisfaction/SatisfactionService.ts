import type {
  FollowUpQuery,
  FollowUpTask,
  Page,
  Rating,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import type { WriteOptions } from '../incident/IncidentService';

/**
 * What requesters say of how incidents were handled, and whom the desk has to call (S-144,
 * S-160 to S-167). `Who` and errors as in `IncidentService`.
 */
export interface SatisfactionService<Who> {
  /** Gives or changes the requester's rating while it can be; the same again changes nothing. */
  rate(
    number: string,
    rating: Rating,
    options: WriteOptions<Who>,
  ): Promise<VisibleIncident>;
  /** For agents and managers; what is due longest first. */
  listFollowUps(
    query: FollowUpQuery,
    options: { by: Who },
  ): Promise<Page<FollowUpTask>>;
  /** What the desk says on the phone, Markdown by language; for agents and managers. */
  callScript(options: { by: Who }): Promise<Record<string, string>>;
}
