import { fromJson, toJson } from '@firstline/backend-kit';
import {
  agentLimits,
  agentProfileSchema,
  type Leave,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { z } from 'zod';
import { leaveKey, type AgentLeaves, type LeaveStore } from './LeaveStore';

interface LeaveRow {
  user_ref: string;
  version: number;
  profile: string;
  told_leaves: string | null;
}

const keys = z.array(z.string());

/** {@link LeaveStore} in the table `agents`. */
export class DatabaseLeaveStore implements LeaveStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseLeaveStore {
    return new DatabaseLeaveStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async page(options: {
    after: string;
    limit: number;
  }): Promise<AgentLeaves[]> {
    const rows = await this.#database<LeaveRow>('agents')
      .where('user_ref', '>', options.after)
      .orderBy('user_ref')
      .limit(options.limit)
      .select('user_ref', 'version', 'profile', 'told_leaves');
    return rows.map(row => ({
      userRef: row.user_ref,
      version: row.version,
      profile: fromJson(agentProfileSchema, row.profile),
      told: fromJson(keys, row.told_leaves) ?? [],
    }));
  }

  async note(
    { userRef, told }: AgentLeaves,
    leave: Leave,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<boolean> {
    const mine = transaction<LeaveRow>('agents').where({ user_ref: userRef });
    if (told.length === 0) mine.whereNull('told_leaves');
    else mine.where({ told_leaves: toJson(told) });
    // As many as a profile can hold: older ones are over.
    const now = [...told, leaveKey(leave)].slice(-agentLimits.leaves);
    return (await mine.update({ told_leaves: toJson(now) })) > 0;
  }
}
