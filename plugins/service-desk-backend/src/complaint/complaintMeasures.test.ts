import type { ComplaintEntry } from '@firstline/plugin-service-desk-common';
import {
  complaintTest,
  type ComplaintTestDesk,
} from '../__testUtils__/complaintTest';
import {
  companyCatalog,
  companyConfig,
  person,
} from '../__testUtils__/company';
import { createMeasures } from '../createMeasures';
import { DatabaseComplaintCounts } from './DatabaseComplaintCounts';

const manager = person('he.qiang');
const outcomes = ['upheld', 'not-upheld', 'partly-upheld', 'upheld'] as const;

/** Complaints that got more or less far, with hours between all that happened. */
async function someComplaints({ complain, move, clock }: ComplaintTestDesk) {
  const pass = () => clock.advance({ hours: 5, minutes: 7 });
  const numbers: string[] = [];
  for (let i = 0; i < 9; i += 1) {
    const { number } = await complain('zhang.wei');
    numbers.push(number);
    pass();
    if (i === 7) await move('zhang.wei', number, 'withdraw', { reason: 'No' });
    if (i > 6) continue;
    await move('li.na', number, 'verify', { finding: 'So it was' });
    pass();
    if (i === 6) continue;
    const decide = (outcome: (typeof outcomes)[number]) =>
      move('he.qiang', number, 'decide', { outcome, decision: 'So be it' });
    await decide(outcomes[i % outcomes.length]);
    pass();
    if (i > 3) continue;
    const answer = () =>
      move('li.na', number, 'answer', { text: 'Told', method: 'call' });
    await answer();
    pass();
    await move('zhang.wei', number, 'accept', {
      satisfied: i % 2 === 0,
      ...(i % 2 === 1 && { reason: 'That is not it' }),
    });
    pass();
    if (i % 2 === 0) continue;
    // Decided anew, otherwise, and the last word counts.
    await decide(i === 1 ? 'upheld' : 'not-upheld');
    pass();
  }
  return numbers;
}

/** What a timeline alone tells of a complaint. */
function storyOf(entries: readonly ComplaintEntry[]) {
  const decided = entries.filter(({ kind }) => kind === 'decided').at(-1);
  return {
    filedAt: Date.parse(entries[0].at),
    decidedAt: decided && Date.parse(decided.at),
    outcome: decided?.changes.find(({ field }) => field === 'outcome')?.to,
  };
}

describe('measures of complaints', () => {
  complaintTest(
    'are what their timelines tell, and lead to them',
    async desk => {
      const { complaints, clock, knex } = desk;
      const begin = clock.now().toMillis();
      const numbers = await someComplaints(desk);
      const stories = await Promise.all(
        numbers.map(async number => ({
          number,
          ...storyOf(
            (
              await complaints.timeline(number, { limit: 200 }, { by: manager })
            ).items,
          ),
        })),
      );
      const counts = DatabaseComplaintCounts.create({
        database: knex,
        groups: companyConfig.groups,
      });
      const measures = createMeasures({
        database: knex,
        config: companyConfig,
        clock,
        catalog: companyCatalog(),
        complaints: counts,
      });
      const end = clock.now().toMillis() + 1;
      const length = end - begin;
      const moment = (at: number) => new Date(at).toISOString();
      let upheldAtAll = 0;
      for (const [from, to] of [
        [begin, end],
        [begin, begin + Math.floor(length / 3)],
        [begin + Math.floor(length / 3), end],
        [begin - length, begin],
      ]) {
        const within = (at: number | undefined) =>
          at !== undefined && at >= from && at < to;
        const filed = stories.filter(({ filedAt }) => within(filedAt));
        const upheld = stories.filter(
          ({ decidedAt, outcome }) =>
            within(decidedAt) &&
            (outcome === 'upheld' || outcome === 'partly-upheld'),
        );
        upheldAtAll += upheld.length;
        const told = await measures.measures(
          { from: moment(from), to: moment(to) },
          { by: manager },
        );
        const valueOf = (name: string) =>
          told.measures.find(one => one.name === name)?.value;
        expect([valueOf('complaints'), valueOf('complaintsUpheld')]).toEqual([
          filed.length,
          upheld.length,
        ]);
        const list = async (query: object) =>
          (
            await complaints.list({ ...query, limit: 200 }, { by: manager })
          ).items
            .map(({ number }) => number)
            .sort();
        expect(
          await list({ filedFrom: moment(from), filedBefore: moment(to) }),
        ).toEqual(filed.map(({ number }) => number));
        expect(
          await list({
            decidedFrom: moment(from),
            decidedBefore: moment(to),
            outcome: ['upheld', 'partly-upheld'],
          }),
        ).toEqual(upheld.map(({ number }) => number));
      }
      expect(upheldAtAll).toBeGreaterThan(2);

      // Complainants are told what was decided with the answer, and find it no sooner.
      const own = await complaints.list(
        { outcome: ['upheld', 'partly-upheld', 'not-upheld'] },
        { by: person('zhang.wei') },
      );
      expect(own.items.map(({ state }) => state)).toEqual(['closed', 'closed']);
    },
  );
});
