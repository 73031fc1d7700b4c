import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type DatabaseService,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { isPostgres } from '../database';

/**
 * When a collator runs: as `search.collators.<name>.schedule` says, otherwise every ten minutes and soon after a start.
 *
 * An index in memory is empty after each start and no other replica's business, so that there the scope is this process,
 * unless the config says otherwise.
 */
export async function collatorSchedule(options: {
  config: RootConfigService;
  /** Of the search plugin: where its index is. */
  database: DatabaseService;
  name: string;
}): Promise<SchedulerServiceTaskScheduleDefinition> {
  const { config, database, name } = options;
  const shared = isPostgres(await database.getClient());
  const scope = shared ? 'global' : 'local';
  const configured = config.getOptionalConfig(
    `search.collators.${name}.schedule`,
  );
  if (!configured) {
    return {
      frequency: { minutes: 10 },
      timeout: { minutes: 15 },
      initialDelay: { seconds: 5 },
      scope,
    };
  }
  const schedule =
    readSchedulerServiceTaskScheduleDefinitionFromConfig(configured);
  return { ...schedule, scope: schedule.scope ?? scope };
}
