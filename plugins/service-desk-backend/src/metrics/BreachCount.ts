import { toDbTime, type Clock } from '@firstline/backend-kit';
import type { Priority } from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import type { DeskFigures } from './DeskFigures';

/**
 * A breach is noted some time after it happened, by a sweep or the next write; what is older
 * than this is not looked at again.
 */
const SETTLED_AFTER_HOURS = 2;

/** Counts missed service levels since the process began, and looks back no further than it has to. */
export class BreachCount {
  readonly #figures: Pick<DeskFigures, 'breaches'>;
  readonly #clock: Clock;
  readonly #settled = new Map<Priority, number>();
  readonly #told = new Map<Priority, number>();
  #from: DateTime;

  static create(options: {
    figures: Pick<DeskFigures, 'breaches'>;
    clock: Clock;
  }): BreachCount {
    return new BreachCount(options);
  }

  private constructor(options: {
    figures: Pick<DeskFigures, 'breaches'>;
    clock: Clock;
  }) {
    this.#figures = options.figures;
    this.#clock = options.clock;
    this.#from = options.clock.now();
  }

  /** So far, by priority; never less than the time before. */
  async read(): Promise<ReadonlyMap<Priority, number>> {
    await this.#settle();
    const fresh = await this.#figures.breaches({ from: toDbTime(this.#from) });
    for (const priority of new Set([
      ...fresh.keys(),
      ...this.#settled.keys(),
    ])) {
      const count =
        (this.#settled.get(priority) ?? 0) + (fresh.get(priority) ?? 0);
      this.#told.set(priority, Math.max(count, this.#told.get(priority) ?? 0));
    }
    return this.#told;
  }

  async #settle(): Promise<void> {
    const to = this.#clock.now().minus({ hours: SETTLED_AFTER_HOURS });
    if (to <= this.#from) return;
    const counts = await this.#figures.breaches({
      from: toDbTime(this.#from),
      to: toDbTime(to),
    });
    this.#from = to;
    for (const [priority, count] of counts) {
      this.#settled.set(priority, (this.#settled.get(priority) ?? 0) + count);
    }
  }
}
