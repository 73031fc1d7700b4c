import { complaintTest } from '../__testUtils__/complaintTest';
import { groups, person } from '../__testUtils__/company';

const ref = (name: string) => `user:default/${name}`;

async function outcomes(writes: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(writes);
  return settled
    .map(one => (one.status === 'fulfilled' ? 'done' : one.reason.name))
    .sort();
}

describe('two at once', () => {
  complaintTest(
    'verify and withdraw: one of them holds, and the other is told',
    async ({ complain, move, complaints, knex }) => {
      for (let round = 0; round < 5; round += 1) {
        const { number } = await complain('zhang.wei');
        const [first, second] = [
          move('li.na', number, 'verify', { finding: 'Yes' }),
          move(
            'zhang.wei',
            number,
            'withdraw',
            { reason: 'No' },
            {
              ifVersion: 1,
            },
          ),
        ];
        expect(await outcomes([first, second])).toEqual([
          'ConflictError',
          'done',
        ]);
        const { items } = await complaints.timeline(
          number,
          {},
          { by: person('li.na') },
        );
        expect(items).toHaveLength(2);
      }
      const clocks = await knex('complaint_clocks').whereNull('stopped_at');
      const open = await knex('complaints').where({ state: 'verified' });
      expect(clocks).toHaveLength(open.length);
    },
  );

  complaintTest(
    'deciders, verifiers and filings with one key: each thing happens once',
    async ({ complain, move, complaints, knex }) => {
      const key = { idempotencyKey: 'once' };
      const filed = await Promise.all(
        Array.from({ length: 5 }, () =>
          complain('zhang.wei', { team: groups.payments }, key),
        ),
      );
      const numbers = new Set(filed.map(({ number }) => number));
      expect([...numbers]).toEqual(['CMP-000001']);
      const verify = (name: string) =>
        move(name, 'CMP-000001', 'verify', { finding: name });
      expect(await outcomes([verify('li.na'), verify('tom.baker')])).toEqual([
        'ConflictError',
        'done',
      ]);
      const decide = (decision: string) =>
        move('he.qiang', 'CMP-000001', 'decide', {
          outcome: 'upheld',
          decision,
          measures: [
            {
              text: decision,
              owner: ref('zhao.min'),
              dueAt: '2026-12-24T08:00:00Z',
            },
          ],
        });
      expect(await outcomes([decide('a'), decide('b'), decide('c')])).toEqual([
        'ConflictError',
        'ConflictError',
        'done',
      ]);
      expect(await knex('complaint_measures')).toHaveLength(1);
      const word = () =>
        complaints.addEntry(
          'CMP-000001',
          { text: 'Once', visibility: 'internal' },
          { by: person('li.na'), idempotencyKey: 'word' },
        );
      const [one, two] = await Promise.all([word(), word()]);
      expect(two).toEqual(one);
      expect(
        await outcomes([complaints.noteOverdue(), complaints.noteOverdue()]),
      ).toEqual(['done', 'done']);
    },
  );
});
