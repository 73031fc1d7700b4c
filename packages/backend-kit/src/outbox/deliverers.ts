import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { UndeliverableError, type Deliverer } from './Deliverer';
import type { OutgoingNotification, RecordEvent } from './Outbox';
import { inParts } from './outboxMessages';

// The notifications plugin and the event bus read bodies of at most 100 kB; a ref has up
// to 200 characters.
const REFS_AT_ONCE = 200;

function statusOf(error: unknown): number | undefined {
  // The notification service has no other way to say it.
  const status = /\bstatus (\d{3})\b/.exec(String(error))?.[1];
  return status === undefined ? undefined : Number(status);
}

/** Says which languages people read, by their refs; without those nothing is known of. */
export type LanguagesOf = (
  userRefs: string[],
) => Promise<ReadonlyMap<string, string>>;

/**
 * Notifications, by Backstage's notifications plugin. The happening's key is their scope, unless they have one:
 * a second delivery brings the first one up to date instead of telling people twice.
 *
 * @param options - `about`: what people are notified of, for the log, e.g. `incidents`;
 * `languagesOf`: absent where all get the first text of a notification
 */
export function notificationDeliverer(options: {
  notifications: NotificationService;
  about: string;
  languagesOf?: LanguagesOf;
  logger: LoggerService;
}): Deliverer<'notification'> {
  const { notifications, about, languagesOf, logger } = options;
  let missingLogged = false;

  function judge(error: unknown): void {
    const status = statusOf(error);
    if (status === 404) {
      if (!missingLogged) {
        logger.warn(
          `The notifications plugin is not installed: nobody is notified of ${about}`,
        );
      }
      missingLogged = true;
      return;
    }
    // Not 400: the plugin answers it, too, when its database is away.
    if (status === 413) {
      throw new UndeliverableError(String(error));
    }
    throw error;
  }

  return {
    async deliver(message, { key }) {
      const { link, severity, topic, scope = key } = message;
      const readers = await byText(message, languagesOf);
      for (const [text, refs] of readers) {
        for (const entityRef of inParts(refs, REFS_AT_ONCE)) {
          try {
            await notifications.send({
              recipients: {
                type: 'entity',
                entityRef,
                excludeEntityRef: message.exclude,
              },
              payload: { ...text, link, severity, topic, scope },
            });
          } catch (error) {
            judge(error);
          }
        }
      }
    },
  };
}

type Text = Pick<OutgoingNotification, 'title' | 'description'>;

/** Who gets which text. */
async function byText(
  message: OutgoingNotification,
  languagesOf: LanguagesOf | undefined,
): Promise<Map<Text, string[]>> {
  const { title, description, recipients, translations } = message;
  const first = { title, description };
  const people = recipients.filter(ref => ref.startsWith('user:'));
  if (!translations || !languagesOf || people.length === 0) {
    return new Map([[first, recipients]]);
  }
  const languages = await languagesOf(people);
  const readers = new Map<Text, string[]>();
  for (const ref of recipients) {
    const text = translations[languages.get(ref) ?? ''] ?? first;
    readers.set(text, [...(readers.get(text) ?? []), ref]);
  }
  return readers;
}

/**
 * Signals to open screens, which are told a number; without the signals plugin they reach
 * nobody and harm nothing.
 */
export function signalDeliverer(options: {
  signals: SignalsService;
  channel: string;
}): Deliverer<'signal'> {
  return {
    async deliver({ recipients, number }) {
      for (const entityRef of inParts(recipients, REFS_AT_ONCE)) {
        await options.signals.publish<{ number: string }>({
          channel: options.channel,
          recipients: { type: 'user', entityRef },
          message: { number },
        });
      }
    },
  };
}

/**
 * Events for other plugins; who reads them knows a repeated one by its id.
 *
 * @param options - `topic`: of events that name none
 */
export function eventDeliverer<E extends RecordEvent>(options: {
  events: EventsService;
  topic: string;
}): Deliverer<'event', E> {
  return {
    async deliver({ topic = options.topic, event }) {
      await options.events.publish({
        topic,
        eventPayload: event,
      });
    },
  };
}
