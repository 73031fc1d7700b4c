import type { AgentProfile } from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';

/** A profile as it is stored. */
export interface StoredAgent {
  userRef: string;
  profile: AgentProfile;
  /** Grows by one with each write; 0 when nothing has been stored. */
  version: number;
}

/** Profiles by user ref. */
export interface AgentStore {
  /** Those of these people who have one; one query. */
  getMany(userRefs: string[]): Promise<Map<string, StoredAgent>>;
  /**
   * Stores all of a profile.
   *
   * @param options - `seenVersion`: 0 when there was none
   * @returns false when another write came first: nothing is stored then
   */
  put(
    userRef: string,
    profile: AgentProfile,
    options: { seenVersion: number; by: string; at: DateTime },
  ): Promise<boolean>;
}
