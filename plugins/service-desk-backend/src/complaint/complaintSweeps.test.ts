import {
  complaintTest,
  type ComplaintTestDesk,
} from '../__testUtils__/complaintTest';
import { companyConfig, groups, person } from '../__testUtils__/company';
import { BusinessCalendar } from '../service-level/businessCalendar';

const ref = (name: string) => `user:default/${name}`;
const office = BusinessCalendar.create(
  {
    timeZone: 'Europe/Berlin',
    hours: { '1': ['09:00-17:00'], '2': ['09:00-17:00'] },
    holidays: [],
    workdays: [],
  },
  { name: 'office', titled: { title: 'Office' } },
);

async function decided({ complain, move }: ComplaintTestDesk) {
  const { number } = await complain('zhang.wei', {
    subjects: [ref('wang.fang')],
  });
  await move('li.na', number, 'verify', { finding: 'Yes' });
  const complaint = await move('he.qiang', number, 'decide', {
    outcome: 'upheld',
    decision: 'Yes',
    measures: [
      { text: 'Train', owner: ref('zhao.min'), dueAt: '2026-11-24T08:00:00Z' },
      { text: 'Call', owner: ref('li.na'), dueAt: '2026-11-30T08:00:00Z' },
    ],
  });
  return { number, ids: complaint.measures!.map(({ id }) => id) };
}

describe('the clock and complaints', () => {
  complaintTest(
    'tells once, of each step that is late, those who have to act and those who decide',
    async desk => {
      const { complain, move, complaints, clock, heard } = desk;
      const { number } = await complain('zhang.wei');
      heard();
      clock.advance({ hours: 8 });
      expect(await complaints.noteOverdue()).toBe(0);
      clock.advance({ seconds: 1 });
      expect(await complaints.noteOverdue()).toBe(1);
      expect(await complaints.noteOverdue()).toBe(0);
      expect(heard()).toEqual({
        'Nobody calls back: Its time is over': [
          'he.qiang',
          'li.na',
          'tom.baker',
        ],
      });
      const work = await complaints.work({ by: person('li.na') });
      expect(work).toMatchObject({ toVerify: 1, overdue: 1, hears: true });
      const late = await move('li.na', number, 'verify', { finding: 'Late' });
      expect(late.clocks[0]).toMatchObject({
        state: 'breached',
        breachedAt: '2026-11-23T16:00:00.000Z',
        stoppedAt: '2026-11-23T16:00:01.000Z',
      });
      const { items } = await complaints.timeline(
        number,
        {},
        { by: person('zhang.wei') },
      );
      expect(items.map(({ kind }) => kind)).not.toContain('overdue');
      expect(await complaints.work({ by: person('zhang.wei') })).toEqual({
        toVerify: 0,
        toDecide: 0,
        toAnswer: 0,
        overdue: 0,
        myMeasures: 0,
        hears: false,
      });
    },
  );

  complaintTest(
    'counts the working time of the usual calendar',
    async ({ complain, complaints }) => {
      const { number } = await complain('zhang.wei');
      const [clock] = (await complaints.get(number, { by: person('li.na') }))
        .clocks;
      // Monday 09:00 in Berlin, eight working hours.
      expect(clock.dueAt).toBe('2026-11-23T16:00:00.000Z');
    },
    {
      config: {
        agreements: {
          ...companyConfig.agreements,
          levels: [{ ...companyConfig.agreements.levels[0], calendar: office }],
        },
      },
    },
  );

  complaintTest('closes an answer that nobody said a word to', async desk => {
    const { move, complaints, clock, seenBy, heard } = desk;
    const { number } = await decided(desk);
    await move('li.na', number, 'answer', { text: 'So', method: 'email' });
    clock.advance({ days: 9 });
    await complaints.addEntry(
      number,
      { text: 'Let me think', visibility: 'public' },
      { by: person('zhang.wei') },
    );
    clock.advance({ days: 2 });
    expect(await complaints.closeUnanswered()).toBe(0);
    clock.advance({ days: 9 });
    heard();
    expect(await complaints.closeUnanswered()).toBe(1);
    expect(await complaints.closeUnanswered()).toBe(0);
    expect(await seenBy('zhang.wei', number)).toMatchObject({
      state: 'closed',
      viewer: { mayRate: true, mayWrite: [] },
    });
    expect(heard()).toEqual({
      'Nobody calls back: Closed': ['zhang.wei'],
      'Nobody calls back: Closed without a word from the complainant': [
        'he.qiang',
        'li.na',
      ],
    });
    await complaints.rate(number, { overall: 4 }, { by: person('zhang.wei') });
    clock.advance({ days: 15 });
    await expect(
      complaints.rate(number, { overall: 1 }, { by: person('zhang.wei') }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  complaintTest(
    'follows measures until they are done, by people who see nothing else of it',
    async desk => {
      const { complaints, clock, heard, seenBy, complain, move } = desk;
      const { number, ids } = await decided(desk);
      const mine = (name: string) => complaints.measures({ by: person(name) });
      expect((await mine('zhao.min')).items).toEqual([
        {
          id: ids[0],
          text: 'Train',
          owner: ref('zhao.min'),
          dueAt: '2026-11-24T08:00:00.000Z',
          overdue: false,
          complaintNumber: number,
          mayOpen: false,
        },
      ]);
      expect((await mine('li.na')).items).toMatchObject([{ mayOpen: true }]);
      expect((await mine('zhang.wei')).items).toEqual([]);
      expect(await seenBy('zhao.min', number)).toBeUndefined();
      heard();
      clock.advance({ days: 1, seconds: 1 });
      await complaints.noteOverdue();
      const told = heard();
      expect(told).toMatchObject({
        'Was due on 2026-11-24 and is not done: Train': ['zhao.min'],
      });
      expect(told['Nobody calls back: Its time is over']).toContain('he.qiang');
      expect(await complaints.noteOverdue()).toBe(0);

      const done = (name: string, id: string) =>
        complaints.completeMeasure(
          number,
          id,
          { note: 'Done' },
          { by: person(name) },
        );
      await expect(done('zhao.min', ids[1])).rejects.toThrow(
        'There is no such complaint',
      );
      await expect(done('tom.baker', ids[0])).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
      await expect(done('wang.fang', ids[0])).rejects.toThrow(
        'There is no such complaint',
      );
      expect(await done('zhao.min', ids[0])).toMatchObject({
        completedBy: ref('zhao.min'),
        note: 'Done',
        overdue: false,
      });
      await expect(done('zhao.min', ids[0])).rejects.toMatchObject({
        name: 'ConflictError',
      });
      expect(await done('he.qiang', ids[1])).toMatchObject({
        completedBy: ref('he.qiang'),
      });
      expect((await mine('zhao.min')).items).toEqual([]);
      const list = await complaints.list(
        { measures: 'open' },
        { by: person('he.qiang') },
      );
      expect(list.totalItems).toBe(0);

      const other = await complain('zhang.wei', { team: groups.payments });
      await move('li.na', other.number, 'verify', { finding: 'Yes' });
      const order = (owner: string, dueAt = '2026-12-01T08:00:00Z') =>
        move('he.qiang', other.number, 'decide', {
          outcome: 'upheld',
          decision: 'Yes',
          measures: [{ text: 'Do it', owner, dueAt }],
        });
      await expect(order(ref('raj.patel'))).rejects.toThrow(
        'measures[0].owner: is concerned by the complaint',
      );
      await expect(order(ref('zhang.wei'))).rejects.toThrow(
        'measures[0].owner: is who complains',
      );
      await expect(order(ref('nobody'))).rejects.toThrow('measures[0].owner');
      await expect(
        order(ref('zhao.min'), '2026-11-01T08:00:00Z'),
      ).rejects.toThrow('measures[0].dueAt: must be in the future');
    },
  );

  complaintTest(
    'looks again for somebody to hear what nobody could',
    async ({ complain, complaints, lost, heard, warned, seenBy }) => {
      lost.add(ref('xu.ling'));
      const { number } = await complain('zhang.wei', {
        subjects: [ref('he.qiang')],
      });
      expect(heard()).toMatchObject({
        'A complaint cannot be heard: All who could decide it are concerned. Somebody has to set serviceDesk.groups.complaintReviewers, or a group above the desk managers in the catalog.':
          ['maria.silva'],
      });
      expect(warned).toHaveLength(1);
      expect(await seenBy('maria.silva', number)).toBeUndefined();
      expect(await complaints.findHearers()).toBe(0);
      lost.clear();
      expect(await complaints.findHearers()).toBe(1);
      expect(await complaints.findHearers()).toBe(0);
      expect(await seenBy('xu.ling', number)).toMatchObject({
        view: 'internal',
        hearing: { deciders: [groups.board], decidedOneLevelUp: true },
      });
      expect(await seenBy('he.qiang', number)).toBeUndefined();
    },
  );
});
