import { Knex } from 'knex';

const TABLE = 'counters';

/**
 * Takes the next number of a series, the first being 1. Gap-free: the number is
 * given back when the transaction fails, and whoever wants the next one waits
 * until it ends. Take it late in the transaction, then.
 *
 * @remarks
 * Needs the table `counters (name text primary key, value integer not null)`.
 *
 * @param name - of the series, such as `incident`
 */
export async function nextNumber(
  trx: Knex.Transaction,
  name: string,
): Promise<number> {
  const taken = await increment(trx, name);
  if (taken !== undefined) {
    return taken;
  }
  // The first use of a series. Whoever comes second waits here for the first
  // to end, and then finds the row.
  await trx(TABLE).insert({ name, value: 0 }).onConflict('name').ignore();
  const first = await increment(trx, name);
  if (first === undefined) {
    throw new Error(`The counter ${name} vanished while it was used`);
  }
  return first;
}

async function increment(
  trx: Knex.Transaction,
  name: string,
): Promise<number | undefined> {
  const [row] = await trx(TABLE)
    .where({ name })
    .increment('value', 1)
    .returning('value');
  return row?.value;
}
