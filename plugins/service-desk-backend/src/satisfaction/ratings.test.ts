import { person } from '../__testUtils__/company';
import { satisfactionTest } from './__testUtils__/satisfactionTest';

const refused = (name: string) => ({ name });

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
