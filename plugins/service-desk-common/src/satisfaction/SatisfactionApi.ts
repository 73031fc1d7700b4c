import type { CallOptions, Page, WriteOptions } from '@firstline/common-kit';
import type { Incident, Rating } from '../incident/incident';
import type { FollowUpTask, ListFollowUpsRequest } from './satisfaction';

/** Ratings and follow-ups (S-144, S-160 to S-167). Following up is a move of the incident. */
export interface SatisfactionApi {
  /** Gives or changes the requester's rating. */
  rateIncident(
    number: string,
    rating: Rating,
    options?: WriteOptions,
  ): Promise<Incident>;
  listFollowUps(
    request?: ListFollowUpsRequest,
    options?: CallOptions,
  ): Promise<Page<FollowUpTask>>;
  /** What the desk says on the phone, Markdown by language. */
  getCallScript(options?: CallOptions): Promise<Record<string, string>>;
}
