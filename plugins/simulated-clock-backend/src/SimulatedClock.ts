import { systemClock, type Clock } from '@firstline/backend-kit';

/** The machine's clock, moved ahead; never back, for nothing that has happened un-happens. */
export class SimulatedClock implements Clock {
  #aheadSeconds = 0;

  static create(): SimulatedClock {
    return new SimulatedClock();
  }

  private constructor() {}

  /** How far it is ahead of the machine's clock, in seconds. */
  get aheadSeconds(): number {
    return this.#aheadSeconds;
  }

  now() {
    return systemClock.now().plus({ seconds: this.#aheadSeconds });
  }

  /** Lets time pass at once. */
  advance(seconds: number): void {
    this.#aheadSeconds += seconds;
  }
}
