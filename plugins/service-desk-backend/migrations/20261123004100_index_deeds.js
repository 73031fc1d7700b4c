/*
 * What each person did in a period, without a look at the whole history: which incidents
 * they moved on a day, what they took, what was resolved and what was opened again.
 */

// @ts-check

const indexes = [
  ['timeline_entries_actor_idx', 'timeline_entries (actor, at, incident_id)'],
  [
    'timeline_entries_resolved_idx',
    "timeline_entries (at, actor, incident_id) where kind = 'resolved'",
  ],
  [
    'timeline_entries_reopened_idx',
    "timeline_entries (at, incident_id, seq) where kind = 'reopened'",
  ],
  ['assignments_accepted_idx', 'assignments (accepted_at, assignee)'],
  [
    'incident_clocks_response_idx',
    "incident_clocks (stopped_at, incident_id) where kind = 'response'",
  ],
];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const [name, columns] of indexes) {
    await knex.raw(`create index ${name} on ${columns}`);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const [name] of indexes) {
    await knex.raw(`drop index ${name}`);
  }
};
