// @ts-check

/*
 * What requesters said of each resolution: `round` counts the resolutions of an incident from
 * 1. Columns of their own, so that measures sum them; `resolver` and `team` are those who had
 * solved it then. Ratings of before are taken from the incidents. Times are UTC ISO 8601 text
 * of fixed width.
 */

const BATCH = 500;

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
  await knex.schema.createTable('ratings', table => {
    table.integer('incident_id').notNullable();
    table.integer('round').notNullable();
    table.smallint('overall').notNullable();
    table.smallint('speed');
    table.smallint('attitude');
    table.smallint('result');
    table.text('comment');
    byteText(knex, table, 'rated_at').notNullable();
    table.string('via', 20).notNullable().comment('portal, link or follow-up');
    table.text('rated_by').notNullable();
    table.text('resolver');
    table.text('team');
    table.primary(['incident_id', 'round']);
    table.index(['rated_at', 'incident_id'], 'ratings_rated_idx');
    table.index(['resolver', 'rated_at'], 'ratings_resolver_idx');
  });

  for (let after = 0; ; ) {
    const rows = await knex('incidents')
      .whereNotNull('rating')
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .select(
        'id',
        'rating',
        'resolution',
        'reopen_count',
        'requester',
        'filed_by',
        'closed_at',
        'updated_at',
      );
    if (rows.length === 0) break;
    after = rows[rows.length - 1].id;
    for (const row of rows) {
      const rating = JSON.parse(row.rating);
      const resolution = row.resolution ? JSON.parse(row.resolution) : {};
      await knex('ratings').insert({
        incident_id: row.id,
        // One that was taken up again was rated before that.
        round: row.reopen_count + (row.resolution ? 1 : 0) || 1,
        overall: rating.overall,
        speed: rating.speed ?? null,
        attitude: rating.attitude ?? null,
        result: rating.result ?? null,
        comment: rating.comment ?? null,
        rated_at: row.closed_at ?? row.updated_at,
        via: 'portal',
        rated_by: row.requester ?? row.filed_by,
        resolver: resolution.resolvedBy ?? null,
        team: resolution.team ?? null,
      });
    }
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ratings');
};
