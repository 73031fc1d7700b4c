import { DateTime } from 'luxon';
import { pluginTest, type RunningPlugin } from './__testUtils__/startPlugin';

const today = DateTime.utc().toISODate();
const path = `/assessments?from=2020-01-01&to=2020-12-31`;
const now = `/assessments?from=${DateTime.utc()
  .minus({ days: 2 })
  .toISODate()}&to=${DateTime.utc().plus({ days: 1 }).toISODate()}`;

/** Accepted, resolved and reopened by li.na's requester, an hour of work logged. */
async function aCase({ as }: Pick<RunningPlugin, 'as'>): Promise<void> {
  const { body } = await as('zhang.wei')('post', '/incidents', {
    title: 'Payments fail',
    description: 'x',
  });
  const actions = `/incidents/${body.number}/actions`;
  await as('li.na')('post', `${actions}/accept`);
  await as('li.na')('post', `${actions}/resolve`, {
    code: 'fixed',
    resolution: 'Done',
    workaround: false,
  });
  await as('zhang.wei')('post', `${actions}/reopen`, { reason: 'No' });
  await as('li.na')('post', '/work', {
    incidentNumber: body.number,
    day: today,
    seconds: 3_600,
    activity: 'repair',
  });
}

describe('the assessment', () => {
  pluginTest(
    'is for each engineer of themselves, for managers of all, and for nobody else',
    async running => {
      const { as } = running;
      await aCase(running);
      const all = await as('he.qiang')('get', now);
      expect(all.status).toBe(200);
      expect(all.body.manages).toBe(true);
      const line = all.body.items.find(
        ({ person }: { person: string }) => person === 'user:default/li.na',
      );
      expect(line).toEqual({
        person: 'user:default/li.na',
        displayName: expect.any(String),
        teams: ['group:default/service-desk'],
        taken: 1,
        solved: 1,
        reopened: 1,
        workSeconds: 3_600,
        responses: 1,
        responseRate: 1,
        ratings: 0,
        complaintsUpheld: 0,
        // 1 + 3 - 3 + 1 + 20; the knowledge base is away.
        score: 22,
      });
      expect(all.body.items.length).toBeGreaterThan(4);

      const mine = await as('li.na')('get', now);
      const { complaintsUpheld: _complaints, ...own } = line;
      expect(mine.body).toMatchObject({ manages: false });
      expect(mine.body.items).toEqual([own]);
      expect(mine.body.weights).not.toHaveProperty('complaintsUpheld');
      const others = await as('tom.baker')('get', now);
      expect(others.body.items).toMatchObject([
        { person: 'user:default/tom.baker', taken: 0 },
      ]);
      for (const who of ['zhang.wei', 'maria.silva']) {
        expect([who, (await as(who)('get', now)).status]).toEqual([who, 403]);
      }
      expect((await running.asService('get', now)).status).toBe(403);
      const foreign = `${now}&team=group:default/payments-team`;
      expect((await as('li.na')('get', foreign)).status).toBe(403);
      const team = await as('he.qiang')('get', foreign);
      expect(
        team.body.items.map(({ person }: { person: string }) => person).sort(),
      ).toEqual(['user:default/raj.patel', 'user:default/wang.fang']);

      const before = await as('he.qiang')('get', path);
      expect(
        before.body.items.every(({ score }: { score: number }) => score === 0),
      ).toBe(true);
      for (const [period, field] of [
        ['from=2026-01-02&to=2026-01-01', 'to'],
        ['from=2024-01-01&to=2026-01-01', 'to'],
        ['from=x&to=2026-01-01', 'from'],
      ]) {
        const { status, body } = await as('he.qiang')(
          'get',
          `/assessments?${period}`,
        );
        expect([status, body.error.message]).toEqual([
          400,
          expect.stringMatching(new RegExp(`^${field}:`)),
        ]);
      }
    },
  );

  pluginTest(
    'is exported for payroll in the language asked for, by managers alone',
    async running => {
      const { as } = running;
      await aCase(running);
      const csv = { Accept: 'text/csv' };
      const { text, headers } = await as('he.qiang')(
        'get',
        `${now}&language=zh`,
        undefined,
        csv,
      );
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(headers['content-disposition']).toMatch(
        /^attachment; filename="assessment-.*\.csv"$/,
      );
      const lines = text.split('\r\n');
      expect(lines[0]).toMatch(/^\ufeff用户,姓名,团队,接单数,解决数,返工数,/);
      expect(
        lines.find(line => line.startsWith('user:default/li.na,')),
      ).toMatch(/,group:default\/service-desk,1,1,1,1,1,100,0,,0,,,22$/);
      const english = await as('he.qiang')('get', now, undefined, csv);
      expect(english.text).toMatch(/^\ufeffUser,Name,Teams,Taken,/);
      const mine = await as('li.na')('get', now, undefined, csv);
      expect(mine.status).toBe(403);
    },
  );
});
