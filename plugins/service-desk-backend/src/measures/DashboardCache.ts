import type { Clock } from '@firstline/backend-kit';

/** Longest that an answer is kept, in milliseconds. */
const LONGEST_MS = 60_000;
/** An answer is kept so many times as long as it took to work it out. */
const TIMES = 20;
const MAX_ENTRIES = 200;

interface Entry<T> {
  answer: Promise<T>;
  /** Milliseconds since 1970 by the desk's clock; Infinity while it is being worked out. */
  until: number;
}

/**
 * Keeps what took long for a short while, and works out once what many ask for at once: a
 * small desk sees every change at once, a desk of a million incidents is not counted again
 * with every look.
 */
export class DashboardCache<T> {
  readonly #clock: Clock;
  readonly #entries = new Map<string, Entry<T>>();

  static create<T>(options: { clock: Clock }): DashboardCache<T> {
    return new DashboardCache<T>(options.clock);
  }

  private constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The answer kept for a key, or a new one. */
  async get(key: string, work: () => Promise<T>): Promise<T> {
    const kept = this.#entries.get(key);
    if (kept && this.#clock.now().toMillis() < kept.until) return kept.answer;
    const entry: Entry<T> = { answer: work(), until: Infinity };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (this.#entries.size > MAX_ENTRIES) {
      this.#entries.delete(this.#entries.keys().next().value!);
    }
    const started = performance.now();
    try {
      const answer = await entry.answer;
      const took = performance.now() - started;
      entry.until =
        this.#clock.now().toMillis() + Math.min(LONGEST_MS, TIMES * took);
      return answer;
    } catch (error) {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
      throw error;
    }
  }
}
