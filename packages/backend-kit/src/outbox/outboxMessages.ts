import type {
  OutgoingMessage,
  OutgoingNotification,
  RecordEvent,
} from './Outbox';

/** What a message is about: the number in it; its happening's key when there is none. */
function subjectOf(message: OutgoingMessage, key: string): string {
  switch (message.kind) {
    case 'event':
      return message.event.number;
    case 'signal':
    case 'call':
      return message.number;
    default:
      return message.link.split('/').at(-1) || key;
  }
}

/** For the log: the number of the record a message is about, where it is about one. */
export function recordNumberOf(message: OutgoingMessage): string | undefined {
  const subject = subjectOf(message, '');
  // A link may end in a one-time token instead.
  return /^[A-Z]{2,4}-\d{6,12}$/.test(subject) ? subject : undefined;
}

/**
 * Messages of one stream are delivered in the order they were written; streams know
 * nothing of each other, so that a stuck notification holds up no signal.
 */
export function streamOf(message: OutgoingMessage, key: string): string {
  return `${message.kind}:${subjectOf(message, key)}`;
}

/**
 * Takes people out of a notification who are named in an earlier one of the same
 * happening, so that nobody hears of it twice.
 *
 * @returns without those notifications that have nobody left
 */
export function withoutRepeats<E extends RecordEvent>(
  messages: OutgoingMessage<E>[],
): OutgoingMessage<E>[] {
  const told = new Set<string>();
  return messages.flatMap((message): OutgoingMessage<E>[] => {
    if (message.kind !== 'notification') return [message];
    const fresh = notificationFor(message, told);
    message.recipients.forEach(ref => told.add(ref));
    return fresh.recipients.length > 0 ? [fresh] : [];
  });
}

function notificationFor(
  message: OutgoingNotification,
  told: ReadonlySet<string>,
): OutgoingNotification {
  const exclude = new Set([...message.exclude, ...told]);
  return {
    ...message,
    recipients: [...new Set(message.recipients)].filter(
      ref => !exclude.has(ref),
    ),
    // A person told by name must not hear it again as a member of a group.
    exclude: [...exclude],
  };
}

/** Cuts a list into parts of at most `size`. */
export function inParts<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}

const FIRST_PAUSE_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 600;

/** Seconds until a message that failed `attempts` times is tried again: 1 s to 10 min. */
export function pauseSeconds(attempts: number): number {
  return Math.min(
    FIRST_PAUSE_SECONDS * 2 ** Math.max(attempts - 1, 0),
    LONGEST_PAUSE_SECONDS,
  );
}
