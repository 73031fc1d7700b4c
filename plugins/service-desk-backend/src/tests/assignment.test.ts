import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  serviceDeskAssignmentExtensionPoint,
  type AssignmentStrategy,
  type DutySource,
} from '@firstline/plugin-service-desk-node';
import {
  agentPath,
  api,
  assigning,
  fang,
  filed,
  payments,
  raj,
} from './__testUtils__/assigning';
import { pluginTest } from './__testUtils__/startPlugin';

describe('the dispatch board', () => {
  pluginTest(
    'shows people with what they have, and the queue with who would get what',
    async running => {
      const { as } = running;
      const assigned = await filed(running);
      await as('li.na')('post', `/incidents/${assigned}/actions/assign`, {
        assignee: fang,
      });
      const waiting = [await filed(running), await filed(running)];
      const board = await as('wang.fang')('get', `/dispatch?team=${payments}`);
      expect(board.status).toBe(200);
      expect(board.body).toMatchObject({
        team: payments,
        mode: 'pull',
        people: [
          { agent: { userRef: raj, load: { open: 0 } }, incidents: [] },
          {
            agent: { userRef: fang, load: { open: 1 } },
            incidents: [{ number: assigned }],
          },
        ],
        unassignedTotal: 2,
      });
      const proposals = board.body.unassigned.map(
        ({
          incident,
          proposal,
        }: {
          incident: { number: string };
          proposal: { assignee: string; reason: string };
        }) => [incident.number, proposal.assignee, proposal.reason],
      );
      expect(proposals).toEqual([
        [waiting[0], raj, `Owner of ${api}. Least loaded of 2 on duty.`],
        // Equal by then; who never got anything waited longest.
        [
          waiting[1],
          raj,
          `Owner of ${api}. Waited longest for work, of 2 on duty.`,
        ],
      ]);
      for (const [who, status] of [
        ['li.na', 200],
        ['maria.silva', 200],
        ['he.qiang', 200],
        ['zhao.min', 403],
        ['zhang.wei', 403],
      ] as const) {
        const { status: got } = await as(who)(
          'get',
          `/dispatch?team=${payments}`,
        );
        expect([who, got]).toEqual([who, status]);
      }
      expect((await as('li.na')('get', '/dispatch')).status).toBe(400);
      const gone = await as('li.na')(
        'get',
        '/dispatch?team=group:default/gone',
      );
      expect(gone.status).toBe(400);
    },
  );
});

describe('assignment rules', () => {
  pluginTest(
    'are told, and tried on a made-up incident without storing anything',
    async ({ as, knex }) => {
      const engineer = as('wang.fang');
      const rules = await engineer('get', '/assignment/rules');
      expect(rules.body).toEqual({
        rules: [
          {
            name: 'Databases',
            conditions: [{ field: 'ciKind', values: ['resource'] }],
            result: { skills: ['postgres'] },
          },
          {
            name: 'Calls',
            conditions: [{ field: 'channel', values: ['phone'] }],
            result: { tier: 2, skills: [] },
          },
        ],
        teams: [{ team: payments, mode: 'assign' }],
        weights: { P1: 8, P2: 4, P3: 2, P4: 1 },
      });
      const preview = await engineer('post', '/assignment/preview', {
        ciRefs: [api],
        channel: 'phone',
        priority: 'P1',
        at: '2026-11-23T08:00:00Z',
      });
      expect(preview.body).toMatchObject({
        team: payments,
        tier: 2,
        assignee: raj,
        basis: {
          code: 'ci-owner',
          params: { rule: 'Calls' },
          person: { code: 'longest-idle' },
        },
        reason: `Rule Calls. Owner of ${api}. Waited longest for work, of 2 on duty.`,
        candidates: [
          { userRef: raj, verdict: 'chosen', load: 0, onCall: false },
          { userRef: fang, verdict: 'less-idle' },
        ],
        rules: [
          { name: 'Databases', matched: false, failed: 'ciKind' },
          { name: 'Calls', matched: true },
        ],
      });
      const bare = await engineer('post', '/assignment/preview');
      expect(bare.body).toMatchObject({
        team: 'group:default/service-desk',
        tier: 1,
        basis: { code: 'desk' },
        candidates: [],
      });
      expect(await knex('incidents').select()).toEqual([]);
      for (const [body, field] of [
        [{ category: 'no-such' }, 'category'],
        [{ ciRefs: ['component:default/gone'] }, 'ciRefs[0]'],
        [{ ciRefs: ['component:default/hidden'] }, 'ciRefs[0]'],
        [{ tier: 0 }, 'tier'],
        [{ team: payments }, 'team'],
      ] as const) {
        const refused = await engineer('post', '/assignment/preview', body);
        expect(refused.status).toBe(400);
        expect(refused.body.error.message).toContain(field);
      }
      for (const path of ['/assignment/rules', agentPath(fang)]) {
        expect((await as('zhang.wei')('get', path)).status).toBe(403);
      }
      const refused = await as('zhang.wei')('post', '/assignment/preview', {});
      expect(refused.status).toBe(403);
    },
    { serviceDesk: assigning },
  );
});

function assignmentModule(
  moduleId: string,
  given: { strategies?: AssignmentStrategy[]; source?: DutySource },
) {
  return createBackendModule({
    pluginId: 'service-desk',
    moduleId,
    register(env) {
      env.registerInit({
        deps: { assignment: serviceDeskAssignmentExtensionPoint },
        async init({ assignment }) {
          given.strategies?.forEach(one => assignment.addStrategy(one));
          if (given.source) assignment.setDutySource(given.source);
        },
      });
    },
  });
}

describe('the assignment extension point', () => {
  pluginTest(
    'leave in the queue what is put there, also in a team whose work is given out',
    async running => {
      const { as } = running;
      const number = await filed(running);
      const assign = (body: object) =>
        as('li.na')('post', `/incidents/${number}/actions/assign`, body);
      const queued = await assign({ queue: true, reason: 'After lunch' });
      expect(queued.status).toBe(200);
      expect(queued.body).toMatchObject({
        assignedTeam: payments,
        state: 'assigned',
        assignmentBasis: { code: 'chosen' },
      });
      expect(queued.body.assignee).toBeUndefined();
      const board = await as('li.na')('get', `/dispatch?team=${payments}`);
      expect(board.body).toMatchObject({ mode: 'assign', unassignedTotal: 1 });

      const desk = 'group:default/service-desk';
      expect((await assign({ team: desk })).body.assignedTeam).toBe(desk);
      // Without it the team's rules find somebody.
      const given = await assign({ team: payments, reason: 'Theirs' });
      expect(given.body.assignee).toBeDefined();
      const both = { team: payments, queue: true, assignee: fang };
      const refused = await assign(both);
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toContain('queue: goes without');
      expect((await assign({ queue: false })).status).toBe(400);
    },
    { serviceDesk: assigning },
  );

  pluginTest(
    'lets a strategy choose among the candidates, and asks another who is on call',
    async running => {
      const { as } = running;
      const reasonOf = async (number: string) => {
        const { body } = await as('li.na')('get', `/incidents/${number}`);
        return [body.assignee, body.assignmentReason];
      };
      expect(await reasonOf(await filed(running))).toEqual([
        fang,
        `Owner of ${api}. Speaks Portuguese.`,
      ]);
      // The strategy has no say of this one, and the source knows the team.
      const { body } = await as('wang.fang')('post', '/assignment/preview', {
        ciRefs: [api],
        tier: 2,
        priority: 'P1',
      });
      expect(body).toMatchObject({
        assignee: raj,
        basis: { person: { code: 'on-call' } },
      });
    },
    {
      serviceDesk: assigning,
      features: [
        assignmentModule('assignment', {
          strategies: [
            {
              name: 'broken',
              choose() {
                throw new Error('broken');
              },
            },
            {
              name: 'stranger',
              choose: () => ({ userRef: 'user:default/x', reason: 'Friend' }),
            },
            {
              name: 'language',
              choose: ({ incident, candidates }) =>
                incident.priority === 'P1'
                  ? undefined
                  : {
                      userRef: candidates[candidates.length - 1].userRef,
                      reason: 'Speaks Portuguese',
                    },
            },
          ],
          source: {
            name: 'pager',
            onCall: async team =>
              team === payments ? ['User:default/Raj.Patel'] : undefined,
          },
        }),
      ],
    },
  );

  pluginTest(
    'goes on without a source that fails',
    async ({ as }) => {
      const { body } = await as('wang.fang')('post', '/assignment/preview', {
        ciRefs: [api],
        tier: 2,
      });
      expect(body).toMatchObject({
        assignee: raj,
        basis: { person: { code: 'longest-idle' } },
      });
    },
    {
      serviceDesk: assigning,
      features: [
        assignmentModule('assignment', {
          source: {
            name: 'pager',
            onCall: async () => {
              throw new Error('503');
            },
          },
        }),
      ],
    },
  );
});
