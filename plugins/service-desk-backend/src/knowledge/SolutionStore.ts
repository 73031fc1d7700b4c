import type { Channel } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';

/** Something an article solved before it was filed; whom it helped is not kept. */
export interface Solution {
  id: string;
  articleNumber: string;
  ciRefs: string[];
  channel: Channel;
  at: DateTime;
}

/** What was solved by knowledge. */
export interface SolutionStore {
  add(
    solution: Solution,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
}
