import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { countDeliveries, type MetricsService } from '../metrics';
import type { Clock } from '../time';
import {
  eventDeliverer,
  notificationDeliverer,
  signalDeliverer,
  type LanguagesOf,
} from './deliverers';
import type { Deliverer } from './Deliverer';
import type { OutgoingEvent, RecordEvent } from './Outbox';
import type { OutboxQueue } from './OutboxQueue';
import { OutboxWorker } from './OutboxWorker';

/**
 * Makes a worker that delivers by Backstage's notifications, signals and events.
 *
 * @param options - `topic`: of the events; `signalChannel`: whose listeners are told a
 * number; `calls`: who makes calls of other plugins, absent where there are none; `about`: what people are notified of, for the log, e.g. `incidents`; `languagesOf`: which languages people read, absent where all get one text; `metricsPrefix`: of the names of its metrics; `onEvent`: called with each event once it is published
 */
export function createOutboxWorker<E extends RecordEvent>(options: {
  queue: OutboxQueue<E>;
  notifications: NotificationService;
  signals: SignalsService;
  events: EventsService;
  topic: string;
  signalChannel: string;
  calls?: Deliverer<'call', E>;
  about: string;
  languagesOf?: LanguagesOf;
  metrics: MetricsService;
  metricsPrefix: string;
  onEvent?(message: OutgoingEvent<E>): void;
  clock: Clock;
  logger: LoggerService;
}): OutboxWorker<E> {
  const { queue, clock, logger, signalChannel, calls, onEvent } = options;
  const events = eventDeliverer<E>(options);
  return OutboxWorker.create<E>({
    queue,
    deliverers: countDeliveries<E>(
      {
        notification: notificationDeliverer(options),
        signal: signalDeliverer({ ...options, channel: signalChannel }),
        event: {
          async deliver(message, context) {
            await events.deliver(message, context);
            onEvent?.(message);
          },
        },
        call: calls,
      },
      { metrics: options.metrics, prefix: options.metricsPrefix },
    ),
    clock,
    logger,
  });
}
