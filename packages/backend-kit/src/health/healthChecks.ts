import type { Knex } from 'knex';
import type { OutboxBacklog } from '../outbox/DatabaseOutboxBacklog';
import type { HealthCheck } from './PluginHealth';

const OUTBOX_LIMIT_SECONDS = 15 * 60;
/** Three times what the slowest sweep leaves between two runs. */
const SWEEP_LIMIT_SECONDS = 30 * 60;

/** Whether the database answers. */
export function databaseCheck(database: Knex): HealthCheck {
  return {
    name: 'database',
    async run() {
      await database.raw('select 1');
      return undefined;
    },
  };
}

/** Whether what others are to hear gets out within 15 minutes. */
export function outboxCheck(backlog: {
  read(): Promise<OutboxBacklog>;
}): HealthCheck {
  return {
    name: 'outbox',
    async run() {
      const { lagSeconds } = await backlog.read();
      return lagSeconds > OUTBOX_LIMIT_SECONDS
        ? `a message has been waiting for ${minutes(lagSeconds)} min`
        : undefined;
    },
  };
}

/**
 * Whether what is due by the clock is done within half an hour.
 *
 * @param lags - seconds the oldest due record waits, by sweep
 */
export function sweepCheck(lags: {
  read(): Promise<ReadonlyMap<string, number>>;
}): HealthCheck {
  return {
    name: 'sweeps',
    async run() {
      const late = [...(await lags.read())].filter(
        ([, seconds]) => seconds > SWEEP_LIMIT_SECONDS,
      );
      return late.length > 0
        ? late
            .map(
              ([sweep, seconds]) => `${sweep} is ${minutes(seconds)} min late`,
            )
            .join(', ')
        : undefined;
    },
  };
}

function minutes(seconds: number): number {
  return Math.floor(seconds / 60);
}
