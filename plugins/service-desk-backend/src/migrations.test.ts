import { resolve } from 'node:path';
import { eachDatabase, testMigrations } from '@firstline/backend-kit/testUtils';
import type { Knex } from 'knex';

const incident = {
  id: 1,
  version: 1,
  title: 'Payments fail',
  description: 'Since nine',
  state: 'assigned',
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

const upload = {
  complete: 1,
  name: 'log.txt',
  type: 'text/plain',
  size: 3,
  sha256: 'abc',
  uploaded_by: 'user:default/zhang.wei',
  uploaded_at: incident.created_at,
};

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
  '20261121110000_create_assignments.js': async knex => {
    await knex('assignments').insert([
      {
        incident_id: 1,
        seq: 1,
        team: 'group:default/service-desk',
        tier: 1,
        move: 'submit',
        assigned_by: 'plugin:service-desk',
        assigned_at: '2026-11-21T09:00:00.000Z',
        accepted_at: '2026-11-21T09:04:00.000Z',
        assignee: 'user:default/li.na',
        ended_at: '2026-11-21T09:30:00.000Z',
      },
      {
        incident_id: 1,
        seq: 2,
        team: 'group:default/payments-team',
        tier: 2,
        move: 'escalate',
        assigned_by: 'user:default/li.na',
        assigned_at: '2026-11-21T09:30:00.000Z',
      },
    ]);
  },
  '20261121110100_create_incident_clocks.js': async knex => {
    await knex('incident_clocks').insert([
      {
        incident_id: 1,
        kind: 'response',
        target_seconds: 600,
        started_at: '2026-11-21T09:00:00.123Z',
        due_at: '2026-11-21T09:10:00.123Z',
        stopped_at: '2026-11-21T09:04:00.500Z',
      },
      {
        incident_id: 1,
        kind: 'resolution',
        target_seconds: 14_400,
        started_at: '2026-11-21T09:00:00.123Z',
        // Paused for half an hour so far.
        due_at: '2026-11-21T13:30:00.123Z',
      },
    ]);
  },
  '20261121130000_create_attachments.js': async knex => {
    await knex('attachments').insert([
      { ...upload, id: 'linked', incident_id: 1 },
      { ...upload, id: 'free' },
    ]);
  },
  '20261123001100_attach_files_to_complaints.js': async knex => {
    await knex('attachments').insert({
      ...upload,
      id: 'said',
      complaint_id: 1,
    });
  },
};

describe('migrations', () => {
  eachDatabase(
    'keep what clocks had counted and which uploads are free, and tell where the time went so far',
    async ({ knex }) => {
      const directory = resolve(__dirname, '../migrations');
      for (let file: string | undefined = ''; file !== undefined; ) {
        [, [file]] = await knex.migrate.up({ directory });
        await seeds[file?.split('/').at(-1) ?? '']?.(knex);
      }
      // Uploads that hung nowhere are the ones that are still free.
      expect(
        await knex('attachments').whereNotNull('free_since').pluck('id'),
      ).toEqual(['free']);
      expect(
        await knex('incident_clocks')
          .orderBy('clock_id')
          .select('clock_id', 'kind', 'counted_from', 'counted_seconds'),
      ).toEqual([
        {
          clock_id: 1,
          kind: 'response',
          counted_from: '2026-11-21T09:04:00.500Z',
          counted_seconds: 240.377,
        },
        {
          clock_id: 2,
          kind: 'resolution',
          counted_from: '2026-11-21T09:30:00.123Z',
          counted_seconds: 0,
        },
      ]);
      expect(
        await knex('incident_spans')
          .orderBy('seq')
          .select('kind', 'team', 'started_at', 'ended_at', 'seconds'),
      ).toEqual([
        {
          kind: 'untouched',
          team: 'group:default/service-desk',
          started_at: '2026-11-21T09:00:00.000Z',
          ended_at: '2026-11-21T09:04:00.000Z',
          seconds: 240,
        },
        {
          kind: 'working',
          team: 'group:default/service-desk',
          started_at: '2026-11-21T09:04:00.000Z',
          ended_at: '2026-11-21T09:30:00.000Z',
          seconds: 1_560,
        },
        {
          kind: 'untouched',
          team: 'group:default/payments-team',
          started_at: '2026-11-21T09:30:00.000Z',
          ended_at: null,
          seconds: null,
        },
      ]);
    },
  );

  testMigrations({
    directory: resolve(__dirname, '../migrations'),
    seed: async (knex, migration) => seeds[migration]?.(knex),
  });
});
