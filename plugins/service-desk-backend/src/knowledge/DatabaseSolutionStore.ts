import { toDbTime, toJson } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { Solution, SolutionStore } from './SolutionStore';

/** {@link SolutionStore} in the service desk's database; each write is its transaction's. */
export class DatabaseSolutionStore implements SolutionStore {
  static create(): DatabaseSolutionStore {
    return new DatabaseSolutionStore();
  }

  private constructor() {}

  async add(
    solution: Solution,
    options: { transaction: Knex.Transaction },
  ): Promise<void> {
    await options.transaction('knowledge_solutions').insert({
      id: solution.id,
      article_number: solution.articleNumber,
      ci_refs: toJson(solution.ciRefs),
      channel: solution.channel,
      at: toDbTime(solution.at),
    });
  }
}
