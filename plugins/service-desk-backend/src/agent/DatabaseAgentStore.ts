import { fromJson, toDbTime, toJson } from '@firstline/backend-kit';
import {
  agentProfileSchema,
  type AgentProfile,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { AgentStore, StoredAgent } from './AgentStore';

interface AgentRow {
  user_ref: string;
  version: number;
  profile: string;
  updated_at: string;
  updated_by: string;
}

const TABLE = 'agents';
/** Refs a statement names at once. */
const BATCH = 500;

/** {@link AgentStore} in the table `agents`. */
export class DatabaseAgentStore implements AgentStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseAgentStore {
    return new DatabaseAgentStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async getMany(userRefs: string[]): Promise<Map<string, StoredAgent>> {
    const found = new Map<string, StoredAgent>();
    for (let start = 0; start < userRefs.length; start += BATCH) {
      const rows = await this.#database<AgentRow>(TABLE)
        .whereIn('user_ref', userRefs.slice(start, start + BATCH))
        .select('user_ref', 'version', 'profile');
      for (const { user_ref, version, profile } of rows) {
        found.set(user_ref, {
          userRef: user_ref,
          version,
          profile: fromJson(agentProfileSchema, profile),
        });
      }
    }
    return found;
  }

  async put(
    userRef: string,
    profile: AgentProfile,
    options: { seenVersion: number; by: string; at: DateTime },
  ): Promise<boolean> {
    const { seenVersion, by } = options;
    const row = {
      version: seenVersion + 1,
      profile: toJson(profile),
      updated_at: toDbTime(options.at),
      updated_by: by,
    };
    if (seenVersion > 0) {
      const updated = await this.#database<AgentRow>(TABLE)
        .where({ user_ref: userRef, version: seenVersion })
        .update(row);
      return updated > 0;
    }
    const inserted = await this.#database<AgentRow>(TABLE)
      .insert({ user_ref: userRef, ...row })
      .onConflict('user_ref')
      .ignore()
      .returning('user_ref');
    return inserted.length > 0;
  }
}
