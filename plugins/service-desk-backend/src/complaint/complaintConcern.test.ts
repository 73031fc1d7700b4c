import {
  complaintActions,
  type ComplaintAction,
  type FileComplaintRequest,
} from '@firstline/plugin-service-desk-common';
import {
  complaintTest,
  type ComplaintTestDesk,
} from '../__testUtils__/complaintTest';
import { groups, person } from '../__testUtils__/company';
import { movesOf } from './complaintAccess';
import { DatabaseComplaintStore } from './DatabaseComplaintStore';

const ref = (name: string) => `user:default/${name}`;
const everybody = [
  'zhang.wei',
  'emma.clark',
  'li.na',
  'tom.baker',
  'wang.fang',
  'raj.patel',
  'zhao.min',
  'sun.hao',
  'maria.silva',
  'he.qiang',
  'xu.ling',
];

/** Who gets anything of a complaint, by number and in lists alike. */
async function seers(
  { seenBy, complaints }: ComplaintTestDesk,
  number: string,
): Promise<string[]> {
  const seen: string[] = [];
  for (const name of everybody) {
    const one = await seenBy(name, number);
    const { items } = await complaints.list({}, { by: person(name) });
    const listed = items.some(item => item.number === number);
    if ((one !== undefined) !== listed) throw new Error(`${name} sees half`);
    if (one) seen.push(name);
  }
  return seen;
}

describe('those a complaint is about', () => {
  complaintTest(
    'are kept away: persons, teams and who handled the incident, by each way they have',
    async desk => {
      const { complain } = desk;
      const sees = async (request: Parameters<typeof complain>[1]) =>
        seers(desk, (await complain('zhang.wei', request)).number);
      const all = ['zhang.wei', 'li.na', 'tom.baker', 'he.qiang'];
      expect(await sees({})).toEqual(all);
      expect(await sees({ subjects: [ref('wang.fang')] })).toEqual(all);
      expect(await sees({ subjects: [ref('li.na')] })).toEqual(
        all.filter(name => name !== 'li.na'),
      );
      expect(await sees({ team: groups.desk })).toEqual([
        'zhang.wei',
        'he.qiang',
      ]);
      expect(
        await sees({ subjects: [ref('li.na')], team: groups.deskManagers }),
      ).toEqual(['zhang.wei', 'tom.baker', 'xu.ling']);

      // li.na took it first, wang.fang has it; raj.patel had nothing to do with it.
      const incidentNumber = await desk.reach('in_progress');
      expect(await sees({ incidentNumber })).toEqual([
        'zhang.wei',
        'tom.baker',
        'he.qiang',
      ]);
      const story = await desk.story(incidentNumber);
      expect(story).not.toContain('complaint');
      expect(story.at(-1)).toBe('accepted');
    },
  );

  complaintTest(
    'cannot be the complainant, and the incident must be one the filer knows of',
    async ({ complain, reach, lost }) => {
      await expect(
        complain('zhang.wei', { subjects: [ref('li.na'), ref('zhang.wei')] }),
      ).rejects.toThrow('subjects[1]: is who complains');
      await expect(
        complain('li.na', {
          reporter: { userRef: ref('emma.clark') },
          subjects: [ref('emma.clark')],
        }),
      ).rejects.toThrow('subjects[0]: is who complains');
      await reach('assigned');
      const message = 'incidentNumber: is not an incident you know of';
      for (const incidentNumber of ['INC-000001', 'INC-000099']) {
        await expect(
          complain('emma.clark', { incidentNumber }),
        ).rejects.toThrow(message);
      }
      expect(
        await complain('zhang.wei', { incidentNumber: 'INC-000001' }),
      ).toMatchObject({ incidentNumber: 'INC-000001' });
      lost.add(ref('sun.hao'));
      await expect(
        complain('zhang.wei', { subjects: [ref('sun.hao')] }),
      ).rejects.toThrow('subjects[0]: is not in the catalog');
    },
  );

  complaintTest(
    'get a receipt when they wrote it down themselves, and nothing afterwards',
    async ({ complain, seenBy, complaints, heard, told }) => {
      const request: Partial<FileComplaintRequest> = {
        reporter: { userRef: ref('emma.clark') },
        subjects: [ref('li.na')],
        channel: 'phone',
      };
      const receipt = await complain('li.na', request, { idempotencyKey: 'r' });
      expect(receipt).toMatchObject({
        number: 'CMP-000001',
        view: 'filed',
        version: 1,
        state: 'submitted',
        clocks: [],
        allowedActions: [],
        viewer: { mayWrite: [], mayRate: false, mayCompleteMeasures: false },
      });
      expect(await seenBy('li.na', 'CMP-000001')).toBeUndefined();
      expect(await seenBy('tom.baker', 'CMP-000001')).toBeDefined();
      expect(heard()).toEqual({
        'Nobody calls back: Your complaint was written down': ['emma.clark'],
        'Nobody calls back: A complaint is to be verified': ['tom.baker'],
      });
      await complaints.act(
        'CMP-000001',
        'verify',
        { finding: 'So it was' },
        { by: person('tom.baker') },
      );
      // The same request again gives the same receipt, whatever has become of it.
      expect(await complain('li.na', request, { idempotencyKey: 'r' })).toEqual(
        receipt,
      );
      expect(JSON.stringify(told)).not.toContain('li.na');
    },
  );

  complaintTest(
    'make it go one level up, which it says; found out later, in the same write',
    async ({ complain, move, complaints, heard, seenBy }) => {
      const { number } = await complain('zhang.wei', {
        subjects: [ref('wang.fang')],
      });
      heard();
      await expect(
        move('li.na', number, 'verify', {
          finding: 'It was me',
          subjects: [ref('li.na')],
        }),
      ).rejects.toThrow('subjects[0]: is you');
      await expect(
        move('li.na', number, 'verify', {
          finding: 'It was they',
          subjects: [ref('zhang.wei')],
        }),
      ).rejects.toThrow('subjects[0]: is who complains');
      const verified = await move('li.na', number, 'verify', {
        finding: 'The order came from above',
        subjects: [ref('he.qiang')],
      });
      expect(verified).toMatchObject({
        subjects: [ref('wang.fang'), ref('he.qiang')],
        hearing: {
          verifiers: [groups.desk],
          deciders: [groups.board],
          verifiedOneLevelUp: false,
          decidedOneLevelUp: true,
        },
      });
      expect(heard()).toMatchObject({
        'Nobody calls back: Verified: to be decided': ['xu.ling'],
      });
      expect(await seenBy('he.qiang', number)).toBeUndefined();
      // The complainant reads that it went up, and whom they named themselves.
      expect(await seenBy('zhang.wei', number)).toMatchObject({
        subjects: [ref('wang.fang')],
      });
      const { items } = await complaints.timeline(
        number,
        {},
        { by: person('zhang.wei') },
      );
      expect(items.map(({ kind }) => kind)).toEqual([
        'submitted',
        'verified',
        'raised',
      ]);
      expect(JSON.stringify(items)).not.toMatch(/he\.qiang|board|order came/);
      await move('xu.ling', number, 'decide', {
        outcome: 'upheld',
        decision: 'So it was',
      });
    },
  );

  complaintTest(
    'are told apart in SQL as in the rules: the moves of each, in each state',
    async ({ complain, move, complaints, knex }) => {
      const store = DatabaseComplaintStore.create({ database: knex });
      const one = await complain('zhang.wei', { subjects: [ref('li.na')] });
      const two = await complain('he.qiang', { team: groups.desk });
      await complain('li.na', { subjects: [ref('tom.baker')] });
      const people = everybody.filter(
        name => !/emma|raj|zhao|sun|maria/.test(name),
      );
      const compare = async () => {
        const records = await Promise.all([3, 2, 1].map(id => store.get(id)));
        for (const name of people) {
          const by = person(name);
          const { toVerify, toDecide, toAnswer } = await complaints.work({
            by,
          });
          const counted: Partial<Record<ComplaintAction, number>> = {
            verify: toVerify,
            decide: toDecide,
            answer: toAnswer,
          };
          for (const action of complaintActions) {
            const { items } = await complaints.list({ action }, { by });
            const expected = records.flatMap(record =>
              record && movesOf(record, by).includes(action)
                ? `CMP-00000${record.id}`
                : [],
            );
            expect([name, action, items.map(({ number }) => number)]).toEqual([
              name,
              action,
              expected,
            ]);
            expect(counted[action] ?? items.length).toBe(items.length);
          }
        }
      };
      await compare();
      await move('tom.baker', one.number, 'verify', { finding: 'Yes' });
      // Nobody of the desk is left, and the manager complains: the board hears all of it.
      await move('xu.ling', two.number, 'verify', { finding: 'Yes' });
      await compare();
      expect(
        await complaints.get(two.number, { by: person('xu.ling') }),
      ).toMatchObject({ allowedActions: ['decide'] });
      const decision = { outcome: 'not-upheld', decision: 'No' } as const;
      await move('he.qiang', one.number, 'decide', decision);
      await move('xu.ling', two.number, 'decide', decision);
      await compare();
      await move('tom.baker', one.number, 'answer', {
        text: 'No',
        method: 'call',
      });
      await compare();
      await move('zhang.wei', one.number, 'accept', {
        satisfied: false,
        reason: 'Why?',
      });
      await compare();
    },
  );
});
