import { resolve } from 'node:path';
import { inTransaction } from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  channels,
  formatIncidentNumber,
  incidentSorts,
  incidentStates,
  isOpen,
  priorities,
  type IncidentFilter,
  type IncidentSort,
} from '@firstline/plugin-service-desk-common';
import fc from 'fast-check';
import {
  groups,
  items,
  people,
  someIncident,
  someMoment,
} from '../__testUtils__/incidentRecords';
import {
  compare,
  isVisible,
  matches,
  orderOf,
  type Stored,
} from './__testUtils__/plainIncidentList';
import { DatabaseIncidentStore } from './DatabaseIncidentStore';
import type { IncidentCriterion } from './IncidentCriterion';
import type { IncidentRecord } from './IncidentRecord';
import type { IncidentVisibility, Keyset } from './IncidentStore';

const NOW = '2026-11-21T09:02:00.000Z';
const options = { migrationsDirectory: resolve(__dirname, '../../migrations') };

const someStored = fc.record({
  record: someIncident,
  nextDueAt: fc.option(someMoment, { nil: undefined }),
  clock: fc.constantFrom<Stored['clock']>(
    'none',
    'late',
    'in time',
    'late but paused',
    'was late',
    'late among teams',
  ),
});

const some = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const someFilter: fc.Arbitrary<IncidentFilter> = fc.record(
  {
    number: some([1, 2, 3, 5, 900].map(formatIncidentNumber)),
    state: some(incidentStates),
    assignedTeam: some(groups),
    assignee: some(people),
    unassigned: fc.boolean(),
    tier: some([1, 2, 3]),
    requester: some(people),
    ciRef: some(items),
    priority: some(priorities),
    category: some(['network/vpn', 'email']),
    channel: some(channels.slice(0, 2)),
    q: fc.constantFrom(
      'payments',
      'fail pay',
      '连接',
      'slow',
      '',
      '%',
      'inc-00',
    ),
    breached: fc.boolean(),
    major: fc.boolean(),
    createdAfter: someMoment,
    createdBefore: someMoment,
  },
  { requiredKeys: [] },
);
// Few filters at a time, else nothing is ever found.
const fewFilters = fc
  .tuple(someFilter, fc.integer({ min: 0, max: 3 }), fc.nat())
  .map(([filter, count, start]) => {
    const entries = Object.entries(filter);
    const turned = entries.map(
      (_, index) => entries[(index + start) % entries.length],
    );
    return Object.fromEntries(turned.slice(0, count)) as IncidentFilter;
  });
const someVisibility: fc.Arbitrary<IncidentVisibility> = fc.record({
  userRef: fc.constant(people[0]),
  principals: fc.constantFrom(
    undefined,
    [people[0]],
    [people[0], groups[0]],
    [people[0], ...groups],
    // More than are looked up one by one.
    [people[0], groups[0], ...Array.from({ length: 201 }, (_, n) => `g${n}`)],
  ),
  portal: fc.constantFrom<boolean | PermissionCriteria<IncidentCriterion>>(
    true,
    true,
    true,
    false,
    { not: { kind: 'tierAtLeast', tier: 3 } },
    {
      anyOf: [
        { kind: 'relation', relation: 'requester', principals: [people[0]] },
        { kind: 'relation', relation: 'team', principals: groups },
      ],
    },
  ),
});

function clockRow(incident_id: number, clock: Stored['clock']) {
  return {
    incident_id,
    clock_id: 1,
    kind: clock === 'late among teams' ? 'ola' : 'response',
    target_seconds: 600,
    started_at: '2026-11-21T08:00:00.000Z',
    counted_from: '2026-11-21T08:00:00.000Z',
    counted_seconds: 0,
    due_at:
      clock === 'in time'
        ? '2026-11-21T10:00:00.000Z'
        : '2026-11-21T09:01:00.000Z',
    paused_at: clock === 'late but paused' ? '2026-11-21T09:00:30.000Z' : null,
    stopped_at: clock === 'was late' ? '2026-11-21T09:01:30.000Z' : null,
    breached_at: clock === 'was late' ? '2026-11-21T09:01:00.000Z' : null,
  };
}

describe('IncidentListQuery', () => {
  eachDatabase(
    'gives exactly what a plain reading of the query gives, page by page',
    async ({ knex }) => {
      const store = DatabaseIncidentStore.create({ knex });
      const all: Stored[] = fc
        .sample(someStored, { numRuns: 80, seed: 3 })
        .map((stored, index) => ({
          ...stored,
          record: { ...stored.record, id: index + 1 },
        }));
      await inTransaction(knex, async transaction => {
        for (const { record, nextDueAt } of all) {
          await store.insert(record, { nextDueAt, transaction });
        }
        for (const { record, clock } of all) {
          if (clock === 'none') continue;
          const row = clockRow(record.id, clock);
          // An incident that is late twice is there once.
          await transaction('incident_clocks').insert([
            row,
            {
              ...row,
              clock_id: 2,
              kind: row.kind === 'ola' ? 'ola' : 'resolution',
            },
          ]);
        }
      });
      let found = 0;

      await fc.assert(
        fc.asyncProperty(
          fewFilters,
          someVisibility,
          fc.constantFrom(...incidentSorts),
          fc.integer({ min: 1, max: 20 }),
          fc.constantFrom(
            {},
            {},
            { involving: 'me' as const },
            { helping: 'me' as const },
          ),
          async (filters, visibility, sort, limit, scope) => {
            const filter = { ...filters, ...scope };
            const expected = all
              .filter(
                stored =>
                  matches(stored, filter) &&
                  isVisible(stored, visibility, { filter, sort }),
              )
              .sort((a, b) =>
                compare(
                  orderOf(sort, a, visibility),
                  orderOf(sort, b, visibility),
                ),
              )
              .map(stored => stored.record.id);

            const ids: number[] = [];
            let after: Keyset | undefined;
            do {
              const page = await store.list({
                filter,
                visibility,
                sort,
                limit,
                after,
                now: NOW,
              });
              expect(page.totalItems).toBe(expected.length);
              expect(page.records.length).toBeLessThanOrEqual(limit);
              ids.push(...page.records.map(record => record.id));
              after = page.next;
            } while (after);
            expect(ids).toEqual(expected);
            if (expected.length > 0) found += 1;
          },
        ),
        { numRuns: 400, seed: 5 },
      );
      // The comparison is worth something only where something is found.
      expect(found).toBeGreaterThan(100);
    },
    options,
  );

  eachDatabase(
    'lists what was announced to everybody, by what was announced alone',
    async ({ knex }) => {
      const store = DatabaseIncidentStore.create({ knex });
      const all = fc
        .sample(someIncident, { numRuns: 40, seed: 9 })
        .map((record, index) => ({ ...record, id: index + 1 }));
      await inTransaction(knex, async transaction => {
        for (const record of all) await store.insert(record, { transaction });
      });
      const list = (filter: IncidentFilter, sort: IncidentSort = 'open') =>
        store.list({
          filter,
          visibility: {
            userRef: 'user:default/nobody',
            principals: ['user:default/nobody'],
            portal: true,
          },
          sort,
          limit: 100,
          now: NOW,
        });
      const announced = all.filter(r => r.announcement && isOpen(r.state));
      const ids = (page: { records: IncidentRecord[] }) =>
        page.records.map(record => record.id).sort((a, b) => a - b);

      expect(announced.length).toBeGreaterThan(2);
      expect((await list({})).records).toEqual([]);
      expect(ids(await list({ announced: 'true' }))).toEqual(
        announced.map(record => record.id),
      );
      const onP = await list({ announced: 'true', ciRef: [items[0]] });
      expect(ids(onP)).toEqual(
        announced
          .filter(r => r.configurationItems.some(i => i.ref === items[0]))
          .map(record => record.id),
      );
      await expect(
        list({ announced: 'true', assignee: ['user:default/a'] }),
      ).rejects.toThrow('assignee: cannot be combined with announced');
      await expect(list({ announced: 'true', q: 'pay' })).rejects.toThrow(
        /^q:/,
      );
      await expect(list({ announced: 'true' }, 'priority')).rejects.toThrow(
        /^sort:/,
      );
      await expect(
        list({ createdAfter: '9999-12-31T23:59:59-10:00' }),
      ).rejects.toThrow('createdAfter: is out of range');
    },
    options,
  );
});
