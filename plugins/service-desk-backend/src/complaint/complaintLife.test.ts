import { complaintTest } from '../__testUtils__/complaintTest';
import { groups, person, plugin } from '../__testUtils__/company';

const ref = (name: string) => `user:default/${name}`;

describe('the life of a complaint', () => {
  complaintTest(
    'goes from the complainant over desk and manager back to them',
    async ({ complain, move, complaints, clock, heard, counts }) => {
      const filed = await complain('zhang.wei', {
        subjects: [ref('wang.fang')],
      });
      expect(filed).toMatchObject({
        number: 'CMP-000001',
        version: 1,
        view: 'complainant',
        state: 'submitted',
        channel: 'portal',
        complainant: ref('zhang.wei'),
        subjects: [ref('wang.fang')],
        clocks: [],
        allowedActions: ['withdraw'],
        viewer: { mayWrite: ['public'], mayRate: false },
      });
      expect(heard()).toEqual({
        'Nobody calls back: A complaint is to be verified': [
          'li.na',
          'tom.baker',
        ],
      });
      const { number } = filed;
      const seen = await complaints.get(number, { by: person('li.na') });
      expect(seen).toMatchObject({
        view: 'internal',
        hearing: {
          verifiers: [groups.desk],
          deciders: [groups.deskManagers],
          verifiedOneLevelUp: false,
          decidedOneLevelUp: false,
        },
        clocks: [
          {
            kind: 'verification',
            round: 1,
            targetSeconds: 28_800,
            remainingSeconds: 28_800,
            dueAt: '2026-11-23T16:00:00.000Z',
            state: 'running',
          },
        ],
        allowedActions: ['verify'],
      });

      clock.advance({ hours: 1 });
      const verified = await move('li.na', number, 'verify', {
        finding: 'Three calls were promised, none was made',
      });
      expect(verified).toMatchObject({
        state: 'verified',
        version: 2,
        finding: { by: ref('li.na') },
        clocks: [
          { kind: 'verification', state: 'met' },
          { kind: 'decision', state: 'running' },
        ],
        allowedActions: [],
      });
      expect(heard()).toEqual({
        'Nobody calls back: The desk has verified your complaint; it is being decided':
          ['zhang.wei'],
        'Nobody calls back: Verified: to be decided': ['he.qiang'],
      });

      await move('he.qiang', number, 'decide', {
        outcome: 'upheld',
        decision: 'The rota had a hole',
        measures: [
          {
            text: 'Mend the rota',
            owner: ref('zhao.min'),
            dueAt: '2026-11-25T09:00:00Z',
          },
        ],
      });
      expect(heard()).toEqual({
        'Nobody calls back: Decided: the complainant is to be told': [
          'li.na',
          'tom.baker',
        ],
        'Yours to carry out by 2026-11-25: Mend the rota': ['zhao.min'],
      });
      // Decided, but not told yet.
      const waiting = await complaints.get(number, { by: person('zhang.wei') });
      expect(waiting.outcome).toBeUndefined();
      const before = JSON.stringify([
        waiting,
        await complaints.timeline(number, {}, { by: person('zhang.wei') }),
      ]);
      expect(before).not.toMatch(/rota|upheld|promised, none|zhao/);

      await move('tom.baker', number, 'answer', {
        text: 'You were right; the rota is mended',
        method: 'call',
      });
      const told = await complaints.get(number, { by: person('zhang.wei') });
      expect(told).toMatchObject({
        state: 'answered',
        outcome: 'upheld',
        answers: [{ text: 'You were right; the rota is mended' }],
        allowedActions: ['accept'],
        viewer: { mayRate: true },
        clocks: [{ kind: 'answer', state: 'met' }],
      });
      expect(told).not.toHaveProperty('finding');
      expect(told).not.toHaveProperty('measures');

      const declined = await move('zhang.wei', number, 'accept', {
        satisfied: false,
        reason: 'Still no call',
      });
      expect(declined).toMatchObject({ state: 'decided', round: 2 });
      await expect(
        move('tom.baker', number, 'answer', { text: 'No', method: 'portal' }),
      ).rejects.toThrow('has to be decided again');
      await move('he.qiang', number, 'decide', {
        outcome: 'partly-upheld',
        decision: 'Called now',
      });
      await move('li.na', number, 'answer', {
        text: 'We called you today',
        method: 'portal',
      });
      heard();
      const closed = await move('zhang.wei', number, 'accept', {
        satisfied: false,
        reason: 'Too late',
        rating: { overall: 2, speed: 1 },
      });
      expect(closed).toMatchObject({
        state: 'closed',
        satisfied: false,
        outcome: 'partly-upheld',
        rating: { overall: 2, speed: 1 },
      });
      expect(Object.values(heard())).toEqual([
        ['he.qiang', 'li.na', 'tom.baker'],
      ]);

      const story = await complaints.timeline(
        number,
        {},
        { by: person('he.qiang') },
      );
      expect(story.items.map(({ kind }) => kind)).toEqual([
        'submitted',
        'verified',
        'decided',
        'measureOrdered',
        'answered',
        'declined',
        'decided',
        'answered',
        'declined',
      ]);
      const period = {
        from: '2026-11-01T00:00:00Z',
        to: '2026-12-01T00:00:00Z',
      };
      expect(await counts.count(period, { by: person('he.qiang') })).toEqual({
        received: 1,
        upheld: 0,
        partlyUpheld: 1,
        notUpheld: 0,
        open: 0,
      });
      expect(await counts.upheld(period, { by: person('he.qiang') })).toEqual(
        new Map([[ref('wang.fang'), 1]]),
      );
      expect(await counts.facts(period, { by: person('he.qiang') })).toEqual([
        expect.objectContaining({ number, outcome: 'partly-upheld' }),
      ]);
      const of = (name: string) => counts.count(period, { by: person(name) });
      expect(await of('zhang.wei')).toBeUndefined();
      expect(await of('li.na')).toMatchObject({ received: 1 });
    },
  );

  complaintTest(
    'refuses what is not theirs, what the state refuses, and a version that has moved on',
    async ({ complain, move, complaints }) => {
      const { number } = await complain('zhang.wei');
      const finding = { finding: 'So it is' };
      await expect(
        move('he.qiang', number, 'verify', finding),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
      await expect(
        move('li.na', number, 'decide', { outcome: 'upheld', decision: 'Yes' }),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
      await expect(
        move('he.qiang', number, 'decide', {
          outcome: 'upheld',
          decision: 'Yes',
        }),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        currentState: 'submitted',
        allowedActions: [],
      });
      await expect(
        move('li.na', number, 'verify', finding, { ifVersion: 7 }),
      ).rejects.toMatchObject({ name: 'ConflictError', version: 1 });
      for (const nobody of ['emma.clark', 'wang.fang', 'maria.silva']) {
        await expect(move(nobody, number, 'verify', finding)).rejects.toThrow(
          'There is no such complaint',
        );
      }
      await expect(
        complaints.rate(number, { overall: 5 }, { by: person('zhang.wei') }),
      ).rejects.toMatchObject({ name: 'ConflictError' });
      await expect(
        complaints.rate(number, { overall: 5 }, { by: person('li.na') }),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
      const gone = await move('zhang.wei', number, 'withdraw', {
        reason: 'Settled',
      });
      expect(gone).toMatchObject({ state: 'withdrawn', allowedActions: [] });
      await expect(
        move('li.na', number, 'verify', finding),
      ).rejects.toMatchObject({ currentState: 'withdrawn' });
    },
  );

  complaintTest(
    'files once for a key, for others by agents alone, and gives plugins a receipt',
    async ({ complain, complaints, seenBy, knex, heard }) => {
      const first = await complain('zhang.wei', {}, { idempotencyKey: 'k' });
      const again = await complain('zhang.wei', {}, { idempotencyKey: 'k' });
      expect(again).toEqual(first);
      await expect(
        complain('zhang.wei', { title: 'Other' }, { idempotencyKey: 'k' }),
      ).rejects.toMatchObject({ name: 'ConflictError' });
      heard();

      const forEmma = { reporter: { userRef: ref('emma.clark') } };
      await expect(complain('zhang.wei', forEmma)).rejects.toThrow(
        'Only agents file for somebody else',
      );
      const taken = await complain('li.na', { ...forEmma, channel: 'phone' });
      expect(taken).toMatchObject({
        view: 'internal',
        complainant: ref('emma.clark'),
        filedBy: ref('li.na'),
      });
      expect(heard()).toEqual({
        'Nobody calls back: Your complaint was written down': ['emma.clark'],
        'Nobody calls back: A complaint is to be verified': ['tom.baker'],
      });
      expect(await seenBy('emma.clark', taken.number)).toMatchObject({
        view: 'complainant',
      });

      const receipt = await complain(plugin, {
        reporter: { name: 'A guest', phone: '555' },
      });
      expect(receipt).toMatchObject({ view: 'filed', channel: 'api' });
      expect(await seenBy(plugin, receipt.number)).toEqual(receipt);
      expect(await seenBy(plugin, first.number)).toBeUndefined();
      const { totalItems } = await complaints.list({}, { by: person('li.na') });
      expect(totalItems).toBe(3);
      expect(
        await knex('counters').where({ name: 'complaint' }).first('value'),
      ).toEqual({ value: 3 });
    },
  );
});
