import type { Leave } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { StoredAgent } from './AgentStore';

/** Somebody with a profile, and of which of their leaves a lead has been told. */
export interface AgentLeaves extends StoredAgent {
  told: string[];
}

/** What has been told of leaves. */
export interface LeaveStore {
  /** People with a profile by ref, from one on: a page. */
  page(options: { after: string; limit: number }): Promise<AgentLeaves[]>;
  /**
   * Notes that a leave has been told of, within the write that tells.
   *
   * @returns false when another replica was first
   */
  note(
    agent: AgentLeaves,
    leave: Leave,
    options: { transaction: Knex.Transaction },
  ): Promise<boolean>;
}

/** A leave among those of one person. */
export function leaveKey({ from, to }: Leave): string {
  return `${from}/${to}`;
}
