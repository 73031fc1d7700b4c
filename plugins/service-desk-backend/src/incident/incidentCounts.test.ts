import { resolve } from 'node:path';
import { inTransaction } from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import { anIncident } from '../__testUtils__/incidentRecords';
import { DatabaseIncidentStore } from './DatabaseIncidentStore';
import type { IncidentRecord } from './IncidentRecord';

const options = { migrationsDirectory: resolve(__dirname, '../../migrations') };
const zhang = 'user:default/zhang.wei';
const wang = 'user:default/wang.fang';
const payments = 'group:default/payments-team';
const all = { userRef: zhang, portal: true };
const engineer = { userRef: wang, principals: [wang, payments], portal: true };

describe('counts', () => {
  eachDatabase(
    'tell what waits in each queue, and on each configuration item',
    async ({ knex }) => {
      const store = DatabaseIncidentStore.create({ knex });
      const insert = (...records: IncidentRecord[]) =>
        inTransaction(knex, async transaction => {
          for (const record of records) {
            await store.insert(record, { transaction });
          }
        });
      const api = { ref: 'component:default/payments-api', title: 'API' };
      const team = { relation: 'team' as const, principal: payments };
      const mine = { requester: zhang, configurationItems: [api] };
      await insert(
        anIncident({ id: 1, ...mine, state: 'new', priority: 'P1' }),
        anIncident({
          id: 2,
          ...mine,
          state: 'assigned',
          assignedTeam: payments,
          access: [team],
        }),
        anIncident({
          id: 3,
          ...mine,
          state: 'in_progress',
          assignedTeam: payments,
          assignee: wang,
          access: [team, { relation: 'assignee', principal: wang }],
        }),
        anIncident({
          id: 4,
          ...mine,
          state: 'pending',
          waitingFor: 'requester',
          assignedTeam: payments,
          assignee: wang,
        }),
        anIncident({
          id: 5,
          ...mine,
          state: 'pending',
          waitingFor: 'vendor',
          assignedTeam: 'group:default/other',
        }),
        anIncident({
          id: 6,
          ...mine,
          state: 'resolved',
          assignedTeam: payments,
          createdAt: '2026-11-21T08:00:00.000Z',
        }),
        anIncident({ id: 7, ...mine, state: 'closed', assignedTeam: payments }),
      );
      expect(
        await store.counts({ visibility: all, groups: [], agent: true }),
      ).toEqual({
        unassigned: 3,
        mine: 0,
        myTeams: 0,
        waiting: 2,
        awaitingConfirmation: 1,
        needMe: 2,
      });
      expect(
        await store.counts({
          visibility: engineer,
          groups: [payments],
          agent: false,
        }),
      ).toEqual({
        unassigned: 1,
        mine: 2,
        myTeams: 3,
        waiting: 1,
        awaitingConfirmation: 1,
        needMe: 0,
      });
      // The policy narrows each of them.
      expect(
        await store.counts({
          visibility: { ...engineer, portal: false },
          groups: [payments],
          agent: false,
        }),
      ).toEqual({
        unassigned: 0,
        mine: 0,
        myTeams: 0,
        waiting: 0,
        awaitingConfirmation: 0,
        needMe: 0,
      });

      const refs = [api.ref, 'component:default/unknown'];
      const since = '2026-11-21T09:00:00.000Z';
      const nothing = { open: 0, recent: 0, visibleByPriority: {} };
      const counts = { open: 5, recent: 6 };
      expect(
        await store.configurationItemCounts({ refs, since, visibility: all }),
      ).toEqual(
        new Map([
          [api.ref, { ...counts, visibleByPriority: { P1: 1, P3: 4 } }],
          [refs[1], nothing],
        ]),
      );
      const seen = await store.configurationItemCounts({
        refs,
        since,
        visibility: engineer,
      });
      expect(seen.get(api.ref)).toEqual({
        ...counts,
        visibleByPriority: { P3: 2 },
      });
    },
    options,
  );
});
