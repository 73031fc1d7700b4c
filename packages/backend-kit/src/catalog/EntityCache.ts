import type { Clock } from '../time';
import type { DirectoryRecord } from './directoryRecord';

const FRESH_MS = 15_000;
// Somebody who has just registered a component wants to report on it soon.
const FRESH_ABSENCE_MS = 3_000;

interface Entry {
  /** Undefined: the catalog said that it is not there. */
  record?: DirectoryRecord;
  at: number;
}

/**
 * What the catalog last said of entities. Answers grow old after seconds, but stay, for the
 * time the catalog is away; the oldest go when there are too many.
 */
export class EntityCache {
  readonly #clock: Clock;
  readonly #size: number;
  readonly #entries = new Map<string, Entry>();

  /** @param options - `size`: most entities kept, 20,000 by default */
  static create(options: { clock: Clock; size?: number }): EntityCache {
    return new EntityCache(options.clock, options.size ?? 20_000);
  }

  private constructor(clock: Clock, size: number) {
    this.#clock = clock;
    this.#size = size;
  }

  /** The last answer, however old; undefined for no answer and for "not there". */
  lastKnown(ref: string): DirectoryRecord | undefined {
    return this.#entries.get(ref)?.record;
  }

  /** Whether the answer is young enough; `presence` does not count "not there" as one. */
  isFresh(ref: string, options: { presence: boolean }): boolean {
    const entry = this.#entries.get(ref);
    if (!entry) return false;
    const age = this.#clock.now().toMillis() - entry.at;
    return entry.record
      ? age < FRESH_MS
      : !options.presence && age < FRESH_ABSENCE_MS;
  }

  put(ref: string, record: DirectoryRecord | undefined): void {
    // Deleted first, so that the order of the map is the order of the last answers.
    this.#entries.delete(ref);
    this.#entries.set(ref, { record, at: this.#clock.now().toMillis() });
    if (this.#entries.size > this.#size) {
      const [oldest] = this.#entries.keys();
      this.#entries.delete(oldest);
    }
  }
}
