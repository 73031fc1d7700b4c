import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  databaseCheck,
  DatabaseOutboxBacklog,
  observeOutbox,
  outboxCheck,
  PluginHealth,
  type Clock,
  type MetricsService,
} from '@firstline/backend-kit';
import type { Knex } from 'knex';

/** Lets operators see how the running knowledge base is: its gauges from now on, and its health when asked. */
export function watchKnowledge(options: {
  database: Knex;
  clock: Clock;
  metrics: MetricsService;
  logger: LoggerService;
}): PluginHealth {
  const { database, logger } = options;
  const backlog = DatabaseOutboxBacklog.create(options);
  observeOutbox({ ...options, backlog, prefix: 'knowledge_base' });
  return PluginHealth.create({
    checks: [databaseCheck(database), outboxCheck(backlog)],
    logger,
  });
}
