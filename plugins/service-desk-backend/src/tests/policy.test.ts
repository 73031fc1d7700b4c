import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  incidentActionPermissions,
  serviceDeskPermissions,
} from '@firstline/plugin-service-desk-common';
import {
  createIncidentConditionalDecision,
  incidentConditions,
} from '../index';
import { pluginTest, type Send } from './__testUtils__/startPlugin';

const allow = { result: AuthorizeResult.ALLOW } as const;
const deny = { result: AuthorizeResult.DENY } as const;
const paymentsTeam = { principals: ['group:default/payments-team'] };
const [readPermission] = serviceDeskPermissions.filter(
  permission => permission.name === 'service-desk.incident.read',
);

async function file(send: Send, title: string): Promise<string> {
  const { body } = await send('post', '/incidents', {
    title,
    description: 'Please',
  });
  return body.number;
}

async function inPaymentsTeam(agent: Send, number: string): Promise<void> {
  const { status } = await agent(
    'post',
    `/incidents/${number}/actions/assign`,
    {
      team: 'group:default/payments-team',
      reason: 'Theirs',
    },
  );
  expect(status).toBe(200);
}

let denied: string[] = [];
let conditional = false;

describe('the policy of the portal', () => {
  beforeEach(() => {
    denied = [];
    conditional = false;
  });

  pluginTest(
    'narrows what the desk allows (4, 20)',
    async ({ as }) => {
      const zhang = as('zhang.wei');
      const number = await file(zhang, 'Printer');
      denied = ['service-desk.incident.create'];
      const refused = await zhang('post', '/incidents', {
        title: 'Again',
        description: 'x',
      });
      expect([refused.status, refused.body.error.name]).toEqual([
        403,
        'NotAllowedError',
      ]);

      denied = ['service-desk.incident.create-for-others'];
      const reporter = { name: 'Somebody' };
      const body = { title: 'A call', description: 'x', reporter };
      const li = as('li.na');
      expect((await li('post', '/incidents', body)).status).toBe(403);
      // Who leaves a number to be called at still files for themselves.
      const own = { userRef: 'user:default/li.na', phone: '12 34' };
      const forMe = await li('post', '/incidents', { ...body, reporter: own });
      expect(forMe.status).toBe(201);
      denied = [];
      expect((await li('post', '/incidents', body)).status).toBe(201);

      denied = [incidentActionPermissions.accept.name];
      const accept = `/incidents/${number}/actions/accept`;
      expect((await li('post', accept)).status).toBe(403);
      denied = ['service-desk.incident.read'];
      expect((await li('post', accept)).status).toBe(404);
      expect((await li('get', `/incidents/${number}`)).status).toBe(404);
      expect((await li('get', '/incidents')).body.totalItems).toBe(0);
      expect((await li('get', '/me/counts')).body.unassigned).toBe(0);
      denied = ['service-desk.incident.internal'];
      expect((await li('get', `/incidents/${number}`)).body.view).toBe(
        'public',
      );
      denied = [];
      expect((await li('get', `/incidents/${number}`)).body.view).toBe(
        'internal',
      );
      expect((await li('post', accept)).status).toBe(200);
    },
    {
      serviceDesk: { permissionMemo: false },
      policy: name => (denied.includes(name) ? deny : allow),
    },
  );

  pluginTest(
    'decides by conditions, in lists as in single reads',
    async ({ as }) => {
      const li = as('li.na');
      const theirs = await file(as('zhang.wei'), 'A payment is lost');
      const other = await file(as('zhang.wei'), 'A printer is lost');
      await inPaymentsTeam(li, theirs);
      conditional = true;
      const list = await li('get', '/incidents');
      expect(list.body).toMatchObject({
        items: [{ number: theirs }],
        totalItems: 1,
      });
      expect((await li('get', `/incidents/${theirs}`)).status).toBe(200);
      expect((await li('get', `/incidents/${other}`)).status).toBe(404);
      expect((await li('get', `/incidents/${other}/timeline`)).status).toBe(
        404,
      );
      const moved = await li('post', `/incidents/${other}/actions/accept`);
      expect(moved.status).toBe(404);
      const summary = await li('get', '/me/counts');
      expect(summary.body).toMatchObject({ awaitingConfirmation: 0 });

      // What a condition refuses of a visible one is a 403, and not offered.
      const { body } = await li('get', `/incidents/${theirs}`);
      expect(body.allowedActions).toContain('assign');
      expect(body.allowedActions).not.toContain('announce');
      const announced = await li(
        'post',
        `/incidents/${theirs}/actions/announce`,
        { title: 'x', note: 'y' },
      );
      expect(announced.status).toBe(403);
    },
    {
      serviceDesk: { permissionMemo: false },
      policy: name => {
        if (!conditional) return allow;
        if (name === 'service-desk.incident.read') {
          return createIncidentConditionalDecision(
            readPermission as never,
            incidentConditions.isTeamMember(paymentsTeam),
          );
        }
        return name === incidentActionPermissions.announce.name
          ? createIncidentConditionalDecision(
              incidentActionPermissions.announce,
              { not: incidentConditions.isTeamMember(paymentsTeam) },
            )
          : allow;
      },
    },
  );

  pluginTest(
    'is asked once a request, for all permissions at once, and the catalog by no read of an incident',
    async ({ as, policyCalls, catalogCalls }) => {
      const zhang = as('zhang.wei');
      const { body } = await zhang('post', '/incidents', {
        title: 'Payments',
        description: 'fail',
        ciRefs: ['component:default/payments-api'],
      });
      expect(policyCalls).toHaveBeenCalledTimes(1);
      expect(policyCalls).toHaveBeenCalledWith(
        serviceDeskPermissions.map(({ name }) => name),
      );
      // The item, as the caller sees it; and its owner, for the desk itself.
      expect(catalogCalls.mock.calls).toEqual([
        [['component:default/payments-api']],
        [['group:default/payments-team']],
      ]);
      catalogCalls.mockClear();
      await zhang('post', '/incidents', {
        title: 'Payments',
        description: 'fail too',
        ciRefs: ['component:default/payments-api'],
      });
      expect(catalogCalls).toHaveBeenCalledTimes(1);

      catalogCalls.mockClear();
      const path = `/incidents/${body.number}`;
      const reads = [
        '/incidents',
        '/incidents?limit=200',
        path,
        `${path}/timeline`,
        '/me/counts',
      ];
      for (const read of reads) {
        policyCalls.mockClear();
        expect((await zhang('get', read)).status).toBe(200);
        expect([read, policyCalls.mock.calls.length]).toEqual([read, 1]);
      }
      expect(catalogCalls).not.toHaveBeenCalled();
      policyCalls.mockClear();
      // But for counts on items: whether one may know of the item, the catalog says.
      await zhang('get', '/ci-summaries?refs=component:default/payments-api');
      expect(policyCalls).toHaveBeenCalledTimes(1);
      expect(catalogCalls).toHaveBeenCalledTimes(1);
      policyCalls.mockClear();
      await zhang('post', `${path}/timeline`, {
        text: 'x',
        visibility: 'public',
      });
      expect(policyCalls).toHaveBeenCalledTimes(1);
    },
    { serviceDesk: { permissionMemo: false } },
  );

  pluginTest(
    'is remembered for some seconds by reads of the same person, never by writes',
    async ({ as, policyCalls }) => {
      const number = await file(as('zhang.wei'), 'Printer');
      policyCalls.mockClear();
      const read = () => as('li.na')('get', `/incidents/${number}`);
      await Promise.all([read(), read(), as('li.na')('get', '/incidents')]);
      expect(policyCalls).toHaveBeenCalledTimes(1);
      await as('tom.baker')('get', `/incidents/${number}`);
      expect(policyCalls).toHaveBeenCalledTimes(2);
      await as('li.na')('post', `/incidents/${number}/actions/accept`);
      expect(policyCalls).toHaveBeenCalledTimes(3);
    },
    { serviceDesk: { permissionMemo: { seconds: 5 } } },
  );

  pluginTest(
    'that cannot be asked refuses everything, as a 503',
    async ({ as, knex }) => {
      const zhang = as('zhang.wei');
      for (const answer of [
        await zhang('get', '/incidents'),
        await zhang('post', '/incidents', { title: 'x', description: 'y' }),
      ]) {
        expect([answer.status, answer.body.error.name]).toEqual([
          503,
          'ServiceUnavailableError',
        ]);
        expect(answer.text).not.toContain('ECONNREFUSED');
      }
      expect(Number((await knex('incidents').count({ n: '*' }))[0].n)).toBe(0);
    },
    {
      policy: () => {
        throw new Error('connect ECONNREFUSED 127.0.0.1:7007');
      },
    },
  );
});
