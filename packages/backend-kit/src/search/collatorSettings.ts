import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type DatabaseService,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { isPostgres } from '../database';

/** An index in memory is built at one go, during which nobody is answered: some 0.4 s for so many. */
const LIMIT_IN_MEMORY = 2_000;
const LIMIT_IN_DATABASE = 10_000;

/** When a collator runs, and how much it brings. */
export interface CollatorSettings {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Most documents, the newest ones. */
  limit: number;
}

/**
 * Reads `search.collators.<name>`: `schedule` (every ten minutes and soon after a start, if absent) and `limit` (2,000 in
 * memory, 10,000 on PostgreSQL).
 *
 * An index in memory is empty after each start and no other replica's business, so that there the scope is this process,
 * unless the config says otherwise.
 */
export async function readCollatorSettings(options: {
  config: RootConfigService;
  /** Of the search plugin: where its index is. */
  database: DatabaseService;
  name: string;
}): Promise<CollatorSettings> {
  const { config, database, name } = options;
  const shared = isPostgres(await database.getClient());
  const own = config.getOptionalConfig(`search.collators.${name}`);
  const schedule = own?.getOptionalConfig('schedule');
  const scope = shared ? 'global' : 'local';
  const read = schedule
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
    : {
        frequency: { minutes: 10 },
        timeout: { minutes: 15 },
        initialDelay: { seconds: 5 },
      };
  return {
    schedule: { ...read, scope: ('scope' in read && read.scope) || scope },
    limit:
      own?.getOptionalNumber('limit') ??
      (shared ? LIMIT_IN_DATABASE : LIMIT_IN_MEMORY),
  };
}
