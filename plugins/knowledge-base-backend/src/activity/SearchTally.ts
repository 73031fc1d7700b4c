import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { toDbTime, type Clock } from '@firstline/backend-kit';
import type { ActivityStore, SearchCount } from './ActivityStore';

const QUARTER_MINUTES = 15;

/**
 * Counts searches in the process and writes them down from time to time: a search waits for
 * no write. A process that is killed takes the counts of its last minute with it.
 */
export class SearchTally {
  readonly #store: Pick<ActivityStore, 'add'>;
  readonly #clock: Clock;
  readonly #logger: Pick<LoggerService, 'warn'>;
  #counts = new Map<string, SearchCount>();

  static create(options: {
    store: Pick<ActivityStore, 'add'>;
    clock: Clock;
    logger: Pick<LoggerService, 'warn'>;
  }): SearchTally {
    return new SearchTally(options);
  }

  private constructor(options: {
    store: Pick<ActivityStore, 'add'>;
    clock: Clock;
    logger: Pick<LoggerService, 'warn'>;
  }) {
    this.#store = options.store;
    this.#clock = options.clock;
    this.#logger = options.logger;
  }

  /** Counts a search that somebody made. */
  count({ foundNothing }: { foundNothing: boolean }): void {
    const now = this.#clock.now().toUTC().startOf('minute');
    const quarter = toDbTime(
      now.set({ minute: now.minute - (now.minute % QUARTER_MINUTES) }),
    );
    this.#add({ quarter, searches: 1, foundNothing: foundNothing ? 1 : 0 });
  }

  /** Writes down what was counted since the last time; never throws. */
  async flush(): Promise<void> {
    const counts = [...this.#counts.values()];
    this.#counts = new Map();
    try {
      await this.#store.add(counts);
    } catch (error) {
      counts.forEach(count => this.#add(count));
      this.#logger.warn(
        'The number of searches was not written down, and will be later',
        toError(error),
      );
    }
  }

  #add({ quarter, searches, foundNothing }: SearchCount): void {
    const before = this.#counts.get(quarter);
    this.#counts.set(quarter, {
      quarter,
      searches: searches + (before?.searches ?? 0),
      foundNothing: foundNothing + (before?.foundNothing ?? 0),
    });
  }
}
