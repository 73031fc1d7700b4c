import { complaintTest } from '../__testUtils__/complaintTest';
import { groups, person } from '../__testUtils__/company';

const ref = (name: string) => `user:default/${name}`;
const decision = { outcome: 'not-upheld', decision: 'No' } as const;

describe('whoever verified a complaint', () => {
  complaintTest(
    'does not decide it as well, unless nobody else is able to',
    async ({ complain, move, complaints, seenBy }) => {
      const { number } = await complain('zhang.wei');
      await move('li.na', number, 'verify', { finding: 'Yes' });
      expect(await seenBy('li.na', number)).toMatchObject({
        allowedActions: [],
      });
      await expect(move('li.na', number, 'decide', decision)).rejects.toThrow(
        'Whoever verified a complaint does not decide it as well',
      );
      const mine = await complaints.list(
        { action: 'decide' },
        { by: person('li.na') },
      );
      expect(mine.totalItems).toBe(0);
      await move('tom.baker', number, 'decide', decision);
      // Told by either of them.
      await move('li.na', number, 'answer', { text: 'No', method: 'call' });

      const alone = await complain('zhang.wei', {
        subjects: [ref('tom.baker')],
      });
      await move('li.na', alone.number, 'verify', { finding: 'Yes' });
      expect(await seenBy('li.na', alone.number)).toMatchObject({
        allowedActions: ['decide'],
      });
      await move('li.na', alone.number, 'decide', decision);
    },
    { config: { groups: { desk: groups.desk, deskManagers: groups.desk } } },
  );

  complaintTest(
    'hands it to the reviewers of the config before any group above',
    async ({ complain, move }) => {
      const { number } = await complain('zhang.wei', {
        subjects: [ref('he.qiang')],
      });
      const seen = await move('li.na', number, 'verify', { finding: 'Yes' });
      expect(seen.hearing).toMatchObject({
        deciders: [groups.core],
        decidedOneLevelUp: true,
      });
      await move('sun.hao', number, 'decide', decision);
    },
    {
      config: {
        groups: {
          desk: groups.desk,
          deskManagers: groups.deskManagers,
          complaintReviewers: groups.core,
        },
      },
    },
  );
});
