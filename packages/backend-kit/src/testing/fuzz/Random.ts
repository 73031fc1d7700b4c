/** Numbers that look random and are the same each time, so that a failure comes again. */
export class Random {
  #state: number;

  /** @param seed - any whole number */
  static create(seed: number): Random {
    return new Random(seed);
  }

  private constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to, and without, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, and without, the end. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws Error for an empty list */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('There is nothing to pick');
    return items[this.below(items.length)];
  }
}
