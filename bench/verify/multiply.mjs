// Many incidents made of few: each is copied with all that belongs to it, again and again, whole.

/** What belongs to an incident, by its number; what is not here belongs to a table of these, or to nobody. */
const TABLES = [
  'incidents',
  'incident_cis',
  'incident_access',
  'incident_terms',
  'incident_articles',
  'timeline_entries',
  'assignments',
  'incident_clocks',
  'incident_spans',
  'escalation_steps',
  'ratings',
  'surveys',
  'follow_ups',
  'incident_facts',
  'incident_time',
  'team_returns',
];
/** Numbers of rows that are given out by the database. */
const OWN_NUMBERS = { timeline_entries: 'seq', follow_ups: 'id' };
/** In the order of their keys they go in several times as fast. */
const ORDERS = {
  incident_terms: 't.term, c.i',
  incident_facts: 't.team, t.category, t.priority, t.channel, t.tier, c.i',
};
/** Texts that are another for each row. */
const OWN_TEXTS = new Set(['timeline_entries.id', 'surveys.link_id']);

/** What a column is in copy `c.i`, where there are `count` incidents to copy. */
function valueOf(table, column, count) {
  if (column === 'incident_id' || (table === 'incidents' && column === 'id')) {
    return `t.${column} + c.i * ${count}`;
  }
  return OWN_TEXTS.has(`${table}.${column}`)
    ? // As long as an id may be.
      `substr(t.${column}, 1, 28) || c.i`
    : `t.${column}`;
}

/** @returns how many incidents there are in the end: `wanted`, or a few less */
export async function multiply(knex, { wanted, sqlite }) {
  const [{ last }] = await knex('incidents').max({ last: 'id' });
  const count = Number(last);
  const copies = Math.floor(wanted / count) - 1;
  const numbers = sqlite
    ? `(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${copies}) select i from n) as c`
    : `generate_series(1, ${copies}) as c(i)`;
  for (const table of TABLES) {
    const own = OWN_NUMBERS[table];
    const columns = Object.keys(await knex(table).columnInfo()).filter(
      column => column !== own,
    );
    const values = columns.map(column => valueOf(table, column, count));
    await knex.raw(
      `insert into ${table} (${columns.join(', ')})
      select ${values.join(', ')} from ${numbers} cross join ${table} t
      order by ${ORDERS[table] ?? (own ? `c.i, t.${own}` : 'c.i')}`,
    );
  }
  await knex('counters')
    .where({ name: 'incident' })
    .update({ value: count * (copies + 1) });
  return count * (copies + 1);
}

/** What is kept by the numbers of entries, which are others in each copy; wants the indexes. */
export async function fillOpenings(knex) {
  await knex('incident_openings').delete();
  await knex.raw(
    'insert into incident_openings select * from incident_openings_now',
  );
}

/** Fills tables without their indexes, which are made afterwards; keys stay. */
export async function withoutIndexes(knex, { sqlite }, fill) {
  if (sqlite) {
    // Nobody waits for the disk; what comes of a crash is thrown away.
    await knex.raw('pragma synchronous = off');
    await knex.raw('pragma journal_mode = memory');
    await knex.raw('pragma cache_size = -400000');
  }
  const indexes = sqlite
    ? await knex('sqlite_master')
        .where('type', 'index')
        .whereNotNull('sql')
        .whereIn('tbl_name', TABLES)
        .select('name', 'sql')
    : await knex('pg_indexes')
        .whereIn('tablename', TABLES)
        .whereNotIn(
          'indexname',
          knex('pg_constraint').where('contype', '<>', 'f').select('conname'),
        )
        .select({ name: 'indexname', sql: 'indexdef' });
  for (const { name } of indexes) await knex.raw('drop index ??', [name]);
  await fill();
  for (const { sql } of indexes) await knex.raw(sql);
  if (!sqlite) await knex.raw('analyze');
}
