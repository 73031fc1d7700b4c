import { pluginTest } from './__testUtils__/startPlugin';

const serviceDesk = {
  calendars: {
    office: {
      timeZone: 'Asia/Shanghai',
      hours: { mon: ['09:00-12:00', '13:30-18:00'] },
      include: 'china-2026-2027',
      title: 'Office',
      titles: { zh: '办公室' },
    },
  },
  serviceLevels: {
    payments: {
      title: 'Payments',
      titles: { zh: '支付' },
      calendar: 'office',
      owners: ['group:default/payments-team'],
    },
    standard: { title: 'Standard', default: true },
  },
  contracts: {
    acme: { title: 'Acme', titles: { zh: '爱可美' }, accept: '1h' },
  },
  operationalLevels: { '1': { accept: '5m' } },
};

describe('service levels over HTTP', () => {
  pluginTest(
    'are shown with their reason, and where the time went to those who see all',
    async ({ as }) => {
      const filed = await as('zhang.wei')('post', '/incidents', {
        title: 'Payments fail',
        description: 'Each payment ends with an error',
        ciRefs: ['component:default/payments-api'],
      });
      const path = `/incidents/${filed.body.number}`;
      await as('li.na')('post', `${path}/actions/accept`);

      const { body } = await as('li.na')('get', path);
      expect(body.serviceLevel).toEqual({
        name: 'payments',
        title: 'Payments',
        titles: { zh: '支付' },
        calendar: 'office',
        basis: {
          code: 'owner',
          params: {
            ciRef: 'component:default/payments-api',
            ref: 'group:default/payments-team',
          },
        },
      });
      expect(
        body.clocks.map(({ kind, state }: Record<string, string>) => [
          kind,
          state,
        ]),
      ).toEqual([
        ['response', 'met'],
        ['resolution', 'running'],
        ['ola', 'met'],
      ]);

      const time = await as('li.na')('get', `${path}/time`);
      expect(time.status).toBe(200);
      expect(time.body.spans).toMatchObject([
        { kind: 'untouched', team: 'group:default/service-desk', tier: 1 },
        { kind: 'working', assignee: 'user:default/li.na' },
      ]);
      expect((await as('zhang.wei')('get', `${path}/time`)).status).toBe(403);
      expect((await as('emma.clark')('get', `${path}/time`)).status).toBe(404);

      const settings = await as('zhang.wei')('get', '/settings');
      expect(
        settings.body.serviceLevels.map(
          ({ name, isDefault }: Record<string, unknown>) => [name, isDefault],
        ),
      ).toEqual([
        ['payments', false],
        ['standard', true],
      ]);
      expect(settings.body.calendars[0]).toMatchObject({
        name: 'office',
        title: 'Office',
        titles: { zh: '办公室' },
        timeZone: 'Asia/Shanghai',
      });
      expect(settings.body.calendars[0].holidays).toContain('2026-10-01');
      // Whom the desk calls in is nothing to requesters.
      expect(settings.body.contracts).toBeUndefined();
      expect(settings.body.operationalLevels).toBeUndefined();
      const worker = await as('wang.fang')('get', '/settings');
      expect(worker.body.contracts).toEqual([
        {
          name: 'acme',
          title: 'Acme',
          titles: { zh: '爱可美' },
          acceptSeconds: 3_600,
        },
      ]);
      expect(worker.body.operationalLevels).toEqual([
        { tier: 1, acceptSeconds: 300 },
      ]);
    },
    { serviceDesk },
  );
});
