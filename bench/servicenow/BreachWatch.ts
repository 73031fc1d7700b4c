import type {
  ClockView,
  Incident,
} from '@firstline/plugin-service-desk-common';
import { count, type Tally } from './tally';

/** Watches the clocks of one incident: a breach never un-happens. */
export class BreachWatch {
  readonly #tally: Tally;
  readonly #breached = new Set<string>();

  static create(options: { tally: Tally }): BreachWatch {
    return new BreachWatch(options.tally);
  }

  private constructor(tally: Tally) {
    this.#tally = tally;
  }

  /** Looks at what a move has made of the clocks. */
  look({ number, clocks }: Incident, move: string): void {
    const now = new Set(
      clocks.filter(({ state }) => state === 'breached').map(nameOf),
    );
    for (const name of this.#breached) {
      if (now.has(name)) continue;
      const [kind] = name.split(' ');
      this.#tally.unexplained.push(
        `${number}: the breach of its ${kind} clock is gone after ${move}`,
      );
    }
    for (const name of now) {
      if (this.#breached.has(name)) continue;
      this.#breached.add(name);
      count(this.#tally.breaches, name.split(' ')[0]);
    }
  }
}

function nameOf({ kind, startedAt, phase, team }: ClockView): string {
  return [kind, startedAt, phase, team].join(' ');
}
