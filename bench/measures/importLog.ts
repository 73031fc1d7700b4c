import { isSqlite } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { LogIncident, LogRow } from './logIncidents';

const ROWS = 400;
/** How much later a copy is than the one before. */
const MINUTES = 7;
const NEVER = '9999-12-31T23:59:59.999Z';
const group = (name: string) => `group:default/${name}`;
const user = (name: string) => `user:default/${name}`;

type Rows = Record<string, Record<string, string | number | null>[]>;

const waits: Record<string, string> = {
  'Awaiting User Info': 'requester',
  'Awaiting Vendor': 'vendor',
  'Awaiting Problem': 'change',
  'Awaiting Evidence': 'visit',
};

/** Fills the tables of the desk with the incidents of the log and their history. */
export async function importLog(
  knex: Knex,
  incidents: readonly LogIncident[],
): Promise<void> {
  const rows: Rows = {
    incidents: [],
    incident_cis: [],
    incident_access: [],
    incident_articles: [],
    assignments: [],
    incident_clocks: [],
    incident_spans: [],
    timeline_entries: [],
  };
  incidents.forEach((incident, i) => addIncident(rows, incident, i + 1));
  for (const [table, list] of Object.entries(rows)) {
    await knex.batchInsert(table, list, isSqlite(knex) ? ROWS : 2 * ROWS);
  }
  if (!isSqlite(knex)) await knex.raw('analyze');
}

function addIncident(rows: Rows, log: LogIncident, id: number): void {
  const { rows: changes, resolvedAt, closedAt, openedAt } = log;
  const teams = changes.filter(({ group: name }) => name !== '?');
  const last = teams.at(-1);
  const team = last ? group(last.group) : null;
  rows.incidents.push({
    id,
    version: changes.length,
    title: log.number,
    description: '',
    state: 'closed',
    category: log.category ?? null,
    impact: log.impact,
    urgency: log.urgency,
    priority: log.priority,
    channel: log.channel,
    filed_by: user('operator'),
    tier: 1,
    assigned_team: team,
    assignee: user(log.resolvedBy),
    major: 0,
    announced: 0,
    created_at: openedAt,
    updated_at: closedAt,
    responded_at: null,
    resolved_at: resolvedAt ?? null,
    closed_at: closedAt,
    reopen_count: log.reopenings,
    reassignment_count: log.reassignments,
    resolution: JSON.stringify({
      code: 'fixed',
      text: 'As in the log',
      workaround: false,
      resolvedBy: user(log.resolvedBy),
      ...(team && { team }),
    }),
    closure_code: 'confirmed',
    open_rank: 0,
    priority_rank: 5 - Number(log.priority.slice(1)),
    next_due_at: NEVER,
  });
  const common = { incident_id: id, open_rank: 0, created_at: openedAt };
  if (log.item) {
    const ref = `component:default/${log.item}`;
    rows.incident_cis.push({ ...common, position: 0, ci_ref: ref, title: ref });
  }
  if (team) {
    rows.incident_access.push({ ...common, relation: 'team', principal: team });
  }
  if (log.solvedWithArticle) {
    rows.incident_articles.push({
      incident_id: id,
      article_number: 'KB-000001',
      title: 'As in the log',
      solved: 1,
      attached: 0,
      at: closedAt,
    });
  }
  addClock(rows, log, id);
  addAssignments(rows, teams, id);
  addTimeline(rows, log, id);
}

/** The outcome of the resolution clock is the log's own flag. */
function addClock(rows: Rows, log: LogIncident, id: number): void {
  const end = log.resolvedAt ?? log.closedAt;
  rows.incident_clocks.push({
    incident_id: id,
    clock_id: 2,
    kind: 'resolution',
    target_seconds: 0,
    started_at: log.openedAt,
    counted_from: end,
    counted_seconds: 0,
    due_at: end,
    stopped_at: end,
    breached_at: log.madeServiceLevel ? null : end,
  });
}

/** Who had it, one after the other; a person more in the same team is no other team. */
function addAssignments(rows: Rows, changes: LogRow[], id: number): void {
  const turns = changes.filter(
    (change, i) => i === 0 || change.group !== changes[i - 1].group,
  );
  turns.forEach(({ group: name, at }, i) => {
    rows.assignments.push({
      incident_id: id,
      seq: i + 1,
      team: group(name),
      assignee: null,
      tier: 1,
      move: i === 0 ? 'submit' : 'assign',
      assigned_by: user('operator'),
      assigned_at: at,
      accepted_at: null,
      ended_at: turns[i + 1]?.at ?? null,
      came_from: null,
    });
  });
}

function addTimeline(rows: Rows, log: LogIncident, id: number): void {
  let n = 0;
  const add = (kind: string, at: string) => {
    n += 1;
    rows.timeline_entries.push({
      id: `${id}-${n}`,
      incident_id: id,
      kind,
      visibility: 'public',
      actor: user('operator'),
      at,
      changes: '[]',
    });
  };
  add('submitted', log.openedAt);
  const ended = (state: string) => state === 'Resolved' || state === 'Closed';
  let was = 'New';
  let since = log.openedAt;
  let seq = 0;
  for (const { state, at, group: name } of log.rows) {
    if (state === was) continue;
    seq += 1;
    const seconds = (Date.parse(at) - Date.parse(since)) / 1000;
    rows.incident_spans.push({
      incident_id: id,
      seq,
      started_at: since,
      ended_at: at,
      kind: kindOf(was),
      team: name === '?' ? null : group(name),
      tier: 1,
      waiting_for: waits[was] ?? null,
      // Entered later than it happened, some are older than what came before.
      seconds: Math.max(0, seconds),
      working_seconds: Math.max(0, seconds),
    });
    if (ended(state) && !ended(was)) add('resolved', at);
    if (!ended(state) && ended(was)) add('reopened', at);
    if (state === 'Closed') add('closed', at);
    was = state;
    since = at;
  }
}

function kindOf(state: string): string {
  if (state === 'Resolved' || state === 'Closed') return 'resolved';
  if (state === 'New') return 'untouched';
  return waits[state] ? 'waiting' : 'working';
}

const FACT_TABLES = [
  'incident_facts',
  'incident_openings',
  'incident_time',
  'team_returns',
];

/** Works out what measures read, with the product's own SQL. */
export async function fillFacts(knex: Knex): Promise<void> {
  for (const table of FACT_TABLES) {
    await knex(table).delete();
    await knex.raw(`insert into ${table} select * from ${table}_now`);
  }
  if (!isSqlite(knex)) await knex.raw('analyze');
}

/**
 * Copies what measures read until there are facts of so many incidents, each copy some minutes
 * later than the one before. Indexes are made again afterwards, which takes a fraction of
 * keeping them.
 */
export async function multiply(
  knex: Knex,
  options: { incidents: number; until: number },
): Promise<void> {
  const { incidents, until } = options;
  const last = Math.ceil(until / incidents) - 1;
  const sqlite = isSqlite(knex);
  if (sqlite) {
    await knex.raw('pragma cache_size = -400000');
    await knex.raw('pragma foreign_keys = off');
  }
  // The incidents themselves are not copied: measures do not read them.
  else
    await knex.raw(
      'alter table incident_cis drop constraint incident_cis_incident_id_foreign',
    );
  for (const table of ['incident_cis', ...FACT_TABLES]) {
    const columns = Object.keys(await knex(table).columnInfo());
    const makeAgain = await dropIndexes(knex, table);
    const copies = sqlite
      ? `(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${last}) select i from n) as copy`
      : `generate_series(1, ${last}) as copy(i)`;
    const values = columns.map(column => {
      if (column === 'incident_id') {
        return `t.incident_id + copy.i * ${incidents}`;
      }
      if (!column.endsWith('_at')) return `t.${column}`;
      if (table !== 'incident_cis') {
        return `t.${column} + copy.i * ${MINUTES * 60_000}`;
      }
      return sqlite
        ? `strftime('%Y-%m-%dT%H:%M:%fZ', t.${column}, '+' || (copy.i * ${MINUTES}) || ' minutes')`
        : `to_char((t.${column}::timestamptz + copy.i * interval '${MINUTES} minutes') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    });
    // In the order of the table, so that SQLite only appends where it can.
    const inOrder =
      table === 'incident_facts'
        ? 't.team, t.category, t.priority, t.channel, t.tier, copy.i, t.incident_id'
        : 'copy.i, t.incident_id';
    await knex.raw(
      `insert into ${table} (${columns.join(', ')}) select ${values.join(
        ', ',
      )} from ${copies} cross join ${table} as t where t.incident_id <= ${incidents} and t.incident_id + copy.i * ${incidents} <= ${until} order by ${inOrder}`,
    );
    for (const sql of makeAgain) await knex.raw(sql);
  }
  if (!sqlite) await knex.raw('vacuum analyze');
}

/** Drops the indexes of a table but for its keys; returns how they are made again. */
async function dropIndexes(knex: Knex, table: string): Promise<string[]> {
  const found: { name: string; sql: string }[] = isSqlite(knex)
    ? await knex('sqlite_master')
        .where({ type: 'index', tbl_name: table })
        .whereNotNull('sql')
        .select('name', 'sql')
    : await knex('pg_indexes')
        .where({ tablename: table, schemaname: 'public' })
        .whereNot('indexname', 'like', '%_pkey')
        .select({ name: 'indexname', sql: 'indexdef' });
  for (const { name } of found) await knex.raw('drop index ??', [name]);
  return found.map(({ sql }) => sql);
}
