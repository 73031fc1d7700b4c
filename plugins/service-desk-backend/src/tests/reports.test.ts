import { pluginTest } from './__testUtils__/startPlugin';

const file = {
  title: 'Payments fail',
  description: 'Each payment ends with an error',
  ciRefs: ['component:default/payments-api'],
};

const month = '2026-11';
const now = '2026-11-17T10:00:00.000Z';
const hourAgo = '2026-11-17T09:00:00.000Z';

describe('service reports over HTTP', () => {
  // In the middle of a month: at its beginning what ran out an hour ago is of the one before.
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse(now));
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  pluginTest(
    'are made of what happened, as JSON, CSV and a page in either language',
    async ({ as, asNobody, knex }) => {
      const filed = await as('zhang.wei')('post', '/incidents', file);
      const path = `/incidents/${filed.body.number}`;
      await as('li.na')('post', `${path}/actions/declareMajor`, {
        reason: 'Nobody can pay',
      });
      // Its time to respond ran out an hour before anybody saw it.
      await knex('incident_clocks')
        .where({ kind: 'response' })
        .update({ breached_at: hourAgo, stopped_at: now });

      const missing = await as('li.na')(
        'get',
        `/reports/monthly?month=${month}`,
      );
      expect(missing.status).toBe(404);
      const made = await as('li.na')('post', '/reports/monthly', { month });
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({
        month,
        scope: { kind: 'desk' },
        madeBy: 'user:default/li.na',
        major: [{ number: filed.body.number, title: file.title }],
      });
      expect(made.body.worstBreaches).toMatchObject([
        { number: filed.body.number, clock: 'response' },
      ]);
      const [{ overdueSeconds }] = made.body.worstBreaches;
      expect(overdueSeconds).toBe(3_600);
      const received = made.body.figures.measures.find(
        ({ name }: { name: string }) => name === 'received',
      );
      expect(received.value).toBe(1);
      expect(made.body).not.toHaveProperty('complaints');

      const read = (query: string, accept: string, who = 'li.na') =>
        as(who)('get', `/reports/monthly?month=${month}${query}`, undefined, {
          Accept: accept,
        });
      expect((await read('', 'application/json')).body).toEqual(made.body);
      const chinese = await read('&language=zh', 'text/html');
      expect(chinese.type).toBe('text/html');
      expect(chinese.headers['content-security-policy']).toContain(
        "default-src 'none'",
      );
      expect(chinese.text).toContain(file.title);
      expect(chinese.text).toMatch(/重大/);
      const english = await read('', 'text/html');
      expect(english.text).toMatch(/Major/);
      const csv = await read('&language=zh&table=major', 'text/csv');
      expect(csv.type).toBe('text/csv');
      expect(csv.headers['content-disposition']).toContain(
        `service-report-${month}-major.zh.csv`,
      );
      expect(csv.text).toContain(file.title);
      expect((await read('&table=salaries', 'text/csv')).status).toBe(404);

      // Owners have the report of what is theirs.
      const of = { month, owner: 'group:default/payments-team' };
      const theirs = await as('wang.fang')('post', '/reports/monthly', of);
      expect(theirs.status).toBe(201);
      const list = await as('wang.fang')('get', `/reports?owner=${of.owner}`);
      expect(list.body).toMatchObject({
        items: [{ id: theirs.body.id, month }],
        mayMake: true,
      });
      for (const who of ['wang.fang', 'zhang.wei']) {
        expect((await read('', 'application/json', who)).status).toBe(403);
      }
      const refused = await as('zhang.wei')('post', '/reports/monthly', of);
      expect(refused.status).toBe(403);
      expect(
        (await asNobody('get', `/reports/monthly?month=${month}`)).status,
      ).toBe(401);
      expect(await knex('service_reports').pluck('scope_kind')).toEqual([
        'desk',
        'owner',
      ]);
    },
  );

  pluginTest(
    'refuse what is no month, and more than one thing at once',
    async ({ as, knex }) => {
      const cases: [object, RegExp][] = [
        [{}, /month/],
        [{ month: '2026-13' }, /month/],
        [{ month: '9999-01' }, /month/],
        [{ month: '2026-10', system: 'component:default/x' }, /system/],
        [{ month: '2026-10', owner: 'user:default/x' }, /owner/],
        [
          {
            month: '2026-10',
            owner: 'group:default/payments-team',
            system: 'system:default/payments',
          },
          /owner/,
        ],
        [{ month: '2026-10', scope: 'desk' }, /scope/],
      ];
      for (const [body, message] of cases) {
        const { status, body: reply } = await as('li.na')(
          'post',
          '/reports/monthly',
          body,
        );
        expect([body, status]).toEqual([body, 400]);
        expect(reply.error.message).toMatch(message);
      }
      expect(await knex('service_reports').pluck('id')).toEqual([]);
      for (const query of ['', '?month=x', '?month=2026-10&id=1']) {
        const reply = await as('li.na')('get', `/reports/monthly${query}`);
        expect([query, reply.status]).toEqual([query, 400]);
      }
    },
  );
});
