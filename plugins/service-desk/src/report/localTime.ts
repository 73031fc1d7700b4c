import { DateTime } from 'luxon';

const LOCAL_INPUT = "yyyy-MM-dd'T'HH:mm";

/** A moment as a local date-and-time input wants it, in the reader's zone. */
export function toLocalInput(at: DateTime): string {
  return at.toLocal().toFormat(LOCAL_INPUT);
}

/** What such an input holds as ISO 8601 with offset; undefined when empty or incomplete. */
export function fromLocalInput(value: string): string | undefined {
  const at = DateTime.fromFormat(value, LOCAL_INPUT);
  return at.isValid
    ? at.toISO({ suppressMilliseconds: true }) ?? undefined
    : undefined;
}

/** Shortcuts for "since when". */
export const sinceShortcuts = ['now', 'hour', 'morning', 'yesterday'] as const;
/** One of {@link sinceShortcuts}. */
export type SinceShortcut = (typeof sinceShortcuts)[number];

/** The moment a shortcut stands for; never later than `now`. */
export function sinceMoment(shortcut: SinceShortcut, now: DateTime): DateTime {
  const local = now.toLocal();
  const eight = local.startOf('day').set({ hour: 8 });
  switch (shortcut) {
    case 'hour':
      return local.minus({ hours: 1 });
    case 'morning':
      return eight < local ? eight : local;
    case 'yesterday':
      return eight.minus({ days: 1 });
    default:
      return local;
  }
}
