import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ManualClock, systemClock } from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import {
  defaultLoadWeights,
  fileIncidentSchema,
  type Incident,
} from '@firstline/plugin-service-desk-common';
import {
  companyCatalog,
  companyConfig,
  groups,
  items,
  person,
} from '../__testUtils__/company';
import { deskTest } from '../__testUtils__/deskTest';
import { DatabaseAgentStore } from '../agent/DatabaseAgentStore';
import { createIncidentService } from '../createIncidentService';

const migrationsDirectory = resolvePackagePath(
  '@firstline/plugin-service-desk-backend',
  'migrations',
);
const team = 'group:default/engineers';
const engineers = Array.from(
  { length: 5 },
  (_, i) => `user:default/engineer-${i}`,
);
const assigning = {
  assignment: {
    rules: [
      {
        name: 'Engineers take all',
        atTier: 1,
        conditions: [],
        result: { team, skills: [] },
      },
    ],
    teams: new Map([[team, { mode: 'assign' as const }]]),
    weights: defaultLoadWeights,
  },
};
const fang = 'user:default/wang.fang';
const raj = 'user:default/raj.patel';
const nothingSet = { leaves: [], shifts: [], skills: [], locations: [] };

describe('assigning', () => {
  eachDatabase(
    'spreads a burst evenly, on two instances, each incident once',
    async ({ knex }) => {
      const catalog = companyCatalog();
      const { membersOf } = catalog;
      catalog.membersOf = async group =>
        group === team ? engineers : membersOf(group);
      const desks = [0, 1].map(() =>
        createIncidentService({
          database: knex,
          config: { ...companyConfig, ...assigning },
          clock: systemClock,
          catalog,
        }),
      );
      let next = 0;
      const file = async () => {
        while (next < 200) {
          next += 1;
          await desks[next % 2].file(
            fileIncidentSchema.parse({
              title: `Burst ${next}`,
              description: 'x',
            }),
            { by: person('zhang.wei') },
          );
        }
      };
      await Promise.all(Array.from({ length: 16 }, file));

      const counts = await knex('incidents')
        .where({ assigned_team: team, state: 'assigned' })
        .groupBy('assignee')
        .count({ amount: '*' });
      expect(counts.map(({ amount }) => Number(amount))).toEqual([
        40, 40, 40, 40, 40,
      ]);
      const begun = await knex('assignments').select('incident_id', 'assignee');
      expect(begun).toHaveLength(200);
      expect(new Set(begun.map(row => row.incident_id)).size).toBe(200);
    },
    { migrationsDirectory },
  );

  deskTest(
    'weighs what people have, passes over who is away, and tells why',
    async ({ knex, clock, file, act, incidents }) => {
      const agents = DatabaseAgentStore.create({ database: knex });
      const basis = async (number: string) => {
        const { assignee, assignmentBasis, assignmentReason } =
          (await incidents.get(number, { by: person('li.na') })) as Incident;
        return {
          assignee,
          code: assignmentBasis?.person?.code,
          assignmentReason,
        };
      };
      const escalated = async () => {
        const { number } = await file('zhang.wei', {
          ciRefs: [items.paymentsApi],
        });
        const reason = 'Stack trace';
        await act('li.na', number, 'escalate', { kind: 'functional', reason });
        return number;
      };
      const first = await escalated();
      expect(await basis(first)).toEqual({
        assignee: raj,
        code: 'longest-idle',
        assignmentReason: `Owner of ${items.paymentsApi}. Waited longest for work, of 2 on duty.`,
      });
      clock.advance({ minutes: 1 });
      const second = await escalated();
      expect(await basis(second)).toMatchObject({
        assignee: fang,
        code: 'least-loaded',
      });
      await act('raj.patel', first, 'accept', {});
      await act('raj.patel', first, 'resolve', {
        code: 'fixed',
        resolution: 'Restarted',
        workaround: false,
      });
      // Resolved is nobody's load any more; reopened, it is theirs again.
      expect(await basis(await escalated())).toMatchObject({ assignee: raj });

      const leave = { from: '2026-11-23', to: '2026-11-27' };
      await agents.put(
        raj,
        { ...nothingSet, leaves: [leave] },
        { seenVersion: 0, by: raj, at: clock.now() },
      );
      await act('zhang.wei', first, 'reopen', { reason: 'It is back' });
      expect(await basis(first)).toMatchObject({
        assignee: fang,
        code: 'only-one',
      });
      // Given back to the team, it does not come back to the same person.
      await act('wang.fang', first, 'assign', { team: groups.payments });
      expect(await basis(first)).toMatchObject({
        assignee: undefined,
        code: 'nobody-on-duty',
      });
      await act('li.na', first, 'assign', { assignee: raj });
      expect(await basis(first)).toMatchObject({
        assignee: raj,
        code: undefined,
      });
      await expect(
        act('li.na', first, 'assign', {
          assignee: 'user:default/zhao.min',
          team: groups.dba,
        }),
      ).rejects.toThrow('reason: is required');
    },
    {
      config: {
        assignment: {
          rules: [],
          teams: new Map([[groups.payments, { mode: 'assign' as const }]]),
          weights: defaultLoadWeights,
        },
      },
    },
  );

  deskTest(
    'leaves it to the team where nobody has the skill',
    async ({ knex, file, incidents }) => {
      const agents = DatabaseAgentStore.create({ database: knex });
      const { at, by } = {
        at: ManualClock.create('2026-11-23').now(),
        by: raj,
      };
      // The requester is not told of persons and reasons.
      const filed = async () => {
        const { number } = await file('zhang.wei', {
          ciRefs: [items.paymentsDb],
        });
        return (await incidents.get(number, {
          by: person('li.na'),
        })) as Incident;
      };
      expect(await filed()).toMatchObject({
        state: 'assigned',
        assignedTeam: groups.payments,
        assignmentBasis: {
          code: 'rule',
          params: { rule: 'Databases' },
          person: { code: 'nobody-with-skill', params: { skills: 'postgres' } },
        },
        clocks: expect.arrayContaining([
          expect.objectContaining({ kind: 'response', state: 'running' }),
        ]),
      });
      const profile = { ...nothingSet, skills: ['postgres'] };
      expect(await agents.put(fang, profile, { seenVersion: 0, by, at })).toBe(
        true,
      );
      expect(await agents.put(fang, profile, { seenVersion: 0, by, at })).toBe(
        false,
      );
      expect(await agents.put(fang, profile, { seenVersion: 3, by, at })).toBe(
        false,
      );
      expect(await filed()).toMatchObject({
        assignee: fang,
        assignmentBasis: { person: { code: 'only-one' } },
      });
      expect((await filed()).assignee).toBe(fang);
      const full = { ...profile, capacity: 4 };
      expect(await agents.put(fang, full, { seenVersion: 1, by, at })).toBe(
        true,
      );
      expect(await filed()).toMatchObject({
        assignmentBasis: { person: { code: 'all-at-capacity' } },
      });
    },
    {
      config: {
        assignment: {
          rules: [
            {
              name: 'Databases',
              conditions: [{ field: 'ciKind', values: ['resource'] }],
              result: { team: groups.payments, skills: ['postgres'] },
            },
          ],
          teams: new Map([[groups.payments, { mode: 'assign' as const }]]),
          weights: defaultLoadWeights,
        },
      },
    },
  );
});
