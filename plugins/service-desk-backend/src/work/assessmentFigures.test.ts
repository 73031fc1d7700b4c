import type { VisibleIncident } from '@firstline/plugin-service-desk-common';
import { planOf } from '@firstline/backend-kit/testUtils';
import { groups, items, person } from '../__testUtils__/company';
import { workTest, type TestWork } from '../__testUtils__/workTest';
import { DatabaseAssessmentFigures } from './DatabaseAssessmentFigures';
import type { DeskFigures } from './AssessmentFigures';

const people = ['li.na', 'tom.baker', 'wang.fang', 'raj.patel', 'zhao.min'];
const request = { from: '2026-11-23', to: '2026-11-25' };
const period = {
  from: '2026-11-23T00:00:00.000Z',
  to: '2026-11-26T00:00:00.000Z',
  firstDay: request.from,
  lastDay: request.to,
};

/** Numbers that look random and are the same each time. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** Lives of incidents, some of which begin or end outside the period. */
async function live(desk: TestWork, incidents: number): Promise<string[]> {
  const { clock, act, file } = desk;
  const roll = dice(7);
  const numbers: string[] = [];
  clock.set('2026-11-22T09:00:00.000Z');
  for (let i = 0; i < incidents; i += 1) {
    const ciRefs = [items.paymentsApi];
    const { number } = await file('zhang.wei', roll(2) ? { ciRefs } : {});
    numbers.push(number);
    for (let step = 0; step < 8; step += 1) {
      clock.advance({ minutes: 1 + roll(40) });
      const who = people[roll(people.length)];
      await tryMove(desk, { number, who, kind: roll(8) });
    }
    // By an agent, who may always: most lives end with a rating.
    for (const kind of roll(3) ? [0, 2] : []) {
      clock.advance({ minutes: roll(20) });
      await tryMove(desk, { number, who: 'tom.baker', kind });
    }
    await act('zhang.wei', number, 'confirm', {
      satisfied: true,
      rating: { overall: 1 + roll(5) },
    }).catch(() => undefined);
    clock.advance({ minutes: roll(60) });
  }
  return numbers;
}

/** A move somebody tries; what is not allowed just does not happen. */
async function tryMove(
  { act, log }: TestWork,
  { number, who, kind }: { number: string; who: string; kind: number },
): Promise<void> {
  const accept = () => act(who, number, 'accept', {});
  const resolve = () =>
    act(who, number, 'resolve', {
      code: 'fixed',
      resolution: 'Done',
      workaround: false,
    });
  const reopen = () => act('zhang.wei', number, 'reopen', { reason: 'No' });
  const moves: (() => Promise<unknown>)[] = [
    ...[accept, accept, resolve, resolve, reopen, reopen],
    () => log(who, { incidentNumber: number, seconds: 300 }),
    () =>
      act(who, number, 'escalate', {
        kind: 'functional',
        reason: 'Theirs',
        team: groups.payments,
      }),
  ];
  await moves[kind]().catch(() => undefined);
}

/** The same figures of what every incident tells in its own timeline. */
async function slowly(
  desk: TestWork,
  numbers: string[],
): Promise<Map<string, DeskFigures>> {
  const by = person('he.qiang');
  const figures = new Map<string, DeskFigures>();
  const of = (ref: string) => {
    const line = figures.get(ref) ?? {
      ...{ taken: 0, solved: 0, reopened: 0, workSeconds: 0 },
      ...{ responses: 0, ratings: 0 },
    };
    figures.set(ref, line);
    return line;
  };
  const within = (at: string) => at >= period.from && at < period.to;
  const met = new Map<string, number>();
  const points = new Map<string, number>();
  for (const number of numbers) {
    const incident: VisibleIncident = await desk.incidents.get(number, { by });
    if (incident.view === 'announced') throw new Error('Is seen as a whole');
    const { items: story } = await desk.incidents.timeline(
      number,
      { limit: 200 },
      { by },
    );
    let resolver: string | undefined;
    const solvers = new Set<string>();
    const response = incident.clocks.find(({ kind }) => kind === 'response');
    for (const { kind, actor, at } of story) {
      if (kind === 'accepted' && within(at)) {
        of(actor).taken += 1;
        if (at === response?.stoppedAt) {
          of(actor).responses += 1;
          if (response.state === 'met')
            met.set(actor, (met.get(actor) ?? 0) + 1);
        }
      }
      if (kind === 'resolved') {
        resolver = actor;
        if (within(at)) solvers.add(actor);
      }
      if (kind === 'reopened' && within(at) && resolver) {
        of(resolver).reopened += 1;
      }
      if (kind === 'confirmed' && within(at) && resolver && incident.rating) {
        of(resolver).ratings += 1;
        points.set(
          resolver,
          (points.get(resolver) ?? 0) + incident.rating.overall,
        );
      }
    }
    for (const solver of solvers) of(solver).solved += 1;
    const { items: work } = await desk.work.ofIncident(number, { by });
    for (const { person: worker, seconds, day } of work) {
      if (day >= request.from && day <= request.to) {
        of(worker).workSeconds += seconds;
      }
    }
  }
  for (const [ref, line] of figures) {
    if (line.responses > 0) {
      line.responseRate = (met.get(ref) ?? 0) / line.responses;
    }
    if (line.ratings > 0) {
      line.ratingMean = (points.get(ref) ?? 0) / line.ratings;
    }
  }
  return figures;
}

describe('assessment figures', () => {
  workTest('are those that the timelines tell', async desk => {
    const numbers = await live(desk, 60);
    const figures = DatabaseAssessmentFigures.create({ database: desk.knex });
    const fast = await figures.of(period);
    const slow = await slowly(desk, numbers);
    expect(Object.fromEntries(fast)).toEqual(Object.fromEntries(slow));
    // It would be equal too if nothing had happened.
    const sums = [...fast.values()].reduce((sum, line) => ({
      ...line,
      taken: sum.taken + line.taken,
      solved: sum.solved + line.solved,
      reopened: sum.reopened + line.reopened,
      ratings: sum.ratings + line.ratings,
    }));
    for (const amount of [sums.taken, sums.solved, sums.reopened]) {
      expect(amount).toBeGreaterThan(3);
    }
    expect(sums.ratings).toBeGreaterThan(2);
    const rates = [...fast.values()].map(({ responseRate }) => responseRate);
    expect(rates.some(rate => rate !== undefined && rate < 1)).toBe(true);
    const one = await figures.of({ ...period, person: 'user:default/li.na' });
    expect([...one]).toEqual([
      ['user:default/li.na', fast.get('user:default/li.na')],
    ]);
    // Ten days later nothing of it is left.
    expect([
      ...(await figures.of({
        from: '2026-12-05T00:00:00.000Z',
        to: '2026-12-06T00:00:00.000Z',
        firstDay: '2026-12-05',
        lastDay: '2026-12-05',
      })),
    ]).toEqual([]);

    const plans: string[] = [];
    for (const query of Object.values(figures.queries(period))) {
      const { sql, bindings } = query.toSQL().toNative();
      plans.push(await planOf(desk.knex, { sql, bindings: [...bindings] }));
    }
    expect(
      plans.filter(plan => /SCAN (a|t|o|w|c|r)$|Seq Scan on/m.test(plan)),
    ).toEqual([]);
  });

  const complaints = {
    upheld: async (_: unknown, { by }: { by: { ref: string } }) =>
      by.ref === 'user:default/he.qiang'
        ? new Map([
            ['user:default/li.na', 2],
            ['user:default/he.qiang', 1],
          ])
        : undefined,
  };

  workTest(
    'tell managers of complaints, and nobody of those about themselves',
    async ({ assessments }) => {
      const by = person('he.qiang');
      const all = await assessments.read(request, { by });
      const lineOf = (ref: string) =>
        all.items.find(line => line.person === `user:default/${ref}`);
      expect(lineOf('li.na')).toMatchObject({
        complaintsUpheld: 2,
        articlesWritten: 2,
        articlesUsed: 5,
        score: 6 + 5 - 20,
      });
      expect(lineOf('tom.baker')).toMatchObject({
        complaintsUpheld: 0,
        articlesWritten: 0,
        score: 0,
      });
      expect(all.weights).toHaveProperty('complaintsUpheld', 10);
      expect(lineOf('gone')).toBeUndefined();

      const mine = await assessments.read(request, { by: person('li.na') });
      expect(mine.items).toEqual([
        expect.objectContaining({ person: 'user:default/li.na', score: 11 }),
      ]);
      expect(mine.items[0].complaintsUpheld).toBeUndefined();
      expect(mine.weights.complaintsUpheld).toBeUndefined();

      // Who manages a team knows of no complaint that they may not know of.
      const lead = await assessments.read(request, { by: person('sun.hao') });
      expect(lead.items.map(line => line.person)).toEqual([
        'user:default/raj.patel',
        'user:default/sun.hao',
        'user:default/wang.fang',
      ]);
      expect(lead.weights.complaintsUpheld).toBeUndefined();
      expect(
        lead.items.every(line => line.complaintsUpheld === undefined),
      ).toBe(true);
    },
    {
      complaints,
      config: {
        assessment: {
          weights: {
            ...{ taken: 1, solved: 3, reopened: 3, workHours: 1 },
            ...{ responseRate: 20, ratingMean: 10, complaintsUpheld: 10 },
            ...{ articlesWritten: 3, articlesUsed: 1 },
          },
          managers: new Map([[groups.payments, ['user:default/sun.hao']]]),
        },
      },
    },
  );
});
