import { resolve } from 'node:path';
import { inTransaction } from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import type { IncidentState } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { anIncident } from '../__testUtils__/incidentRecords';
import { DatabaseIncidentStore } from './DatabaseIncidentStore';
import type { IncidentRecord } from './IncidentRecord';
import type { IncidentVisibility } from './IncidentStore';

const options = { migrationsDirectory: resolve(__dirname, '../../migrations') };
const NOW = '2026-11-21T12:00:00.000Z';
const zhang = 'user:default/zhang.wei';
const emma = 'user:default/emma.clark';
const wang = 'user:default/wang.fang';
const payments = 'group:default/payments-team';

const all: IncidentVisibility = { userRef: zhang, portal: true };
const only = (userRef: string, ...groups: string[]): IncidentVisibility => ({
  userRef,
  principals: [userRef, ...groups],
  portal: true,
});

/** A record with every field filled. */
const full: IncidentRecord = {
  id: 1,
  version: 1,
  title: 'Payments fail for <everybody> & "all"',
  description: '支付失败：`ECONNREFUSED` 🔥',
  state: 'pending',
  waitingFor: 'requester',
  waitingUntil: '2026-11-22T09:00:00.000Z',
  category: 'software/payments',
  impact: 'high',
  urgency: 'medium',
  priority: 'P2',
  channel: 'phone',
  requester: zhang,
  filedBy: 'user:default/li.na',
  reporter: { name: 'Zhang Wei', phone: '555-0100', role: 'affected user' },
  location: 'Berlin, 3rd floor',
  configurationItems: [
    { ref: 'component:default/payments-api', title: 'Payments API' },
    { ref: 'resource:default/payments-db', title: 'Payments DB' },
  ],
  tier: 2,
  assignedTeam: payments,
  assignee: wang,
  assignmentBasis: { code: 'ci-owner', params: { ownerRef: payments } },
  firstContactOwner: 'user:default/li.na',
  major: true,
  announcement: { title: 'Cards', note: 'We are at it', at: NOW },
  createdAt: '2026-11-21T09:00:00.000Z',
  updatedAt: '2026-11-21T10:00:00.000Z',
  occurredAt: '2026-11-21T08:00:00.000Z',
  respondedAt: '2026-11-21T09:05:00.000Z',
  resolvedAt: '2026-11-21T11:00:00.000Z',
  closedAt: '2026-11-21T11:30:00.000Z',
  desiredResolutionAt: '2026-11-21T18:00:00.000Z',
  reopenCount: 1,
  reassignmentCount: 2,
  resolution: {
    code: 'workaround',
    text: 'Restarted the gateway',
    workaround: true,
    articleNumber: 'KB-000001',
    resolvedBy: wang,
    team: payments,
  },
  closureCode: 'confirmed',
  rating: { overall: 5, comment: 'Quick' },
  access: [
    { relation: 'assignee', principal: wang },
    { relation: 'requester', principal: zhang },
    { relation: 'team', principal: payments },
  ],
};

function harness(knex: Knex) {
  const store = DatabaseIncidentStore.create({ knex });
  const insert = (...records: IncidentRecord[]) =>
    inTransaction(knex, async transaction => {
      for (const record of records) await store.insert(record, { transaction });
    });
  const update = (record: IncidentRecord, seenVersion = record.version - 1) =>
    inTransaction(knex, transaction =>
      store.update(record, { seenVersion, nextDueAt: undefined, transaction }),
    );
  const found = async (q: string) => {
    const page = await store.list({
      filter: { q },
      visibility: all,
      sort: 'open',
      limit: 25,
      now: NOW,
    });
    return page.records.map(record => record.id);
  };
  const listed = async (visibility: IncidentVisibility) => {
    const page = await store.list({
      filter: {},
      visibility,
      sort: 'open',
      limit: 25,
      now: NOW,
    });
    return page.records.map(record => record.id);
  };
  return { store, insert, update, found, listed };
}

describe('DatabaseIncidentStore', () => {
  eachDatabase(
    'keeps a record as it is, and brings what belongs to it in line',
    async ({ knex }) => {
      const { store, insert, update, found, listed } = harness(knex);
      const plain = anIncident({ id: 2 });
      await insert(full, plain);
      expect(await store.get(1)).toEqual(full);
      expect(await store.get(2)).toEqual(plain);
      expect(await store.get(3)).toBeUndefined();
      expect(await store.getMany([2, 9, 1])).toEqual([plain, undefined, full]);
      expect(await found('econnrefused')).toEqual([1]);
      expect(await listed(only(wang))).toEqual([1]);

      const changed: IncidentRecord = {
        ...full,
        version: 2,
        state: 'closed',
        waitingFor: undefined,
        waitingUntil: undefined,
        reporter: undefined,
        rating: undefined,
        major: false,
        announcement: undefined,
        description: 'Solved',
        configurationItems: [full.configurationItems[1]],
        access: [
          { relation: 'formerTeam', principal: payments },
          { relation: 'requester', principal: zhang },
        ],
      };
      expect(await update(changed)).toBe(true);
      expect(await store.get(1)).toEqual(changed);
      expect(await found('econnrefused')).toEqual([]);
      expect(await found('solv')).toEqual([1]);
      expect(await listed(only(wang))).toEqual([]);
      expect(await listed(only(wang, payments))).toEqual([1]);
      // Closed ones come last, in the rows beside the incident too.
      expect(await listed(all)).toEqual([2, 1]);
      for (const table of ['incident_access', 'incident_cis']) {
        const ranks = await knex(table)
          .where({ incident_id: 1 })
          .distinct()
          .pluck('open_rank');
        expect(ranks).toEqual([0]);
      }
    },
    options,
  );

  eachDatabase(
    'refuses the second of two writes and takes back numbers of failed ones',
    async ({ knex }) => {
      const { store, insert, update } = harness(knex);
      await insert(full);
      expect(await update({ ...full, version: 2, title: 'First' })).toBe(true);
      expect(
        await update({ ...full, version: 2, title: 'Second', access: [] }),
      ).toBe(false);
      const kept = await store.get(1);
      expect(kept?.title).toBe('First');
      expect(kept?.access).toEqual(full.access);

      const next = (fail: boolean) =>
        inTransaction(knex, async transaction => {
          const id = await store.nextId({ transaction });
          if (fail) throw new Error(`number ${id}`);
          return id;
        });
      expect(await next(false)).toBe(1);
      await expect(next(true)).rejects.toThrow('number 2');
      expect(await next(false)).toBe(2);
    },
    options,
  );

  eachDatabase(
    'keeps followers apart from the record, and gives them no sight',
    async ({ knex }) => {
      const { store, insert, update, listed } = harness(knex);
      await insert(full);
      const follow = (following: boolean) =>
        inTransaction(knex, transaction =>
          store.setFollower(1, emma, following, { transaction }),
        );
      await follow(true);
      await follow(true);
      const followed = await store.get(1);
      expect(followed?.version).toBe(1);
      expect(followed?.access).toContainEqual({
        relation: 'follower',
        principal: emma,
      });
      expect(await listed(only(emma))).toEqual([]);
      const involving = (visibility: IncidentVisibility) =>
        store
          .list({
            filter: { involving: 'me' },
            visibility,
            sort: 'open',
            limit: 25,
            now: NOW,
          })
          .then(page => page.records.map(record => record.id));
      // Announced, so a follower has it in their list.
      expect(await involving(only(emma))).toEqual([1]);

      // A write that never saw the follower does not lose them.
      await update({ ...full, version: 2, announcement: undefined });
      const kept = await store.get(1);
      expect(kept?.access).toHaveLength(4);
      expect(await involving(only(emma))).toEqual([]);
      await follow(false);
      expect((await store.get(1))?.access).toHaveLength(3);
      await inTransaction(knex, transaction =>
        store.setFollower(99, emma, true, { transaction }),
      );
    },
    options,
  );

  eachDatabase(
    'finds by words, parts, Chinese, and by number; never by the reporter',
    async ({ knex }) => {
      const { insert, found } = harness(knex);
      await insert(
        full,
        anIncident({
          id: 123,
          title: '100% of VPN_users fail',
          description: '',
        }),
      );
      expect(await found('payments fail')).toEqual([1]);
      expect(await found('FAIL pay')).toEqual([1]);
      expect(await found('支付失败')).toEqual([1]);
      expect(await found('败')).toEqual([1]);
      expect(await found('付支')).toEqual([]);
      expect(await found('payments-d')).toEqual([1]);
      expect(await found('gateway')).toEqual([1]);
      expect(await found('INC-000123')).toEqual([123]);
      expect(await found('123')).toEqual([123]);
      expect(await found('100%')).toEqual([123]);
      expect(await found('users')).toEqual([123]);
      expect(await found('%')).toEqual([]);
      expect(await found("' or 1=1 --")).toEqual([]);
      expect(await found('555-0100')).toEqual([]);
      expect((await found(' ')).sort()).toEqual([1, 123]);
    },
    options,
  );

  eachDatabase(
    'tells what is due, oldest first',
    async ({ knex }) => {
      const { store, insert } = harness(knex);
      const resolved = (id: number, hour: string, state: IncidentState) =>
        anIncident({ id, state, resolvedAt: `2026-11-2${hour}:00:00.000Z` });
      await insert(
        resolved(1, '1T08', 'resolved'),
        resolved(2, '0T08', 'resolved'),
        resolved(3, '1T12', 'resolved'),
        resolved(4, '0T07', 'closed'),
        anIncident({ id: 5, state: 'pending', waitingUntil: NOW }),
        anIncident({
          id: 6,
          state: 'pending',
          waitingUntil: '2026-11-21T12:00:00.001Z',
        }),
        anIncident({ id: 7, state: 'pending' }),
      );
      const before = NOW;
      expect(await store.dueForClosing({ before, limit: 9 })).toEqual([2, 1]);
      expect(await store.dueForClosing({ before, limit: 1 })).toEqual([2]);
      expect(await store.dueForResuming({ now: NOW, limit: 9 })).toEqual([5]);
    },
    options,
  );
});
