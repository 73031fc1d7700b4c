import { mockServices } from '@backstage/backend-test-utils';
import { toDbTime } from '@firstline/backend-kit';
import { MetricsRecorder } from '@firstline/backend-kit/testUtils';
import { companyConfig } from '../__testUtils__/company';
import { deskTest, type TestDesk } from '../__testUtils__/deskTest';
import { BreachCount } from './BreachCount';
import { DatabaseDeskFigures } from './DatabaseDeskFigures';
import { observeDesk } from './observeDesk';

const DAYS = companyConfig.autoCloseDays;

function watched({ knex, clock }: TestDesk) {
  const figures = DatabaseDeskFigures.create({
    database: knex,
    clock,
    autoCloseDays: DAYS,
  });
  const recorder = MetricsRecorder.create();
  const logger = mockServices.logger.mock();
  observeDesk({ figures, metrics: recorder.service(), clock, logger });
  return { figures, recorder };
}

describe('the gauges of the desk', () => {
  deskTest('count what is open, and what nobody has', async desk => {
    await desk.reach('in_progress');
    await desk.reach('in_progress');
    await desk.reach('pending');
    await desk.reach('closed');
    await desk.file('zhang.wei', { impact: 'high', urgency: 'high' });
    const { recorder } = watched(desk);
    const open = await recorder.read('service_desk.incidents.open');
    expect(open).toHaveLength(3);
    expect(open).toEqual(
      expect.arrayContaining([
        {
          value: 2,
          attributes: { state: 'in_progress', priority: 'P3', tier: 2 },
        },
        { value: 1, attributes: { state: 'pending', priority: 'P3', tier: 2 } },
        {
          value: 1,
          attributes: { state: expect.any(String), priority: 'P1', tier: 1 },
        },
      ]),
    );
    const nobodys = await recorder.read('service_desk.incidents.unassigned');
    expect(nobodys).toEqual(
      expect.arrayContaining([
        { value: 0, attributes: { priority: 'P3', tier: 2 } },
        { value: 1, attributes: { priority: 'P1', tier: 1 } },
      ]),
    );
  });

  deskTest('say how late the oldest record of each sweep is', async desk => {
    const { clock, incidents } = desk;
    const held = await desk.reach('in_progress');
    await desk.act('wang.fang', held, 'hold', {
      waitingFor: 'vendor',
      until: clock.now().plus({ hours: 1 }).toISO()!,
      note: 'They promised',
    });
    await desk.reach('resolved');
    const { figures, recorder } = watched(desk);
    const sweeps = [
      'close-unanswered',
      'note-breaches',
      'resume-incidents',
      'settle-links',
      'take-steps',
    ];
    const told = await recorder.read('service_desk.sweeps.lag');
    expect(told.map(({ attributes }) => attributes.sweep).sort()).toEqual(
      sweeps,
    );
    expect(told.every(({ value }) => value === 0)).toBe(true);

    clock.advance({ days: DAYS, minutes: 5 });
    const late = await figures.lags();
    expect(late.get('close-unanswered')).toBe(300);
    expect(late.get('resume-incidents')).toBe(DAYS * 86_400 - 3_300);
    expect(late.get('settle-links')).toBe(0);
    await incidents.closeUnanswered();
    await incidents.resumeDue();
    const done = await figures.lags();
    expect(done.get('close-unanswered')).toBe(0);
    expect(done.get('resume-incidents')).toBe(0);
  });

  deskTest(
    'count each missed service level once, however late it is noted',
    async desk => {
      const { clock, knex } = desk;
      for (let i = 0; i < 3; i++) await desk.reach('assigned');
      const count = BreachCount.create({ ...watched(desk), clock });
      const miss = (incident: number) =>
        knex('incident_clocks')
          .where({ incident_id: incident, clock_id: 1 })
          .update({ breached_at: toDbTime(clock.now()) });
      const read = async () => [...(await count.read())];
      expect(await read()).toEqual([]);
      await miss(1);
      expect(await read()).toEqual([['P3', 1]]);
      clock.advance({ hours: 3 });
      expect(await read()).toEqual([['P3', 1]]);
      await miss(2);
      clock.advance({ hours: 1 });
      // Noted an hour after it happened.
      await knex('incident_clocks')
        .where({ incident_id: 3, clock_id: 1 })
        .update({ breached_at: toDbTime(clock.now().minus({ hours: 1 })) });
      expect(await read()).toEqual([['P3', 3]]);
      clock.advance({ hours: 30 });
      expect(await read()).toEqual([['P3', 3]]);
    },
  );
});
