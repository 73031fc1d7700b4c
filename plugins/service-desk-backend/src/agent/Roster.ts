import type {
  AgentProfile,
  DutyState,
  Leave,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';

/** Somebody of a team at a moment. */
export interface RosterMember {
  userRef: string;
  /** Whose calendar and shifts decide; absent: no calendar, and shifts of any team. */
  team?: string;
  profile: AgentProfile;
  /** Of the profile; 0 when nothing has been set. */
  version: number;
  duty: DutyState;
  /** The leave they are on. */
  leave?: Leave;
  /** When the shift ends they are in, ISO 8601. */
  shiftUntil?: string;
}

/** Knows who is on duty. */
export interface Roster {
  /** The people of a team, one query for all; asks the catalog and a duty source. */
  membersOf(team: string, at: DateTime): Promise<RosterMember[]>;
  /**
   * People by ref, whichever team they are in; one query for all.
   *
   * @param options - `teams`: of each; the calendar and the shifts of somebody's only team
   * count, of several teams none goes before the others
   */
  people(
    userRefs: string[],
    at: DateTime,
    options: { teams: ReadonlyMap<string, string[]> },
  ): Promise<RosterMember[]>;
  /** When somebody's duty changes next, ISO 8601; undefined when not within eight weeks. */
  dutyUntil(member: RosterMember, at: DateTime): string | undefined;
  /** IANA name of the zone somebody's days are of: their own, else their team's. */
  timeZoneOf(member: Pick<RosterMember, 'profile' | 'team'>): string;
}
