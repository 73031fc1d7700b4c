const FIRST = 20;
const LEAST = 5;
const MOST = 200;
const SLOW_MS = 120;
const QUICK_MS = 60;

/**
 * How many lines go in in one transaction: on SQLite others wait until it ends, so as many
 * as take a tenth of a second on this machine.
 */
export class BatchSize {
  #lines = FIRST;

  get lines(): number {
    return this.#lines;
  }

  /** Learns from a batch that was full. */
  took(milliseconds: number): void {
    if (milliseconds > SLOW_MS) {
      this.#lines = Math.max(LEAST, Math.floor(this.#lines / 2));
    } else if (milliseconds < QUICK_MS) {
      this.#lines = Math.min(MOST, this.#lines * 2);
    }
  }
}
