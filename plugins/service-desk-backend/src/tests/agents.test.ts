import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  agentPath,
  assigning,
  ever,
  fang,
  filed,
  payments,
  raj,
} from './__testUtils__/assigning';
import { pluginTest } from './__testUtils__/startPlugin';

describe('agents', () => {
  pluginTest(
    'keep their own profile, and desk managers that of others',
    async ({ as, asNobody }) => {
      const own = as('wang.fang');
      const first = await own('get', agentPath(fang));
      expect(first.body).toEqual({
        userRef: fang,
        displayName: 'wang.fang',
        teams: [payments],
        profile: { leaves: [], shifts: [], skills: [], locations: [] },
        version: 0,
        duty: 'on-duty',
        load: { open: 0, weighted: 0, byPriority: {} },
        mayEdit: true,
      });
      const shift = {
        team: payments,
        from: '2020-01-01T00:00:00Z',
        to: '2999-01-01T00:00:00Z',
      };
      const profile = { skills: ['postgres'], shifts: [shift], capacity: 8 };
      const saved = await own('put', agentPath(fang), profile, {
        'If-Match': '"0"',
      });
      expect(saved.status).toBe(200);
      expect(saved.headers.etag).toBe('"1"');
      expect(saved.body).toMatchObject({
        duty: 'on-call',
        version: 1,
        profile: { skills: ['postgres'], capacity: 8, leaves: [] },
      });

      const late = await own('put', agentPath(fang), {}, { 'If-Match': '"0"' });
      expect(late.status).toBe(409);
      expect(late.body.error.version).toBe(1);

      const manager = await as('he.qiang')('put', agentPath(fang), {
        ...profile,
        leaves: [ever],
      });
      expect(manager.body).toMatchObject({ version: 2, duty: 'on-leave' });
      // Colleagues see that somebody is away, not why.
      const seen = await as('raj.patel')('get', agentPath(fang));
      expect(seen.body.profile.leaves).toEqual([
        { from: ever.from, to: ever.to },
      ]);
      expect(seen.body.mayEdit).toBe(false);
      expect((await own('get', agentPath(fang))).body.profile.leaves).toEqual([
        ever,
      ]);

      for (const [who, path, status] of [
        ['raj.patel', agentPath(fang), 403],
        ['li.na', agentPath(fang), 403],
        ['zhang.wei', agentPath(fang), 403],
        ['he.qiang', agentPath('user:default/zhang.wei'), 404],
        ['zhang.wei', agentPath('user:default/zhang.wei'), 404],
        ['he.qiang', '/agents/nobody', 404],
      ] as const) {
        const { status: got } = await as(who)('put', path, profile);
        expect([who, path, got]).toEqual([who, path, status]);
      }
      expect((await asNobody('get', agentPath(fang))).status).toBe(401);
      for (const [body, message] of [
        [{ duty: 'on-call' }, 'duty'],
        [{ calendar: 'mars' }, 'calendar: is unknown'],
        [
          { shifts: [{ ...shift, team: 'group:default/dba-team' }] },
          'shifts[0].team',
        ],
        [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
      ] as const) {
        const refused = await own('put', agentPath(fang), body);
        expect(refused.status).toBe(400);
        expect(refused.body.error.message).toContain(message);
      }
    },
  );

  pluginTest(
    'are listed with their teams and load, for those who work on incidents',
    async running => {
      const { as, asService } = running;
      await filed(running);
      const { body } = await as('wang.fang')('get', '/agents');
      const names = body.items.map(
        ({ userRef }: { userRef: string }) => userRef,
      );
      expect(names).toEqual([
        'user:default/li.na',
        raj,
        'user:default/sun.hao',
        'user:default/tom.baker',
        fang,
        'user:default/zhao.min',
      ]);
      const team = await as('he.qiang')('get', `/agents?team=${payments}`);
      expect(team.body.items).toMatchObject([
        {
          userRef: raj,
          load: { open: 1, weighted: 2, byPriority: { P3: 1 } },
          mayEdit: true,
        },
        { userRef: fang, load: { open: 0, weighted: 0 } },
      ]);
      expect((await asService('get', '/agents')).status).toBe(200);
      expect((await as('zhang.wei')('get', '/agents')).status).toBe(403);
      expect((await as('li.na')('get', '/agents?team=payments')).status).toBe(
        400,
      );
    },
    { serviceDesk: assigning },
  );

  pluginTest(
    'obey the portal policy',
    async ({ as }) => {
      for (const path of [
        '/agents',
        agentPath(fang),
        '/assignment/rules',
        `/dispatch?team=${payments}`,
      ]) {
        expect((await as('wang.fang')('get', path)).status).toBe(403);
      }
      expect((await as('wang.fang')('put', agentPath(fang), {})).status).toBe(
        403,
      );
      expect((await as('li.na')('get', '/agents')).status).toBe(200);
    },
    {
      policy: (name, credentials) => ({
        result:
          name.startsWith('service-desk.agent.') &&
          JSON.stringify(credentials).includes('wang.fang')
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      }),
    },
  );

  pluginTest(
    'on leave give their work away in one go, and the lead hears of it once',
    async running => {
      const { as, tasks, notified } = running;
      const numbers = [
        await filed(running),
        await filed(running),
        await filed(running),
      ];
      const taken = async (ref: string) => {
        const { body } = await as('li.na')('get', `/incidents?assignee=${ref}`);
        return body.items.map((item: { number: string }) => item.number).sort();
      };
      expect(await taken(raj)).toEqual([numbers[0], numbers[2]]);
      expect(await taken(fang)).toEqual([numbers[1]]);
      await as('wang.fang')('put', agentPath(fang), { leaves: [ever] });

      for (let round = 0; round < 2; round += 1) {
        await tasks.get('service-desk-tell-leaves')?.();
        await tasks.get('service-desk-deliver-outbox')?.();
      }
      // What was filed before is told meanwhile.
      const ofLeave = notified.mock.calls.filter(
        ([{ payload }]) =>
          payload.link === '/service-desk/agents/default/wang.fang',
      );
      expect(ofLeave).toEqual([
        [
          expect.objectContaining({
            recipients: expect.objectContaining({ entityRef: [raj] }),
            payload: expect.objectContaining({
              title: 'wang.fang is on leave and still has 1 open incident',
            }),
          }),
        ],
      ]);

      const handOver = `${agentPath(fang)}/hand-over`;
      const reason = 'On leave';
      const moved = await as('raj.patel')('post', handOver, {
        numbers: [numbers[1], numbers[0], 'INC-999999'],
        reason,
      });
      expect(moved.body).toEqual({
        items: [
          { number: numbers[1], team: payments, assignee: raj },
          {
            number: numbers[0],
            refused: `${fang} does not have it`,
            refusal: { code: 'not-theirs', params: {} },
          },
          {
            number: 'INC-999999',
            refused: 'There is no such incident',
            refusal: { code: 'not-found', params: {} },
          },
        ],
      });
      const back = await as('raj.patel')(
        'post',
        `${agentPath(raj)}/hand-over`,
        {
          numbers,
          assignee: 'user:default/zhao.min',
          team: 'group:default/dba-team',
          reason,
        },
      );
      expect(back.body.items).toEqual(
        numbers.map(number => ({
          number,
          team: 'group:default/dba-team',
          assignee: 'user:default/zhao.min',
        })),
      );
      const ofMin = `${agentPath('user:default/zhao.min')}/hand-over`;
      const why = async (request: object) => {
        const { body } = await as('li.na')('post', ofMin, {
          numbers: [numbers[2]],
          reason,
          ...request,
        });
        return body.items[0].refusal;
      };
      const dba = 'group:default/dba-team';
      expect(await why({ team: dba, assignee: raj })).toEqual({
        code: 'not-a-member',
        params: { team: dba },
      });
      expect(await why({ assignee: 'user:default/zhao.min' })).toEqual({
        code: 'has-it-already',
        params: {},
      });
      expect(await why({ assignee: 'user:default/zhang.wei' })).toEqual({
        code: 'is-requester',
        params: {},
      });
      expect(await why({ assignee: 'user:default/maria.silva' })).toEqual({
        code: 'team-required',
        params: {},
      });
      const cancel = `/incidents/${numbers[2]}/actions/cancel`;
      await as('li.na')('post', cancel, { reason: 'Twice' });
      expect(await why({ team: payments })).toEqual({
        code: 'state',
        params: { state: 'cancelled' },
      });
      const { body } = await as('li.na')(
        'get',
        `/incidents/${numbers[0]}/timeline`,
      );
      expect(body.items.at(-1)).toMatchObject({ kind: 'assigned', reason });
      const refused = await as('zhang.wei')('post', handOver, {
        numbers,
        reason,
      });
      expect(refused.status).toBe(403);
      const other = await as('sun.hao')(
        'post',
        `${agentPath('user:default/zhao.min')}/hand-over`,
        { numbers: [numbers[0]], reason },
      );
      expect(other.body.items).toEqual([
        {
          number: numbers[0],
          refused: 'There is no such incident',
          refusal: { code: 'not-found', params: {} },
        },
      ]);
      const hidden = await as('raj.patel')('post', handOver, {
        numbers,
        team: 'group:default/nobody',
        reason,
      });
      expect(hidden.status).toBe(400);
    },
    { serviceDesk: assigning },
  );
});
