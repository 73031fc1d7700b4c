import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  databaseCheck,
  DatabaseOutboxBacklog,
  observeOutbox,
  outboxCheck,
  PluginHealth,
  sweepCheck,
  type Clock,
  type MetricsService,
} from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { DeskConfig } from '../settings/DeskConfig';
import { DatabaseDeskFigures } from './DatabaseDeskFigures';
import { observeDesk } from './observeDesk';

/** Lets operators see how the running desk is: its gauges from now on, and its health when asked. */
export function watchDesk(options: {
  database: Knex;
  clock: Clock;
  config: Pick<DeskConfig, 'autoCloseDays'>;
  metrics: MetricsService;
  logger: LoggerService;
}): PluginHealth {
  const { database, config, logger } = options;
  const backlog = DatabaseOutboxBacklog.create(options);
  const figures = DatabaseDeskFigures.create({
    ...options,
    autoCloseDays: config.autoCloseDays,
  });
  observeOutbox({ ...options, backlog, prefix: 'service_desk' });
  observeDesk({ ...options, figures });
  return PluginHealth.create({
    checks: [
      databaseCheck(database),
      outboxCheck(backlog),
      sweepCheck({ read: () => figures.lags() }),
    ],
    logger,
  });
}
