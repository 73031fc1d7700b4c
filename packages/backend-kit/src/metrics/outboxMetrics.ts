import type { LoggerService } from '@backstage/backend-plugin-api';
import type { OutboxBacklog } from '../outbox/DatabaseOutboxBacklog';
import type { Deliverer, Deliverers } from '../outbox/Deliverer';
import type { OutgoingMessage, RecordEvent } from '../outbox/Outbox';
import type { MetricsService } from './metricsService';
import { observeEvery } from './observeEvery';

/**
 * Counts what an outbox delivers and what fails, by the kind of message alone.
 *
 * @param options - `prefix`: of the names, e.g. `service_desk`
 */
export function countDeliveries<E extends RecordEvent>(
  deliverers: Deliverers<E>,
  { metrics, prefix }: { metrics: MetricsService; prefix: string },
): Deliverers<E> {
  const delivered = metrics.createCounter(`${prefix}.outbox.delivered`, {
    description: 'Messages of the outbox that were delivered',
    unit: '{message}',
  });
  const failed = metrics.createCounter(`${prefix}.outbox.failed`, {
    description: 'Attempts to deliver a message that failed',
    unit: '{attempt}',
  });
  const counted = <Kind extends OutgoingMessage['kind']>(
    kind: Kind,
    deliverer: Deliverer<Kind, E> | undefined,
  ): Deliverer<Kind, E> | undefined =>
    deliverer && {
      async deliver(message, context) {
        try {
          await deliverer.deliver(message, context);
          delivered.add(1, { kind });
        } catch (error) {
          failed.add(1, { kind });
          throw error;
        }
      },
    };
  return {
    notification: counted('notification', deliverers.notification),
    signal: counted('signal', deliverers.signal),
    event: counted('event', deliverers.event),
    call: counted('call', deliverers.call),
  };
}

/** Tells how far behind an outbox is. */
export function observeOutbox(options: {
  backlog: { read(): Promise<OutboxBacklog> };
  metrics: MetricsService;
  prefix: string;
  logger: LoggerService;
}): void {
  const { backlog, metrics, prefix, logger } = options;
  observeEvery<OutboxBacklog>({
    metrics,
    logger,
    read: () => backlog.read(),
    gauges: [
      {
        name: `${prefix}.outbox.lag`,
        description: 'Age of the oldest message that waits in the outbox',
        unit: 's',
        of: ({ lagSeconds }) => [{ value: lagSeconds }],
      },
      {
        name: `${prefix}.outbox.waiting`,
        description: 'Messages that wait in the outbox, up to 10,000',
        unit: '{message}',
        of: ({ waiting }) => [{ value: waiting }],
      },
      {
        name: `${prefix}.outbox.parked`,
        description: 'Messages of the outbox that were given up on',
        unit: '{message}',
        of: ({ parked }) => [{ value: parked }],
      },
    ],
  });
}
