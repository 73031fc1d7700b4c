import { isSqlite } from '@firstline/backend-kit';
import { planOf, statementsOf } from '@firstline/backend-kit/testUtils';
import { person } from '../__testUtils__/company';
import { DatabaseFollowUpStore } from './DatabaseFollowUpStore';
import { DatabaseSurveyStore } from './DatabaseSurveyStore';
import { satisfactionTest } from './__testUtils__/satisfactionTest';

const settled = async (...work: Promise<unknown>[]) =>
  (await Promise.allSettled(work)).map(({ status }) => status);

describe('surveys', () => {
  satisfactionTest(
    'are drawn once, and remind those who do not answer, in place of what came before',
    async desk => {
      const { clock, knex, notifications, sweep, tokens } = desk;
      const number = await desk.resolved();
      expect(await knex('surveys').select('sampled', 'round')).toEqual([
        { sampled: 1, round: 1 },
      ]);
      expect(tokens()).toHaveLength(1);
      clock.advance({ days: 1 });
      await sweep();
      clock.advance({ days: 2 });
      await sweep();
      clock.advance({ days: 9 });
      expect(await sweep()).toMatchObject({ reminded: 0 });
      const asked = notifications.filter(
        ({ topic }) => topic === 'incident-rating',
      );
      expect(asked).toHaveLength(3);
      expect(new Set(asked.map(({ scope }) => scope)).size).toBe(1);
      expect(asked.every(({ link }) => !link.includes(number))).toBe(true);
      expect(asked.map(({ recipients }) => recipients).flat()).toEqual(
        Array(3).fill(person('zhang.wei').ref),
      );
    },
  );

  satisfactionTest(
    'send one reminder for all that were missed, and none after an answer',
    async desk => {
      const { act, clock, rate, resolved, sweep, tokens } = desk;
      const numbers = [await resolved(), await resolved(), await resolved()];
      await rate(numbers[1], { overall: 4 });
      await act('zhang.wei', numbers[2], 'confirm', { satisfied: true });
      clock.advance({ days: 4 });
      expect(await sweep()).toMatchObject({ reminded: 1 });
      expect(tokens()).toHaveLength(4);
    },
  );

  satisfactionTest(
    'tell what was rated apart from what nobody answered, when their time is over',
    async desk => {
      const { act, clock, incidents, knex, rate, resolve, resolved } = desk;
      const rated = await resolved();
      await rate(rated, { overall: 4 });
      // The rating of a resolution that did not last says nothing of the next one.
      const again = await resolved();
      await rate(again, { overall: 4 });
      await act('zhang.wei', again, 'reopen', { reason: 'Broken again' });
      await resolve(again);
      await resolved();
      clock.advance({ days: 30 });
      expect(await incidents.closeUnanswered()).toBe(3);
      expect(
        await knex('incidents').orderBy('id').pluck('closure_code'),
      ).toEqual(['rated', 'no-answer', 'no-answer']);
    },
  );

  satisfactionTest(
    'of what is not sampled ask for nothing; it can be rated and is followed up',
    async desk => {
      const { clock, knex, rate, resolved, sweep, tokens } = desk;
      const number = await resolved();
      clock.advance({ days: 5 });
      expect(await sweep()).toEqual({ reminded: 0, opened: 1, lapsed: 0 });
      expect(tokens()).toEqual([]);
      expect(await knex('surveys').pluck('sampled')).toEqual([0]);
      await rate(number, { overall: 4 });
      expect(await desk.followUps()).toEqual([]);
    },
    { surveys: [{ priorities: ['P3'], share: 0 }] },
  );
});

describe('at the same time', () => {
  satisfactionTest('two replicas do what is due once', async desk => {
    for (let i = 0; i < 12; i += 1) await desk.resolved();
    desk.clock.advance({ days: 1 });
    const runs = await Promise.all([desk.sweep(), desk.sweep()]);
    const sum = (what: 'reminded' | 'opened') => runs[0][what] + runs[1][what];
    expect([sum('reminded'), sum('opened')]).toEqual([12, 12]);
    expect(desk.tokens()).toHaveLength(24);
    expect(desk.told('please call')).toHaveLength(12);
  });

  satisfactionTest('nothing is done after the sweep is stopped', async desk => {
    await desk.resolved();
    desk.clock.advance({ days: 1 });
    const stopped = AbortSignal.abort();
    expect(await desk.sweep(stopped)).toEqual({
      reminded: 0,
      opened: 0,
      lapsed: 0,
    });
    expect(await desk.sweep()).toMatchObject({ opened: 1 });
  });

  satisfactionTest(
    'confirming and following up: one comes first, and no call is left over',
    async desk => {
      for (let i = 0; i < 3; i += 1) {
        const number = await desk.resolved();
        desk.clock.advance({ days: 1 });
        const [confirmed, called] = await settled(
          desk.act('zhang.wei', number, 'confirm', {
            satisfied: true,
            rating: { overall: 5 },
          }),
          desk.act('li.na', number, 'followUp', {
            method: 'call',
            outcome: 'Fine',
            close: true,
            rating: { overall: 4 },
          }),
          desk.sweep(),
        );
        expect([confirmed, called].toSorted()).toEqual([
          'fulfilled',
          'rejected',
        ]);
        expect(await desk.ratings(number)).toHaveLength(1);
        expect(await desk.followUps()).toEqual([]);
      }
    },
  );
});

describe('what is due', () => {
  satisfactionTest('is read off indexes', async ({ knex }) => {
    const surveys = DatabaseSurveyStore.create({ database: knex });
    const followUps = DatabaseFollowUpStore.create({ database: knex });
    const rows = Array.from({ length: 400 }, (_, i) => i + 1);
    for (let round = 1; round <= 20; round += 1) {
      await knex('surveys').insert(
        rows.map(id => ({
          incident_id: id,
          round,
          asked_at: '2026-01-01T00:00:00.000Z',
          sampled: 1,
          reminders: 0,
        })),
      );
      await knex('follow_ups').insert(
        rows.map(id => ({
          incident_id: id,
          round,
          reason: 'no-answer',
          due_at: '2026-01-01T00:00:00.000Z',
          opened_at: '2026-01-01T00:00:00.000Z',
          done_at: '2026-01-02T00:00:00.000Z',
        })),
      );
    }
    if (!isSqlite(knex)) await knex.raw('analyze');
    const now = '2026-02-01T00:00:00.000Z';
    const statements = await statementsOf(knex, async () => {
      await surveys.due('remindAt', { now, limit: 100, except: [] });
      await surveys.due('followUpAt', { now, limit: 100, except: [] });
      await surveys.byLink('x');
      await followUps.awaitingCall([7]);
      await followUps.list({
        visibility: { userRef: 'user:default/li.na', portal: true },
        limit: 25,
      });
    });
    expect(statements).toHaveLength(6);
    for (const statement of statements) {
      const plan = await planOf(knex, statement);
      expect(plan).not.toMatch(/SCAN (f|surveys|follow_ups)$|Seq Scan on/m);
    }
  });
});
