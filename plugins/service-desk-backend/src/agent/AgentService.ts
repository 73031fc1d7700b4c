import type {
  Agent,
  AgentList,
  AgentProfile,
  HandOverReport,
  HandOverRequest,
  ListAgentsRequest,
} from '@firstline/plugin-service-desk-common';

/** Options of a change to a profile. */
export interface ProfileOptions<Who> {
  by: Who;
  /** Version the caller saw, 0 when there was none; another one is a `ConflictError`. */
  ifVersion?: number;
}

/**
 * The people who work on incidents. `Who` is how the caller is named: a `Caller` in the
 * service that knows the domain, Backstage credentials in the one that authorizes.
 *
 * Errors: `NotFoundError` for somebody who is in no team, `NotAllowedError` for what is not
 * the caller's to know or do, `ConflictError` for a lost race, `InputError` naming the field.
 */
export interface AgentService<Who> {
  /** People with duty and load, by ref; for those who work on incidents themselves. */
  list(query: ListAgentsRequest, options: { by: Who }): Promise<AgentList>;
  get(userRef: string, options: { by: Who }): Promise<Agent>;
  /** Replaces a profile: one's own, or anybody's for desk managers. */
  put(
    userRef: string,
    profile: AgentProfile,
    options: ProfileOptions<Who>,
  ): Promise<Agent>;
  /** Gives work of somebody to others, each incident by the normal move. */
  handOver(
    userRef: string,
    request: HandOverRequest,
    options: { by: Who },
  ): Promise<HandOverReport>;
}
