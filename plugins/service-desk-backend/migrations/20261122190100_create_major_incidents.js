// @ts-check

/*
 * Major incidents: who declared them, what they affect, which incidents resolve together with
 * them, and what was learned. `due_at` of a link is set in the write that ends the major
 * incident: from then on a sweep owes it, and the index has those alone. `settled_at` is when
 * that was done. Times are UTC ISO 8601 text of fixed width.
 */

/**
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
exports.up = async function up(knex) {
  await knex.schema.createTable('major_incidents', table => {
    table.integer('incident_id').primary().notNullable();
    byteText(knex, table, 'declared_at').notNullable();
    table.text('declared_by').notNullable();
    table.text('reason').notNullable();
    table.integer('update_every_seconds').notNullable();
    table.smallint('review_asked').notNullable();
    table.text('review').nullable().comment('JSON');
  });
  await knex.schema.createTable('major_affected', table => {
    table.integer('incident_id').notNullable();
    table.integer('position').notNullable();
    table.text('ci_ref').notNullable();
    table.text('title').notNullable();
    table.primary(['incident_id', 'position']);
    table.index(['ci_ref', 'incident_id'], 'major_affected_ci_idx');
  });
  await knex.schema.createTable('major_links', table => {
    table.integer('incident_id').primary().notNullable();
    table.integer('major_id').notNullable();
    table.text('linked_by').notNullable();
    byteText(knex, table, 'linked_at').notNullable();
    byteText(knex, table, 'due_at').nullable();
    byteText(knex, table, 'settled_at').nullable();
    table.index(['major_id', 'incident_id'], 'major_links_major_idx');
  });
  await knex.raw(
    'create index major_links_due_idx on major_links (due_at, incident_id) where due_at is not null and settled_at is null',
  );
  // Declared before these tables were there: the timeline has who and why.
  await knex.raw(`
    insert into major_incidents
      (incident_id, declared_at, declared_by, reason, update_every_seconds, review_asked)
    select i.id, t.at, t.actor, coalesce(t.reason, ''), 1800, 0
    from incidents i
    join timeline_entries t on t.incident_id = i.id
    where i.major = 1 and t.kind = 'declaredMajor'
      and t.seq = (
        select max(l.seq) from timeline_entries l
        where l.incident_id = i.id and l.kind = 'declaredMajor'
      )`);
  await knex.raw(`
    insert into major_affected (incident_id, position, ci_ref, title)
    select c.incident_id, c.position, c.ci_ref, c.title
    from incident_cis c join major_incidents m on m.incident_id = c.incident_id`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('major_links');
  await knex.schema.dropTable('major_affected');
  await knex.schema.dropTable('major_incidents');
};
