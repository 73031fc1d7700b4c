import type { Response } from 'supertest';
import { hiddenItem, pluginTest } from './__testUtils__/startPlugin';

/** What a refusal tells, without the address it repeats. */
const told = ({ status, body }: Response) => ({ status, error: body.error });

describe('filing', () => {
  const body = { title: 'Help', description: 'Please' };

  pluginTest(
    'for somebody else is for those who work on incidents (17)',
    async ({ as }) => {
      const forEmma = {
        ...body,
        channel: 'phone',
        reporter: { userRef: 'user:default/emma.clark', phone: '12 34' },
      };
      const refused = await as('zhang.wei')('post', '/incidents', forEmma);
      expect(refused.status).toBe(403);
      const phoned = await as('zhang.wei')('post', '/incidents', {
        ...body,
        channel: 'phone',
      });
      expect(phoned.status).toBe(403);
      const filed = await as('li.na')('post', '/incidents', forEmma);
      expect(filed.body).toMatchObject({
        requester: 'user:default/emma.clark',
        filedBy: 'user:default/li.na',
        firstContactOwner: 'user:default/li.na',
        channel: 'phone',
      });
      const seen = await as('emma.clark')(
        'get',
        `/incidents/${filed.body.number}`,
      );
      expect(seen.body.view).toBe('public');
    },
  );

  pluginTest(
    'on what is not in the catalog, or not for the caller to see, is one refusal (19)',
    async ({ as, asService, knex }) => {
      const zhang = as('zhang.wei');
      const [none, hidden] = await Promise.all(
        ['component:default/none', hiddenItem].map(ref =>
          zhang('post', '/incidents', {
            ...body,
            ciRefs: ['component:default/payments-api', ref],
          }),
        ),
      );
      expect(told(none)).toMatchObject({ status: 400 });
      expect(none.body.error.message).toMatch(/^ciRefs\[1\]: /);
      expect(told(hidden)).toEqual(told(none));
      expect(Number((await knex('incidents').count({ n: '*' }))[0].n)).toBe(0);

      const { number } = (await zhang('post', '/incidents', body)).body;
      const act = (action: string, input: object) =>
        as('li.na')('post', `/incidents/${number}/actions/${action}`, input);
      const team = await act('assign', { team: 'group:default/none' });
      expect(team.body.error).toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(/^team: /),
      });
      const items = await act('reclassify', {
        ciRefs: [hiddenItem],
        reason: 'x',
      });
      expect(items.body.error.message).toMatch(/^ciRefs\[0\]: /);

      // A plugin sees all of the catalog.
      const filed = await asService('post', '/incidents', {
        ...body,
        ciRefs: [hiddenItem],
      });
      expect(filed.body).toMatchObject({
        channel: 'api',
        filedBy: 'external:test-service',
        ciRefs: [hiddenItem],
      });
    },
  );

  pluginTest(
    'is answered as before for its key, though what it names cannot be seen any more (48)',
    async ({ as, knex, hidden }) => {
      const ref = 'component:default/payments-api';
      const file = (key: string) =>
        as('zhang.wei')(
          'post',
          '/incidents',
          { ...body, ciRefs: [ref] },
          { 'Idempotency-Key': key },
        );
      const first = await file('once');
      expect(first.status).toBe(201);
      hidden.add(ref);
      const again = await file('once');
      expect(again.status).toBe(201);
      expect(again.body).toEqual(first.body);
      const anew = await file('twice');
      expect(told(anew)).toMatchObject({ status: 400 });
      const other = await as('zhang.wei')('post', '/incidents', body, {
        'Idempotency-Key': 'once',
      });
      expect(told(other)).toMatchObject({ status: 409 });
      expect(Number((await knex('incidents').count({ n: '*' }))[0].n)).toBe(1);
    },
  );

  pluginTest(
    'is for people and plugins; questions of one’s own for people (3)',
    async ({ asService, as }) => {
      for (const path of ['/me', '/me/counts']) {
        const { status, body: reply } = await asService('get', path);
        expect([status, reply.error.name]).toEqual([403, 'NotAllowedError']);
      }
      expect((await as('wang.fang')('get', '/me')).body).toEqual({
        userRef: 'user:default/wang.fang',
        teams: ['group:default/payments-team'],
        agent: false,
        incidentManager: false,
        deskManager: false,
        resolver: true,
      });
      expect((await as('zhang.wei')('get', '/me')).body).toMatchObject({
        resolver: false,
      });
      expect((await as('sun.hao')('get', '/me')).body.resolver).toBe(true);
      expect((await as('li.na')('get', '/me')).body).toMatchObject({
        agent: true,
        resolver: true,
      });
      expect((await as('li.na')('get', '/me/counts')).status).toBe(200);
      expect((await as('emma.clark')('get', '/settings')).body).toMatchObject({
        deskTeam: 'group:default/service-desk',
        reopenWindowDays: 14,
      });
    },
  );
});
