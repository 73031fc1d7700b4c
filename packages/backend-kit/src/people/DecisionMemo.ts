import type { Clock } from '../time';

const MAX_ENTRIES = 10_000;

interface Entry<T> {
  value: Promise<T>;
  expiresAt: number;
}

/**
 * Keeps an answer for a few seconds, and shares one that is still on its way: a screen
 * sends several reads at once. Failures are not kept.
 */
export class DecisionMemo<T> {
  readonly #clock: Clock;
  readonly #milliseconds: number;
  readonly #entries = new Map<string, Entry<T>>();

  /** @param options - `seconds`: how long an answer may be used again; 0 keeps none */
  static create<T>(options: { clock: Clock; seconds: number }) {
    return new DecisionMemo<T>(options.clock, options.seconds * 1_000);
  }

  private constructor(clock: Clock, milliseconds: number) {
    this.#clock = clock;
    this.#milliseconds = milliseconds;
  }

  get(key: string, ask: () => Promise<T>): Promise<T> {
    if (this.#milliseconds === 0) return ask();
    const now = this.#clock.now().toMillis();
    const known = this.#entries.get(key);
    if (known && known.expiresAt > now) return known.value;
    const entry = { value: ask(), expiresAt: now + this.#milliseconds };
    this.#keep(key, entry);
    entry.value.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    });
    return entry.value;
  }

  #keep(key: string, entry: Entry<T>): void {
    // All live equally long, so the order of the map is the order in which they expire.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (this.#entries.size > MAX_ENTRIES) {
      const [oldest] = this.#entries.keys();
      this.#entries.delete(oldest);
    }
  }
}
