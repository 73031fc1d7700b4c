// @ts-check

/*
 * The incident, what it hangs on, who stands in which relation to it, and the terms it is
 * found by. Times are UTC ISO 8601 text of fixed width, JSON is text, flags are 0 or 1.
 *
 * `open_rank` is 1 while an incident is open. It and `created_at` are repeated in
 * `incident_access` and `incident_cis`, so that the default order (open first, newest
 * first) of "what I may see" and "what hangs on this" is read off one index each. Each
 * list filter has an index of that order too: no list walks the whole table.
 */

/** Filters of a list that bring their rows in the default order; most pressing first. */
const FILTERS = [
  'state',
  'assigned_team',
  'assignee',
  'requester',
  'category',
  'channel',
  'tier',
  'priority_rank desc',
];

/** Tail of an index in the default order. */
const DEFAULT_ORDER = 'open_rank desc, created_at desc, id desc';

/**
 * Text that is compared and sorted byte by byte in both databases; a language's order
 * would break ranges of times and prefixes of terms.
 *
 * @param {import('knex').Knex} knex
 * @param {import('knex').Knex.CreateTableBuilder} table
 * @param {string} name
 */
function byteText(knex, table, name) {
  return knex.client.dialect === 'postgresql'
    ? table.specificType(name, 'text collate "C"')
    : table.text(name);
}

/** @param {import('knex').Knex} knex */
async function createTables(knex) {
  await knex.schema.createTable('incidents', table => {
    table.integer('id').primary().notNullable();
    table.integer('version').notNullable();
    table.text('title').notNullable();
    table.text('description').notNullable();
    table.text('state').notNullable();
    table.text('waiting_for').nullable();
    byteText(knex, table, 'waiting_until').nullable();
    table.text('category').nullable();
    table.text('impact').notNullable();
    table.text('urgency').notNullable();
    table.text('priority').notNullable();
    table.text('channel').notNullable();
    table.text('requester').nullable();
    table.text('filed_by').notNullable();
    table.text('reporter').nullable().comment('JSON');
    table.text('location').nullable();
    table.integer('tier').notNullable();
    table.text('assigned_team').nullable();
    table.text('assignee').nullable();
    table.text('assignment_basis').nullable().comment('JSON');
    table.text('first_contact_owner').nullable();
    table.smallint('major').notNullable();
    table.smallint('announced').notNullable();
    table.text('announcement').nullable().comment('JSON');
    byteText(knex, table, 'created_at').notNullable();
    byteText(knex, table, 'updated_at').notNullable();
    byteText(knex, table, 'occurred_at').nullable();
    byteText(knex, table, 'responded_at').nullable();
    byteText(knex, table, 'resolved_at').nullable();
    byteText(knex, table, 'closed_at').nullable();
    byteText(knex, table, 'desired_resolution_at').nullable();
    table.integer('reopen_count').notNullable();
    table.integer('reassignment_count').notNullable();
    table.text('resolution').nullable().comment('JSON');
    table.text('closure_code').nullable();
    table.text('rating').nullable().comment('JSON');
    table.smallint('open_rank').notNullable();
    table
      .smallint('priority_rank')
      .notNullable()
      .comment(
        'Grows with the pressure, so that all sort directions are equal',
      );
    byteText(knex, table, 'next_due_at')
      .notNullable()
      .comment('The year 9999 when no clock runs');
  });

  await knex.schema.createTable('incident_cis', table => {
    table.integer('incident_id').notNullable();
    table.integer('position').notNullable();
    table.text('ci_ref').notNullable();
    table.text('title').notNullable();
    table.smallint('open_rank').notNullable();
    byteText(knex, table, 'created_at').notNullable();
    table.primary(['incident_id', 'position']);
    table.foreign('incident_id').references('incidents.id');
  });

  await knex.schema.createTable('incident_access', table => {
    table.integer('incident_id').notNullable();
    table.text('relation').notNullable();
    table.text('principal').notNullable();
    table.smallint('open_rank').notNullable();
    byteText(knex, table, 'created_at').notNullable();
    table.primary(['incident_id', 'relation', 'principal']);
    table.foreign('incident_id').references('incidents.id');
  });

  await knex.schema.createTable('incident_terms', table => {
    byteText(knex, table, 'term').notNullable();
    table.integer('incident_id').notNullable();
    table.primary(['term', 'incident_id']);
    table.index(['incident_id', 'term'], 'incident_terms_incident_idx');
  });
}

/** @param {import('knex').Knex} knex */
async function createIndexes(knex) {
  const indexes = [
    ['incidents_open_idx', `incidents (${DEFAULT_ORDER})`],
    ['incidents_created_idx', 'incidents (created_at desc, id desc)'],
    ['incidents_updated_idx', 'incidents (updated_at desc, id desc)'],
    ['incidents_due_idx', 'incidents (next_due_at, id)'],
    ['incidents_resolved_idx', 'incidents (state, resolved_at, id)'],
    ['incidents_waiting_idx', 'incidents (state, waiting_until, id)'],
    ...FILTERS.map(column => [
      `incidents_${column.split(' ')[0]}_idx`,
      `incidents (${column}, ${DEFAULT_ORDER})`,
    ]),
    ['incidents_major_idx', `incidents (${DEFAULT_ORDER}) where major = 1`],
    [
      'incidents_announced_idx',
      `incidents (${DEFAULT_ORDER}) where announced = 1`,
    ],
    [
      'incident_cis_order_idx',
      'incident_cis (ci_ref, open_rank desc, created_at desc, incident_id desc)',
    ],
    [
      'incident_access_order_idx',
      'incident_access (principal, open_rank desc, created_at desc, incident_id desc, relation)',
    ],
  ];
  for (const [name, columns] of indexes) {
    await knex.raw(`create index ${name} on ${columns}`);
  }
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createTables(knex);
  await createIndexes(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('incident_terms');
  await knex.schema.dropTable('incident_access');
  await knex.schema.dropTable('incident_cis');
  await knex.schema.dropTable('incidents');
};
