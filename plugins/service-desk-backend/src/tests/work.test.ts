import { DateTime } from 'luxon';
import {
  pluginTest,
  type RunningPlugin,
  type Send,
} from './__testUtils__/startPlugin';

const na = 'user:default/li.na';

async function filed({ as }: Pick<RunningPlugin, 'as'>): Promise<string> {
  const { body } = await as('zhang.wei')('post', '/incidents', {
    title: 'Payments fail',
    description: 'Each payment ends with an error',
  });
  return body.number;
}

async function todayOf(send: Send, number: string): Promise<string> {
  return (await send('get', `/incidents/${number}/work`)).body.today;
}

function recordPath(day: string, step = ''): string {
  return `/daily-records/${encodeURIComponent(na)}/${day}${step}`;
}

describe('the work log', () => {
  pluginTest(
    'is of those who work on an incident, and never shown to the requester',
    async running => {
      const { as, audited } = running;
      const number = await filed(running);
      const path = `/incidents/${number}/work`;
      const agent = as('li.na');
      const day = await todayOf(agent, number);
      const work = {
        incidentNumber: number,
        day,
        seconds: 1_800,
        activity: 'diagnosis',
        note: 'Read the logs',
      };
      const key = { 'Idempotency-Key': 'k-1' };
      const logged = await agent('post', '/work', work, key);
      expect([logged.status, logged.body]).toEqual([
        201,
        expect.objectContaining({
          ...work,
          person: na,
          incidentTitle: 'Payments fail',
          mayWithdraw: true,
        }),
      ]);
      const again = await agent('post', '/work', work, key);
      expect(again.body).toEqual(logged.body);
      const other = await agent('post', '/work', { ...work, seconds: 1 }, key);
      expect(other.status).toBe(409);

      const seen = await as('tom.baker')('get', path);
      expect(seen.body).toMatchObject({
        items: [{ id: logged.body.id, mayWithdraw: false }],
        totalSeconds: 1_800,
        mayLog: true,
      });
      expect((await as('zhang.wei')('get', path)).status).toBe(403);
      // For them it is not there, as the incident is not.
      const hidden = await as('emma.clark')('get', path);
      const missing = await as('emma.clark')(
        'get',
        '/incidents/INC-999999/work',
      );
      expect([hidden.status, hidden.body.error.message]).toEqual([
        missing.status,
        missing.body.error.message,
      ]);
      expect(hidden.status).toBe(404);
      for (const [who, status] of [
        ['zhang.wei', 403],
        ['emma.clark', 403],
        ['sun.hao', 400],
        ['maria.silva', 201],
      ] as const) {
        const { status: got } = await as(who)('post', '/work', work);
        expect([who, got]).toEqual([who, status]);
      }
      expect((await running.asService('post', '/work', work)).status).toBe(403);

      const undo = `/work/${logged.body.id}/withdraw`;
      const reason = { reason: 'Was the other one' };
      expect((await as('tom.baker')('post', undo, reason)).status).toBe(403);
      expect((await as('emma.clark')('post', undo, reason)).status).toBe(404);
      for (const id of ['nonsense', '%00', logged.body.id.slice(1)]) {
        const none = await agent('post', `/work/${id}/withdraw`, reason);
        expect([id, none.status]).toEqual([id, 404]);
      }
      expect((await agent('post', undo, {})).status).toBe(400);
      const withdrawn = await agent('post', undo, reason);
      expect(withdrawn.body).toMatchObject({
        withdrawnReason: 'Was the other one',
        mayWithdraw: false,
      });
      expect((await agent('post', undo, reason)).status).toBe(409);
      const left = await agent('get', path);
      expect(left.body.items).toHaveLength(2);
      expect(left.body.totalSeconds).toBe(1_800);
      expect(audited.map(({ eventId }) => eventId)).toEqual(
        expect.arrayContaining(['log-work', 'withdraw-work']),
      );
    },
  );

  pluginTest('has limits that a day has', async running => {
    const { as } = running;
    const number = await filed(running);
    const agent = as('li.na');
    const day = await todayOf(agent, number);
    const moved = (days: number) =>
      DateTime.fromISO(day).plus({ days }).toISODate();
    const log = async (fields: object) => {
      const { status, body } = await agent('post', '/work', {
        day,
        seconds: 60,
        activity: 'maintenance',
        ...fields,
      });
      return [status, body.error?.message.split(':')[0]];
    };
    for (const [fields, field] of [
      [{ seconds: 0 }, 'seconds'],
      [{ seconds: 1.5 }, 'seconds'],
      [{ seconds: 86_401 }, 'seconds'],
      [{ day: moved(1) }, 'day'],
      [{ day: moved(-400) }, 'day'],
      [{ day: '2026-02-30' }, 'day'],
      [{ activity: 'sleep' }, 'activity'],
      [{ incidentNumber: 'INC-999999' }, 'incidentNumber'],
      [{ incidentNumber: 'nonsense' }, 'incidentNumber'],
      [{ person: na }, undefined],
    ] as const) {
      const [status, named] = await log(fields);
      expect([fields, status]).toEqual([fields, 400]);
      if (field) expect(named).toBe(field);
    }
    expect(await log({ seconds: 86_340 })).toEqual([201, undefined]);
    expect(await log({ seconds: 61 })).toEqual([400, 'seconds']);
    expect(await log({ seconds: 60 })).toEqual([201, undefined]);
    expect(await log({ day: moved(-1) })).toEqual([201, undefined]);
  });
});

describe('the daily maintenance record', () => {
  pluginTest(
    'is completed by its person, reviewed by their manager, and seen by nobody else',
    async running => {
      const { as, notified, tasks } = running;
      const number = await filed(running);
      const agent = as('li.na');
      const manager = as('he.qiang');
      const day = await todayOf(agent, number);
      await agent('post', `/incidents/${number}/actions/accept`);

      const before = await agent('get', recordPath(day));
      expect(before.body).toMatchObject({
        version: 0,
        state: 'open',
        entries: [],
        untimed: [{ number, title: 'Payments fail' }],
        mayEdit: true,
        mayReview: false,
      });
      await agent('post', '/work', {
        incidentNumber: number,
        day,
        seconds: 900,
        activity: 'repair',
      });
      const open = await agent('get', recordPath(day));
      expect(open.body).toMatchObject({ untimed: [], totalSeconds: 900 });
      const stale = await agent(
        'post',
        recordPath(day, '/complete'),
        {},
        {
          'If-Match': '"0"',
        },
      );
      expect([stale.status, stale.body.error.version]).toEqual([
        409,
        open.body.version,
      ]);

      for (const step of ['', '/complete', '/review'] as const) {
        const send = as('tom.baker');
        const body = step === '/review' ? { accepted: true } : {};
        const { status } = step
          ? await send('post', recordPath(day, step), body)
          : await send('get', recordPath(day));
        expect([step, status]).toEqual([step, 403]);
      }
      const noAnswer = await as('tom.baker')(
        'get',
        `/daily-records/user%3Adefault%2Fnobody/${day}`,
      );
      expect(noAnswer.status).toBe(403);
      expect(
        (await manager('get', `/daily-records/user%3Adefault%2Fnobody/${day}`))
          .status,
      ).toBe(404);
      expect(
        (await as('zhang.wei')('get', `/daily-records?from=${day}&to=${day}`))
          .status,
      ).toBe(403);

      const byManager = await manager('post', recordPath(day, '/complete'), {});
      expect(byManager.status).toBe(403);
      const early = await manager('post', recordPath(day, '/review'), {
        accepted: true,
      });
      expect(early.status).toBe(409);
      const completed = await agent('post', recordPath(day, '/complete'), {
        remark: 'Quiet',
      });
      expect(completed.body).toMatchObject({
        state: 'completed',
        remark: 'Quiet',
        mayEdit: false,
      });
      const late = await agent('post', '/work', {
        day,
        seconds: 60,
        activity: 'call',
      });
      expect(late.status).toBe(409);

      const silent = await manager('post', recordPath(day, '/review'), {
        accepted: false,
      });
      expect([silent.status, silent.body.error.message]).toEqual([
        400,
        expect.stringContaining('remark'),
      ]);
      const own = await agent('post', recordPath(day, '/review'), {
        accepted: true,
      });
      expect(own.status).toBe(403);
      await manager('post', recordPath(day, '/review'), {
        accepted: false,
        remark: 'And the call?',
      });
      await tasks.get('service-desk-deliver-outbox')!();
      const told = notified.mock.calls.filter(([{ payload }]) =>
        payload.title.includes(day),
      );
      expect(
        told.map(([{ recipients, payload }]) => [recipients, payload]),
      ).toEqual([
        [
          expect.objectContaining({ entityRef: [na] }),
          expect.objectContaining({
            description: 'And the call?',
            link: `/service-desk/daily/default/li.na/${day}`,
          }),
        ],
      ]);

      await agent('post', '/work', { day, seconds: 60, activity: 'call' });
      await agent('post', recordPath(day, '/complete'), {});
      const list = await manager(
        'get',
        `/daily-records?from=${day}&to=${day}&state=completed`,
      );
      expect(list.body).toMatchObject({
        items: [{ person: na, day, totalSeconds: 960, entries: 2 }],
        mayReview: true,
      });
      const reviewed = await manager('post', recordPath(day, '/review'), {
        accepted: true,
      });
      expect(reviewed.body).toMatchObject({
        state: 'reviewed',
        reviewedBy: 'user:default/he.qiang',
        mayReview: true,
      });
      const mine = await as('tom.baker')(
        'get',
        `/daily-records?from=${day}&to=${day}`,
      );
      expect(mine.body).toMatchObject({ items: [], mayReview: false });
      expect(
        (
          await as('tom.baker')(
            'get',
            `/daily-records?from=${day}&to=${day}&person=${encodeURIComponent(
              na,
            )}`,
          )
        ).status,
      ).toBe(403);
    },
  );

  pluginTest(
    'of a team is reviewed by whom the config names, and by nobody of another',
    async running => {
      const { as } = running;
      const number = await filed(running);
      const day = await todayOf(as('li.na'), number);
      const record = (who: string) =>
        `/daily-records/user%3Adefault%2F${who}/${day}`;
      expect((await as('sun.hao')('get', record('raj.patel'))).status).toBe(
        200,
      );
      expect((await as('sun.hao')('get', record('li.na'))).status).toBe(403);
      const { body } = await as('sun.hao')(
        'get',
        `/daily-records?from=${day}&to=${day}`,
      );
      expect(body.mayReview).toBe(true);
    },
    {
      serviceDesk: {
        assessment: {
          managers: { 'group:default/payments-team': 'user:default/sun.hao' },
        },
      },
    },
  );
});
