import { person } from '../__testUtils__/company';
import { satisfactionTest } from './__testUtils__/satisfactionTest';

const refused = (name: string) => ({ name });

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
