import type { Knex } from 'knex';
import type { Clock } from '../time';
import { fromDbTime } from '../time';

const TABLE = 'outbox';
/** Counted exactly up to here. */
const MAX_COUNT = 10_000;

/** What of the outbox is not with those it is for. */
export interface OutboxBacklog {
  /** Up to 10,000. */
  waiting: number;
  /** Age of the oldest of them in seconds; 0 when there is none. */
  lagSeconds: number;
  /** Given up on, and kept; up to 10,000. */
  parked: number;
}

/** Looks at an outbox from outside, for those who watch over it. */
export class DatabaseOutboxBacklog {
  readonly #database: Knex;
  readonly #clock: Clock;

  static create(options: {
    database: Knex;
    clock: Clock;
  }): DatabaseOutboxBacklog {
    return new DatabaseOutboxBacklog(options);
  }

  private constructor(options: { database: Knex; clock: Clock }) {
    this.#database = options.database;
    this.#clock = options.clock;
  }

  /** Three short looks at partial indexes, whatever the outbox keeps. */
  async read(): Promise<OutboxBacklog> {
    const waiting = () =>
      this.#rows('delivered_at is null and parked_at is null');
    const oldest = await waiting().orderBy('id').first('created_at');
    return {
      waiting: await this.#count(waiting()),
      lagSeconds: oldest
        ? Math.max(
            0,
            this.#clock.now().diff(fromDbTime(oldest.created_at)).as('seconds'),
          )
        : 0,
      parked: await this.#count(this.#rows('parked_at is not null')),
    };
  }

  // As a literal, so that the partial indexes serve.
  #rows(condition: string) {
    return this.#database(TABLE).whereRaw(condition);
  }

  async #count(rows: Knex.QueryBuilder): Promise<number> {
    const some = rows.select(this.#database.raw('1 as one')).limit(MAX_COUNT);
    const [{ n }] = await this.#database(some.as('some')).count({ n: '*' });
    return Number(n);
  }
}
