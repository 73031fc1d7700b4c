import { resolve } from 'node:path';
import { testMigrations } from '@firstline/backend-kit/testUtils';
import type { Knex } from 'knex';

const incident = {
  id: 1,
  version: 1,
  title: 'Payments fail',
  description: 'Since nine',
  state: 'new',
  impact: 'high',
  urgency: 'high',
  priority: 'P1',
  channel: 'portal',
  filed_by: 'user:default/zhang.wei',
  tier: 1,
  major: 0,
  announced: 0,
  created_at: '2026-11-21T09:00:00.000Z',
  updated_at: '2026-11-21T09:00:00.000Z',
  reopen_count: 0,
  reassignment_count: 0,
  open_rank: 1,
  priority_rank: 4,
  next_due_at: '2026-11-21T09:10:00.000Z',
};
const order = { open_rank: 1, created_at: incident.created_at };

/** Rows that later migrations must cope with, by the migration that makes their tables. */
const seeds: Record<string, (knex: Knex) => Promise<void>> = {
  '20261121100000_create_incidents.js': async knex => {
    await knex('incidents').insert(incident);
    await knex('incident_access').insert({
      incident_id: 1,
      relation: 'requester',
      principal: 'user:default/zhang.wei',
      ...order,
    });
    await knex('incident_cis').insert({
      incident_id: 1,
      position: 0,
      ci_ref: 'component:default/payments-api',
      title: 'Payments API',
      ...order,
    });
    await knex('incident_terms').insert({ term: 'payments', incident_id: 1 });
  },
  '20261121100100_create_counters.js': async knex => {
    await knex('counters').insert({ name: 'incident', value: 1 });
  },
  '20261121100200_create_timeline_entries.js': async knex => {
    await knex('timeline_entries').insert({
      id: 'e1',
      incident_id: 1,
      kind: 'submitted',
      visibility: 'public',
      actor: 'user:default/zhang.wei',
      at: incident.created_at,
      changes: '[]',
    });
  },
};

describe('migrations', () => {
  testMigrations({
    directory: resolve(__dirname, '../migrations'),
    seed: async (knex, migration) => seeds[migration]?.(knex),
  });
});
