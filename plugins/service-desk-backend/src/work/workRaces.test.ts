import { person } from '../__testUtils__/company';
import { workTest } from '../__testUtils__/workTest';

const na = person('li.na');
const day = '2026-11-23';
const outcomes = (results: PromiseSettledResult<unknown>[]) =>
  results
    .map(result =>
      result.status === 'fulfilled' ? 'done' : result.reason.name,
    )
    .sort();

describe('two at once', () => {
  workTest('never log more than a day has', async desk => {
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, () => desk.log('li.na', { seconds: 3_600 })),
    );
    expect(outcomes(results).filter(name => name === 'done')).toHaveLength(24);
    expect(
      outcomes(results).filter(name => name === 'InputError'),
    ).toHaveLength(6);
    const record = await desk.dailyRecords.get(na.ref, day, { by: na });
    expect(record).toMatchObject({ totalSeconds: 86_400, version: 24 });
  });

  workTest('log once what has one key', async desk => {
    const ids = await Promise.all(
      Array.from({ length: 10 }, () =>
        desk.log('li.na', {}, { idempotencyKey: 'k-1' }),
      ),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await desk.knex('work_entries').pluck('seconds')).toEqual([600]);
  });

  workTest(
    'complete a day that somebody adds to: what is completed was seen',
    async desk => {
      await desk.log('li.na');
      const seen = await desk.dailyRecords.get(na.ref, day, { by: na });
      const results = await Promise.allSettled([
        desk.dailyRecords.complete(
          na.ref,
          day,
          {},
          { by: na, ifVersion: seen.version },
        ),
        desk.log('li.na'),
      ]);
      expect(outcomes(results)).toEqual(['ConflictError', 'done']);
      const after = await desk.dailyRecords.get(na.ref, day, { by: na });
      expect([after.state, after.totalSeconds]).toEqual(
        results[0].status === 'fulfilled'
          ? ['completed', 600]
          : ['open', 1_200],
      );
    },
  );

  workTest('review a day, and withdraw an entry: one wins', async desk => {
    const id = await desk.log('li.na');
    const gone = await Promise.allSettled(
      ['a', 'b', 'c'].map(reason =>
        desk.work.withdraw(id, { reason }, { by: na }),
      ),
    );
    expect(outcomes(gone)).toEqual(['ConflictError', 'ConflictError', 'done']);
    const { version } = await desk.dailyRecords.complete(
      na.ref,
      day,
      {},
      { by: na },
    );
    const by = person('he.qiang');
    const reviews = await Promise.allSettled([
      desk.dailyRecords.review(
        na.ref,
        day,
        { accepted: true },
        { by, ifVersion: version },
      ),
      desk.dailyRecords.review(
        na.ref,
        day,
        { accepted: false, remark: 'No' },
        { by, ifVersion: version },
      ),
    ]);
    expect(outcomes(reviews)).toEqual(['ConflictError', 'done']);
  });

  workTest('is a day that of whoever works', async desk => {
    const { clock, knex, work } = desk;
    await knex('agents').insert({
      user_ref: na.ref,
      version: 1,
      profile: JSON.stringify({
        timeZone: 'Asia/Shanghai',
        leaves: [],
        shifts: [],
        skills: [],
        locations: [],
      }),
      updated_at: '2026-11-23T08:00:00.000Z',
      updated_by: na.ref,
    });
    clock.set('2026-11-23T15:59:00.000Z');
    const number = await desk.reach('assigned');
    expect((await work.ofIncident(number, { by: na })).today).toBe(day);
    clock.set('2026-11-23T16:01:00.000Z');
    expect((await work.ofIncident(number, { by: na })).today).toBe(
      '2026-11-24',
    );
    await desk.comment('li.na', number);
    const untimed = async (ofDay: string) =>
      (await desk.dailyRecords.get(na.ref, ofDay, { by: na })).untimed.map(
        incident => incident.number,
      );
    expect(await untimed(day)).toEqual([number]);
    expect(await untimed('2026-11-24')).toEqual([number]);
    expect(await untimed('2026-11-22')).toEqual([]);
    await desk.log('li.na', { day: '2026-11-24', incidentNumber: number });
    expect(await untimed('2026-11-24')).toEqual([]);
    expect(await untimed(day)).toEqual([number]);
    await expect(desk.log('tom.baker', { day: '2026-11-24' })).rejects.toThrow(
      'future',
    );
  });
});
