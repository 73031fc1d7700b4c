import { createExtensionPoint } from '@backstage/backend-plugin-api';

/** Somebody who could get an incident: on duty, with the skills asked for, below capacity. */
export interface AssignmentCandidate {
  userRef: string;
  onCall: boolean;
  /** Lower case, such as `postgres`. */
  skills: string[];
  /** Areas and locations looked after. */
  locations: string[];
  /** Weighted open work. */
  load: number;
  /** ISO 8601; absent when they have never got anything. */
  lastAssignedAt?: string;
}

/** What a strategy decides from. */
export interface AssignmentChoice {
  /** Entity ref of the team whose people these are. */
  team: string;
  incident: {
    ciRefs: string[];
    category?: string;
    /** `P1` to `P4`. */
    priority: string;
    channel: string;
    location?: string;
    /** User ref. */
    requester?: string;
  };
  /** At least one, in the order of their refs. */
  candidates: AssignmentCandidate[];
}

/**
 * Chooses a person in place of the least loaded one.
 *
 * `choose` runs in the database transaction that assigns, while others wait for it: it has
 * to decide from what it is given, at once, and must not call anything. What it needs to know
 * of the world it has to have fetched before.
 */
export interface AssignmentStrategy {
  /** Told with each choice, and in the log when it fails. */
  readonly name: string;
  /**
   * @returns one of the candidates, with a sentence people read as the reason; undefined to
   * leave it to the next strategy, and in the end to the load. Whoever is no candidate, and
   * an error, count as undefined and are logged.
   */
  choose(
    choice: AssignmentChoice,
  ): { userRef: string; reason: string } | undefined;
}

/** Knows who is on call, such as PagerDuty or Opsgenie. */
export interface DutySource {
  /** Told in the log when it fails. */
  readonly name: string;
  /**
   * Who is on call for a team at a moment.
   *
   * Asked before the write that assigns. An answer that takes longer than two seconds, and an
   * error, are logged, and the shifts in the profiles count instead.
   *
   * @param team - entity ref of the group
   * @returns user refs, an empty list when nobody is; undefined when the source does not know
   * the team, and the shifts in the profiles count
   */
  onCall(team: string, at: Date): Promise<string[] | undefined>;
}

/** Lets modules have a say in who gets an incident. */
export interface ServiceDeskAssignmentExtensionPoint {
  /** Adds a strategy; they are asked in the order they were added. */
  addStrategy(strategy: AssignmentStrategy): void;
  /**
   * Asks another system who is on call.
   *
   * @throws Error when another module has set one already
   */
  setDutySource(source: DutySource): void;
}

/** Extension point behind {@link ServiceDeskAssignmentExtensionPoint}. */
export const serviceDeskAssignmentExtensionPoint =
  createExtensionPoint<ServiceDeskAssignmentExtensionPoint>({
    id: 'service-desk.assignment',
  });
