import { pluginTest } from './__testUtils__/startPlugin';

const period = 'from=2020-01-01T00:00:00Z&to=2029-12-31T00:00:00Z';
const db = 'component:default/payments-api';

describe('the measures over HTTP', () => {
  pluginTest('are for those whose they are', async ({ as }) => {
    const { body } = await as('zhang.wei')('post', '/incidents', {
      title: '=cmd|calc',
      description: 'x',
      ciRefs: [db],
    });
    await as('li.na')('post', `/incidents/${body.number}/actions/accept`);

    const all = await as('li.na')('get', `/measures?${period}&by=team`);
    expect(all.status).toBe(200);
    expect(all.body.measures).toContainEqual({
      name: 'received',
      unit: 'count',
      value: 1,
    });
    expect(all.body.groups).toMatchObject([
      { key: 'group:default/service-desk' },
    ]);
    // Agents hear complaints, of which there are none.
    expect(all.body.withheld).toEqual([]);

    for (const [name, query, status] of [
      ['zhang.wei', '', 403],
      ['wang.fang', '', 403],
      ['wang.fang', '&team=group:default/payments-team', 200],
      ['wang.fang', '&owner=group:default/payments-team', 200],
      ['wang.fang', `&ci=${db}`, 200],
      ['wang.fang', '&team=group:default/dba-team', 403],
      ['li.na', '&by=person', 403],
      ['he.qiang', '&by=person', 200],
      ['li.na', '&by=reporter', 400],
      ['li.na', '&timeZone=Mars/Olympus', 400],
    ] as const) {
      const reply = await as(name)('get', `/measures?${period}${query}`);
      expect([name, query, reply.status]).toEqual([name, query, status]);
    }
    const mine = await as('wang.fang')('get', `/measures?${period}&ci=${db}`);
    expect(mine.body.measures).toContainEqual({
      name: 'received',
      unit: 'count',
      value: 1,
    });
    expect(mine.body.withheld).toEqual(['complaints', 'complaintsUpheld']);

    for (const path of ['/measures', '/measures/dashboard', '/assessments']) {
      for (const edges of [
        'from=0000-01-01&to=0000-01-01',
        'from=9999-12-31&to=9999-12-31',
      ]) {
        const { status } = await as('he.qiang')('get', `${path}?${edges}`);
        expect([path, edges, status]).toEqual([path, edges, 400]);
      }
    }

    const days = 'from=2026-10-01&to=2026-10-31&timeZone=Asia/Shanghai';
    for (const path of ['/measures', '/measures/dashboard']) {
      const october = await as('li.na')('get', `${path}?${days}`);
      expect(october.body.scope).toMatchObject({
        from: '2026-09-30T16:00:00.000Z',
        to: '2026-10-31T16:00:00.000Z',
      });
    }

    const october = await as('li.na')(
      'get',
      `/measures/records?${days}&kind=received`,
    );
    expect(october.body.totalItems).toBe(0);
    const everyDay = await as('li.na')(
      'get',
      '/measures/records?from=2020-01-01&to=2029-12-31&kind=received',
    );
    expect(everyDay.body.totalItems).toBe(1);

    const dashboard = await as('li.na')('get', `/measures/dashboard?${period}`);
    expect(dashboard.body.today.open).toBe(1);
    expect(dashboard.body.topItems).toMatchObject([{ key: db }]);
    const records = await as('li.na')(
      'get',
      `/measures/records?${period}&kind=received`,
    );
    expect(records.body.items).toMatchObject([{ number: body.number }]);
  });
});
