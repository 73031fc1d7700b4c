import { isSqlite } from '@firstline/backend-kit';
import { planOf, statementsOf } from '@firstline/backend-kit/testUtils';
import { person } from '../__testUtils__/company';
import { DatabaseFollowUpStore } from './DatabaseFollowUpStore';
import { DatabaseSurveyStore } from './DatabaseSurveyStore';
import { satisfactionTest } from './__testUtils__/satisfactionTest';

const refused = (name: string) => ({ name });
const settled = async (...work: Promise<unknown>[]) =>
  (await Promise.allSettled(work)).map(({ status }) => status);

describe('ratings', () => {
  satisfactionTest(
    'are given by the requester from the resolution until it is closed for good',
    async desk => {
      const { act, clock, file, rate, ratings, read, resolve } = desk;
      const number = await file();
      await expect(rate(number, { overall: 5 })).rejects.toMatchObject({
        name: 'ConflictError',
        currentState: 'assigned',
      });
      await resolve(number);
      expect(await read(number)).toMatchObject({
        survey: { mayRate: true, rating: undefined },
      });
      for (const other of ['li.na', 'emma.clark']) {
        await expect(rate(number, { overall: 5 }, other)).rejects.toMatchObject(
          refused(other === 'li.na' ? 'NotAllowedError' : 'NotFoundError'),
        );
      }
      const given = {
        overall: 4,
        speed: 5,
        attitude: 3,
        result: 4,
        comment: 'Quick',
      };
      expect(await rate(number, given)).toMatchObject({
        rating: given,
        survey: { rating: given, mayRate: true },
      });
      const { version } = await read(number);
      // The same again is no news.
      expect(await rate(number, given)).toMatchObject({ version });
      await act('zhang.wei', number, 'confirm', { satisfied: true });
      clock.advance({ days: 14 });
      expect(await rate(number, { overall: 3 })).toMatchObject({
        rating: { overall: 3 },
      });
      clock.advance({ seconds: 1 });
      expect(await read(number)).toMatchObject({
        survey: { mayRate: false, rating: { overall: 3 } },
      });
      await expect(rate(number, { overall: 5 })).rejects.toMatchObject(
        refused('ConflictError'),
      );
      expect(await ratings(number)).toEqual([
        {
          incident_id: 1,
          round: 1,
          overall: 3,
          speed: null,
          attitude: null,
          result: null,
          comment: null,
          via: 'portal',
          rated_by: person('zhang.wei').ref,
          resolver: person('li.na').ref,
          team: 'group:default/service-desk',
        },
      ]);
    },
  );

  satisfactionTest(
    'are kept for each resolution, and told to those who see all of it',
    async desk => {
      const { act, incidents, ratings, read, resolve, resolved, story } = desk;
      const number = await resolved();
      await incidents.addParticipant(number, person('emma.clark').ref, {
        by: person('zhang.wei'),
      });
      await act('zhang.wei', number, 'confirm', {
        satisfied: false,
        reason: 'Still down',
        rating: { overall: 1, comment: 'Sloppy' },
      });
      // It is worked on again: nobody has to call.
      expect(await desk.followUps()).toEqual([]);
      expect(await read(number)).toMatchObject({ rating: { overall: 1 } });
      expect(await read(number)).not.toHaveProperty('survey.askedAt');
      await resolve(number);
      expect(await read(number)).toMatchObject({
        rating: { overall: 1 },
        survey: { mayRate: true, rating: undefined },
      });
      await act('zhang.wei', number, 'confirm', {
        satisfied: true,
        rating: { overall: 5 },
      });
      expect(await ratings(number)).toMatchObject([
        { round: 1, overall: 1, comment: 'Sloppy' },
        { round: 2, overall: 5, via: 'portal' },
      ]);
      expect((await story(number)).slice(-6)).toEqual([
        'rated',
        'reopened',
        'accepted',
        'resolved',
        'rated',
        'confirmed',
      ]);
      const rated = async (by: string) => {
        const { items } = await incidents.timeline(
          number,
          { limit: 100 },
          { by: person(by) },
        );
        return items.find(({ kind }) => kind === 'rated');
      };
      expect(await rated('li.na')).toMatchObject({
        reason: 'Sloppy',
        changes: [
          { field: 'rating', to: '1' },
          { field: 'ratedVia', to: 'portal' },
        ],
      });
      for (const name of ['zhang.wei', 'emma.clark']) {
        const entry = await rated(name);
        expect(entry).toMatchObject({ kind: 'rated', changes: [] });
        expect(entry?.reason).toBeUndefined();
      }
      expect(await read(number, 'li.na')).toMatchObject({
        rating: { overall: 5 },
        survey: undefined,
      });
      expect(await read(number, 'emma.clark')).toMatchObject({
        rating: undefined,
        survey: undefined,
      });
    },
  );

  satisfactionTest(
    'that are dissatisfied ask the first-contact owner to call, once, also when it is closed',
    async desk => {
      const { act, clock, followUps, rate, resolved, told } = desk;
      const number = await resolved();
      await act('zhang.wei', number, 'confirm', { satisfied: true });
      expect(await followUps()).toEqual([]);
      await expect(
        act('li.na', number, 'followUp', { method: 'call', outcome: 'Fine' }),
      ).rejects.toMatchObject(refused('ConflictError'));

      await rate(number, { overall: 2, comment: 'Rude' });
      await rate(number, { overall: 1, comment: 'Very rude' });
      expect(await followUps()).toEqual([`${number} dissatisfied`]);
      expect(told('dissatisfied')).toEqual([person('li.na').ref]);
      const [task] = await desk.tasks();
      expect(task).toMatchObject({
        owner: person('li.na').ref,
        rating: { overall: 1, comment: 'Very rude' },
        mayFollowUp: true,
        incident: { state: 'closed', resolution: 'Restarted' },
      });
      // Who only watches does not call; whoever reported it is no more than that.
      expect((await desk.tasks('he.qiang'))[0].mayFollowUp).toBe(false);
      await expect(desk.tasks('zhang.wei')).rejects.toMatchObject(
        refused('NotAllowedError'),
      );

      // Satisfied after all, then not: it is news again.
      await rate(number, { overall: 3 });
      expect(await followUps()).toEqual([]);
      await rate(number, { overall: 2 });
      expect(told('dissatisfied')).toHaveLength(2);
      await expect(
        act('li.na', number, 'followUp', {
          method: 'call',
          outcome: 'Closed?',
          close: true,
        }),
      ).rejects.toMatchObject(refused('ConflictError'));
      await act('tom.baker', number, 'followUp', {
        method: 'call',
        outcome: 'Apologised',
        result: 'reached',
      });
      expect(await followUps()).toEqual([]);

      await rate(number, { overall: 1 });
      expect(await followUps()).toEqual([`${number} dissatisfied`]);
      clock.advance({ days: 15 });
      expect(await desk.sweep()).toMatchObject({ lapsed: 1 });
      expect(await followUps()).toEqual([]);
    },
  );
});

describe('following up', () => {
  satisfactionTest(
    'begins when nobody has answered, tries again, and ends with the requester reached',
    async desk => {
      const { act, clock, followUps, read, resolved, sweep, tasks } = desk;
      const [number, answered, reopened] = [
        await resolved(),
        await resolved(),
        await resolved(),
      ];
      await act('zhang.wei', answered, 'confirm', { satisfied: true });
      await act('zhang.wei', reopened, 'reopen', { reason: 'No' });
      clock.advance({ hours: 23, minutes: 59 });
      expect(await sweep()).toEqual({ reminded: 0, opened: 0, lapsed: 0 });
      clock.advance({ minutes: 1 });
      expect(await sweep()).toEqual({ reminded: 1, opened: 1, lapsed: 0 });
      expect(await sweep()).toEqual({ reminded: 0, opened: 0, lapsed: 0 });
      expect(await followUps()).toEqual([`${number} no-answer`]);
      expect(desk.told('please call')).toEqual([person('li.na').ref]);

      await expect(
        act('li.na', number, 'followUp', {
          method: 'call',
          outcome: 'x',
          result: 'not-reached',
          nextAttemptAt: '2026-11-24T07:00:00Z',
        }),
      ).rejects.toMatchObject(refused('InputError'));
      await act('li.na', number, 'followUp', {
        method: 'call',
        outcome: 'Voicemail',
        result: 'not-reached',
      });
      expect(await tasks()).toMatchObject([
        {
          dueAt: '2026-11-25T08:00:00.000Z',
          attempts: [
            {
              by: person('li.na').ref,
              method: 'call',
              result: 'not-reached',
              note: 'Voicemail',
            },
          ],
        },
      ]);
      expect(await followUps('li.na', { due: 'true' })).toEqual([]);
      await act('li.na', number, 'followUp', {
        method: 'call',
        outcome: 'Works, she is happy',
        result: 'reached',
        close: true,
        rating: { overall: 5, attitude: 5 },
      });
      expect(await followUps()).toEqual([]);
      expect(await read(number)).toMatchObject({
        state: 'closed',
        closureCode: 'confirmed',
        rating: { overall: 5, attitude: 5 },
      });
      expect(await desk.ratings(number)).toMatchObject([
        { via: 'follow-up', rated_by: person('li.na').ref, overall: 5 },
      ]);
      expect((await desk.story(number)).slice(-3)).toEqual([
        'followedUp',
        'rated',
        'closed',
      ]);
    },
  );

  satisfactionTest(
    'reopens what is not solved, and changes no rating of the requester',
    async desk => {
      const { act, followUps, rate, read, resolved } = desk;
      const number = await resolved();
      await rate(number, { overall: 2 });
      await expect(
        act('li.na', number, 'followUp', {
          method: 'call',
          outcome: 'They take it back',
          rating: { overall: 5 },
        }),
      ).rejects.toMatchObject(refused('ConflictError'));
      await act('li.na', number, 'followUp', {
        method: 'call',
        outcome: 'Fails again since noon',
        result: 'not-solved',
      });
      expect(await read(number, 'li.na')).toMatchObject({
        state: 'assigned',
        reopenCount: 1,
        assignee: person('li.na').ref,
      });
      expect(await followUps()).toEqual([]);
      expect((await desk.story(number)).slice(-2)).toEqual([
        'followedUp',
        'reopened',
      ]);
    },
  );

  satisfactionTest(
    'is at once for those without an account, and for the owner to hear what others were told',
    async desk => {
      const { act, followUps, resolve, tokens } = desk;
      const number = await desk.file('li.na', {
        reporter: { name: 'A guest', phone: '12 34' },
        channel: 'phone',
      });
      await resolve(number);
      expect(tokens()).toEqual([]);
      expect(await desk.tasks()).toMatchObject([
        {
          reason: 'no-answer',
          incident: { reporter: { name: 'A guest', phone: '12 34' } },
        },
      ]);
      // Of a machine nobody can be asked.
      await act('tom.baker', number, 'followUp', {
        method: 'call',
        outcome: 'Not happy',
        result: 'reached',
        rating: { overall: 2 },
      });
      expect(await followUps()).toEqual([`${number} dissatisfied`]);
      expect(await followUps('tom.baker', { mine: 'true' })).toEqual([]);
      expect(await followUps('li.na', { mine: 'true' })).toHaveLength(1);
      expect(await followUps('li.na', { reason: 'no-answer' })).toEqual([]);
      // What was told on the phone may be told anew.
      await act('li.na', number, 'followUp', {
        method: 'call',
        outcome: 'Happy now',
        rating: { overall: 4 },
        close: true,
      });
      expect(await followUps()).toEqual([]);
    },
  );

  satisfactionTest('takes the bodies of before', async desk => {
    const { act, read, resolved } = desk;
    const number = await resolved();
    const body = { method: 'email', outcome: 'Says it works' };
    await act('li.na', number, 'followUp', body);
    expect(await read(number)).toMatchObject({ state: 'resolved' });
    await act('li.na', number, 'followUp', { ...body, close: true });
    expect(await read(number)).toMatchObject({ state: 'closed' });
  });

  satisfactionTest(
    'pages, and shows agents nothing of what they reported themselves',
    async desk => {
      for (let i = 0; i < 5; i += 1) await desk.resolved();
      const own = await desk.file('tom.baker');
      await desk.resolve(own);
      desk.clock.advance({ days: 2 });
      await desk.sweep();
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await desk.satisfaction.listFollowUps(
          { limit: 2, cursor },
          { by: person('tom.baker') },
        );
        expect(page.totalItems).toBe(5);
        seen.push(...page.items.map(({ incident }) => incident.number));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toHaveLength(5);
      expect(new Set(seen).size).toBe(5);
      expect(seen).not.toContain(own);
      expect(await desk.followUps('li.na')).toContain(`${own} no-answer`);
    },
  );
});

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
