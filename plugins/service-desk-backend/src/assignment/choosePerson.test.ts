import fc from 'fast-check';
import {
  choiceOf,
  choosePerson,
  eligible,
  type Contender,
  type PersonWish,
} from './choosePerson';

const someone = (name: string, facts: Partial<Contender> = {}): Contender => ({
  userRef: `user:default/${name}`,
  duty: 'on-duty',
  skills: [],
  load: 0,
  ...facts,
});
const wish = (
  contenders: Contender[],
  rest: Partial<PersonWish> = {},
): PersonWish => ({ contenders, skills: [], ...rest });

/** `name: verdict` of each, as they are listed. */
const verdicts = (asked: PersonWish) =>
  choosePerson(asked).candidates.map(
    ({ userRef, verdict }) =>
      `${userRef.slice('user:default/'.length)}: ${verdict}`,
  );

describe('choosePerson', () => {
  it('takes the least loaded, and tells why not the others', () => {
    const asked = wish(
      [
        someone('away', { duty: 'on-leave', load: -1 }),
        someone('busy', { skills: ['postgres'], load: 3 }),
        someone('done', { duty: 'off-hours' }),
        someone('free', { skills: ['postgres', 'mysql'], load: 2 }),
        someone('full', { skills: ['postgres'], load: 1, capacity: 1 }),
        someone('new', { load: 0 }),
        someone('self', { skills: ['postgres'] }),
      ],
      { skills: ['postgres'], requester: 'user:default/self' },
    );
    expect(verdicts(asked)).toEqual([
      'free: chosen',
      'away: on-leave',
      'busy: more-loaded',
      'done: off-hours',
      'full: at-capacity',
      'new: lacks-skill',
      'self: is-requester',
    ]);
    expect(choosePerson(asked)).toMatchObject({
      assignee: 'user:default/free',
      basis: {
        code: 'least-loaded',
        params: { candidates: '2', load: '2', skills: 'postgres' },
      },
    });
  });

  it('takes whoever waited longest of the equally loaded, then the first by ref', () => {
    const [early, late] = ['2026-11-20', '2026-11-21'];
    const asked = [
      someone('c', { lastAssignedAt: early }),
      someone('b', { lastAssignedAt: late }),
      someone('a', { lastAssignedAt: early }),
    ];
    expect(verdicts(wish(asked))).toEqual([
      'a: chosen',
      'b: less-idle',
      'c: less-idle',
    ]);
    expect(choosePerson(wish(asked)).basis.code).toBe('longest-idle');
    // Who never got anything waited longest of all.
    expect(choosePerson(wish([...asked, someone('z')])).assignee).toBe(
      'user:default/z',
    );
  });

  it('prefers somebody on call, whatever their load', () => {
    const asked = [
      someone('a'),
      someone('b', { duty: 'on-call', load: 9, shiftUntil: '2026-11-23' }),
    ];
    expect(verdicts(wish(asked))).toEqual(['b: chosen', 'a: passed-over']);
    expect(choosePerson(wish(asked)).basis).toEqual({
      code: 'on-call',
      params: { candidates: '2', load: '9', shiftUntil: '2026-11-23' },
    });
    const two = [...asked, someone('c', { duty: 'on-call', load: 8 })];
    expect(choosePerson(wish(two))).toMatchObject({
      assignee: 'user:default/c',
      basis: { code: 'least-loaded' },
    });
  });

  it('says when there is only one', () => {
    const asked = wish([someone('a', { duty: 'on-leave' }), someone('b')]);
    expect(choosePerson(asked).basis.code).toBe('only-one');
  });

  it('gives it to whom a rule names, also off hours, unless they cannot', () => {
    const named = 'user:default/b';
    const asked = (facts: Partial<Contender>, requester?: string) =>
      wish([someone('a'), someone('b', facts)], { named, requester });
    expect(choosePerson(asked({ duty: 'off-hours', load: 99 }))).toMatchObject({
      assignee: named,
      basis: { code: 'named', params: {} },
      candidates: [{ verdict: 'chosen' }, { verdict: 'passed-over' }],
    });
    for (const one of [asked({ duty: 'on-leave' }), asked({}, named)]) {
      expect(choosePerson(one)).toMatchObject({
        assignee: 'user:default/a',
        basis: { code: 'only-one' },
      });
    }
  });

  it.each<[string, Contender[], string]>([
    ['nobody', [], 'nobody-on-duty'],
    ['everybody off', [someone('a', { duty: 'off-hours' })], 'nobody-on-duty'],
    [
      'nobody skilled',
      [someone('a'), someone('b', { duty: 'on-leave', skills: ['x'] })],
      'nobody-with-skill',
    ],
    [
      'everybody full',
      [someone('a'), someone('b', { skills: ['x'], capacity: 0 })],
      'all-at-capacity',
    ],
  ])('leaves it to the team when there is %s', (_, contenders, code) => {
    const choice = choosePerson(wish(contenders, { skills: ['x'] }));
    expect(choice.assignee).toBeUndefined();
    expect(choice.basis.code).toBe(code);
  });

  it('tells what a strategy decided', () => {
    const asked = wish([someone('a'), someone('b', { load: 5 })]);
    const [, b] = eligible(asked);
    const basis = { code: 'strategy', params: {} } as const;
    expect(choiceOf(asked, b, basis).candidates).toMatchObject([
      { userRef: 'user:default/b', verdict: 'chosen' },
      { userRef: 'user:default/a', verdict: 'passed-over' },
    ]);
  });

  const contender = fc.record({
    duty: fc.constantFrom('on-call', 'on-duty', 'off-hours', 'on-leave'),
    skills: fc.subarray(['x', 'y']),
    load: fc.integer({ min: 0, max: 4 }),
    capacity: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    lastAssignedAt: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
  });

  it('never skips somebody who could have had it with less to do', () => {
    fc.assert(
      fc.property(
        fc.array(contender, { maxLength: 6 }),
        fc.subarray(['x', 'y']),
        fc.option(fc.constantFrom('user:default/p0', 'user:default/p9'), {
          nil: undefined,
        }),
        (facts, skills, requester) => {
          const contenders = facts.map((one, i) => someone(`p${i}`, one));
          const asked = wish(contenders, { skills, requester });
          const free = eligible(asked);
          const { assignee, candidates } = choosePerson(asked);
          // The order they come in says nothing.
          const turned = wish([...contenders].reverse(), { skills, requester });
          expect(choosePerson(turned)).toEqual(choosePerson(asked));
          expect(candidates).toHaveLength(contenders.length);
          expect(assignee === undefined).toBe(free.length === 0);
          const chosen = free.find(({ userRef }) => userRef === assignee);
          if (!chosen) return;
          const equals = free.filter(
            ({ duty }) =>
              chosen.duty === 'on-call' ||
              duty === chosen.duty ||
              duty === 'on-call',
          );
          const better = equals.filter(
            ({ duty, load }) =>
              (duty === 'on-call' && chosen.duty !== 'on-call') ||
              (duty === chosen.duty && load < chosen.load),
          );
          expect(better).toEqual([]);
        },
      ),
      { seed: 1 },
    );
  });

  it('spreads a burst evenly over equals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.constantFrom(1, 2, 4, 8), { maxLength: 60 }),
        (people, burst) => {
          const team = Array.from({ length: people }, (_, i) =>
            someone(`p${i}`),
          );
          for (const weight of burst) {
            const { assignee } = choosePerson(wish(team));
            const one = team.find(({ userRef }) => userRef === assignee);
            if (one) one.load += weight;
          }
          const loads = team.map(({ load }) => load);
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(
            8,
          );
        },
      ),
      { seed: 1 },
    );
  });
});
