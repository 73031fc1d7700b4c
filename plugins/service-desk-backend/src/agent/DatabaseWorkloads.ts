import { isSqlite } from '@firstline/backend-kit';
import type { Priority } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { Workload, Workloads } from './Workloads';

/** Keeps our advisory locks apart from those of others; any number will do. */
const LOCK_SEED = 8_204_114;

/** {@link Workloads} in the plugin's database. */
export class DatabaseWorkloads implements Workloads {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseWorkloads {
    return new DatabaseWorkloads(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async of(
    userRefs: string[],
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<Map<string, Workload>> {
    const loads = new Map<string, Workload>(
      userRefs.map(ref => [ref, { work: {} }]),
    );
    if (userRefs.length === 0) return loads;
    const on = options.transaction ?? this.#database;
    // A look at an index for each person: what they have open, and the last thing they got.
    for (const { who, priority, amount } of await openWork(on, userRefs)) {
      const load = loads.get(who);
      if (load) load.work[priority] = Number(amount);
    }
    const last: { who: string; at: string | null }[] = await on
      .from(people(on, userRefs))
      .select('p.who', {
        at: on('assignments as a')
          .whereRaw('a.assignee = p.who')
          .max('a.assigned_at'),
      });
    for (const { who, at } of last) {
      const load = loads.get(who);
      if (load && at !== null) load.lastAssignedAt = at;
    }
    return loads;
  }

  async lock(
    userRefs: string[],
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    // SQLite has one writer at a time.
    if (isSqlite(transaction) || userRefs.length === 0) return;
    // In one order for everybody, so that teams that share people cannot wait in a circle.
    await transaction.raw(
      `select pg_advisory_xact_lock(k) from (
         select distinct hashtextextended(value, ${LOCK_SEED}) as k
         from json_array_elements_text(?) order by k
       ) as locks`,
      [JSON.stringify(userRefs)],
    );
  }
}

/** The people as the table `p`, in one binding however many they are. */
function people(on: Knex, userRefs: string[]): Knex.Raw {
  return on.raw(
    isSqlite(on)
      ? '(select value as who from json_each(?)) as p'
      : '(select value as who from json_array_elements_text(?)) as p',
    [JSON.stringify(userRefs)],
  );
}

interface OpenWorkRow {
  who: string;
  priority: Priority;
  amount: number | string;
}

function openWork(on: Knex, userRefs: string[]): Promise<OpenWorkRow[]> {
  const query = on.from(people(on, userRefs));
  if (isSqlite(on)) {
    return query
      .joinRaw('cross join incidents as i')
      .whereRaw('i.assignee = p.who and i.open_rank = 1')
      .groupBy('p.who', 'i.priority')
      .select('p.who', 'i.priority', { amount: on.raw('count(*)') });
  }
  // Lateral, and grouped within: else PostgreSQL, which knows no more of the people than that
  // they are about a hundred, reads everything that is open anywhere.
  return query
    .joinRaw(
      `cross join lateral (
         select i.priority, count(*) as amount from incidents as i
         where i.assignee = p.who and i.open_rank = 1 group by i.priority
       ) as w`,
    )
    .select('p.who', 'w.priority', 'w.amount');
}
