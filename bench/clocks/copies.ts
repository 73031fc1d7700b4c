import type { Knex } from 'knex';

/** Tables of an incident, with the column that says which one. */
const TABLES = [
  ['incidents', 'id'],
  ['incident_access', 'incident_id'],
  ['assignments', 'incident_id'],
  ['incident_clocks', 'incident_id'],
  ['incident_spans', 'incident_id'],
  ['escalation_steps', 'incident_id'],
] as const;

const CHUNK = 20_000;

/**
 * Copies incident 1 with its clocks and its ladder until there are so many: filing all of
 * them would take longer than what is measured.
 */
export async function copyIncident(
  knex: Knex,
  options: { until: number },
): Promise<void> {
  const series =
    knex.client.config.client === 'pg'
      ? 'select value from generate_series(?::int, ?::int) as s (value)'
      : 'with recursive s (value) as (select ? union all select value + 1 from s where value < ?) select value from s';
  for (const [table, key] of TABLES) {
    const columns = Object.keys(await knex(table).columnInfo()).filter(
      column => column !== key,
    );
    const names = columns.map(column => `"${column}"`).join(', ');
    for (let from = 2; from <= options.until; from += CHUNK) {
      await knex.raw(
        `insert into ${table} (${key}, ${names})
         select copies.value, ${names} from (${series}) as copies cross join ${table}
         where ${key} = 1`,
        [from, Math.min(options.until, from + CHUNK - 1)],
      );
    }
  }
  await knex('counters').update({ value: options.until });
  if (knex.client.config.client === 'pg') await knex.raw('vacuum analyze');
}
