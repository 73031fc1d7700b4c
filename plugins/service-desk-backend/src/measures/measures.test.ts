import { isSqlite } from '@firstline/backend-kit';
import {
  measureNames,
  type Measure,
  type MeasureBreakdown,
  type Measures,
  type MeasuresQuery,
  type TimelineEntry,
} from '@firstline/plugin-service-desk-common';
import { groups, items, person } from '../__testUtils__/company';
import { measureTest, type MeasureDesk } from './__testUtils__/measureTest';
import { liveAtRandom } from './__testUtils__/randomLife';
import { workAtRandom } from './__testUtils__/randomWork';
import { lifeOf, type Life } from './__testUtils__/slowLife';
import { slowMeasures, type SlowScope } from './__testUtils__/slowMeasures';

const DAY = 86_400_000;
const agents = ['li.na', 'tom.baker'].map(name => person(name).ref);
const manager = person('he.qiang');

async function livesOf(desk: MeasureDesk, numbers: string[]): Promise<Life[]> {
  const by = person('li.na');
  const now = desk.clock.now().toMillis();
  const lives: Life[] = [];
  for (const number of numbers) {
    const incident = await desk.incidents.get(number, { by });
    if (incident.view === 'announced') throw new Error('not all of it');
    const entries: TimelineEntry[] = [];
    let cursor: string | undefined;
    do {
      const page = await desk.incidents.timeline(
        number,
        { limit: 200, cursor },
        { by },
      );
      entries.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    lives.push(lifeOf(incident, entries, { now, agents }));
  }
  return lives;
}

const valuesOf = (measures: readonly Measure[]) =>
  Object.fromEntries(measures.map(({ name, value }) => [name, value]));
const any = () => true;
const plain = (
  scope: Omit<SlowScope, 'rated' | 'work'>,
): Omit<SlowScope, 'work'> => scope;

describe('measures', () => {
  measureTest(
    'are what the timelines tell, for each filter and breakdown',
    async (desk, knex) => {
      // The same life each time; another seed is another one.
      const seed = 20_261_123;
      // A server far away takes ten times as long for a life.
      const incidents = isSqlite(knex) ? 80 : 20;
      const numbers = await liveAtRandom(desk, { seed, incidents, moves: 7 });
      const lives = await livesOf(desk, numbers);
      const work = await workAtRandom(desk, { knex, seed: 7, incidents });
      const now = desk.clock.now().toMillis();
      const begin = Math.min(...lives.map(life => life.createdAt));
      // A life in which nothing of this happened would prove nothing.
      const sums = slowMeasures(lives, {
        from: begin,
        to: now,
        where: any,
        work,
      });
      const happened = measureNames.filter(name => (sums[name] ?? 0) > 0);
      const scarce = isSqlite(knex)
        ? ['complaints', 'complaintsUpheld']
        : measureNames.filter(name => name !== 'received');
      expect([...happened, ...scarce]).toEqual(
        expect.arrayContaining([...measureNames]),
      );

      const ask = (query: Partial<MeasuresQuery>, from: number, to: number) =>
        desk.measures.measures(
          {
            from: new Date(from).toISOString(),
            to: new Date(to).toISOString(),
            ...query,
          },
          { by: manager },
        );
      const check = (
        measures: readonly Measure[],
        scope: Omit<SlowScope, 'work'>,
        what: string,
      ) => {
        const slow = Object.entries(slowMeasures(lives, { ...scope, work }));
        const wanted = slow.map(([name, value]) => [
          name,
          value === undefined ? undefined : expect.closeTo(value, 6),
        ]);
        expect([what, valuesOf(measures)]).toEqual([
          what,
          Object.fromEntries(wanted),
        ]);
      };

      const middle = begin + (now - begin) / 3;
      const whole = Math.floor(middle / 1000) * 1000;
      const periods: [string, number, number][] = [
        ['all of it', begin, now + 1],
        ['with days to come', begin, now + 30 * DAY],
        ['the first third', begin, whole],
        ['some days', whole, whole + 3 * DAY],
        ['before everything', begin - 5 * DAY, begin],
        ['after everything', now + DAY, now + 2 * DAY],
      ];
      for (const [what, from, to] of periods) {
        const { measures, withheld } = await ask({}, from, to);
        check(measures, plain({ from, to, where: any, worked: any }), what);
        expect(withheld).toEqual(['complaints', 'complaintsUpheld']);
      }

      const [from, to] = [whole - 3 * DAY, now + 1];
      type Filter = [
        Partial<MeasuresQuery> & { items?: string[] },
        Omit<SlowScope, 'work'>,
      ];
      const filter = (
        query: Filter[0],
        where: SlowScope['where'],
        rated?: SlowScope['rated'],
        worked?: SlowScope['worked'],
      ): Filter => [query, { from, to, where, rated, worked }];
      const solver = lives.find(life => life.resolver !== '')!.resolver;
      for (const [query, scope] of [
        filter(
          { team: groups.payments },
          life => life.team === groups.payments,
          rating => rating.team === groups.payments,
        ),
        filter({ category: 'network' }, life =>
          life.category.startsWith('network'),
        ),
        filter(
          { category: 'network/vpn' },
          life => life.category === 'network/vpn',
        ),
        filter({ priority: 'P2' }, life => life.priority === 'P2'),
        filter({ channel: 'phone' }, life => life.channel === 'phone'),
        filter(
          { person: solver },
          life => life.resolver === solver,
          rating => rating.resolver === solver,
          entry => entry.person === solver,
        ),
        filter({ items: [items.paymentsDb, items.batch] }, life =>
          life.items.some(
            ref => ref === items.paymentsDb || ref === items.batch,
          ),
        ),
        filter({ items: [] }, () => false),
        filter(
          { category: 'network/vpn', priority: 'P3' },
          life => life.category === 'network/vpn' && life.priority === 'P3',
        ),
      ]) {
        const { measures } = await ask(query, from, to);
        check(measures, scope, JSON.stringify(query));
      }

      const keyOf: Partial<
        Record<MeasureBreakdown, (life: Life) => string | string[]>
      > = {
        priority: life => life.priority,
        channel: life => life.channel,
        category: life => life.category,
        team: life => life.team,
        tier: life => String(life.tier),
        state: life => life.state,
        person: life => life.resolver,
        ci: life => life.items,
      };
      for (const [by, keys] of Object.entries(keyOf)) {
        const reply: Measures = await ask(
          { by: by as MeasureBreakdown },
          from,
          to,
        );
        expect(reply.groups!.length).toBeGreaterThan(1);
        for (const { key, measures } of reply.groups!) {
          const where = (life: Life) => [keys(life)].flat().includes(key);
          const rated = {
            team: ({ team }: { team: string }) => team === key,
            person: ({ resolver }: { resolver: string }) => resolver === key,
          }[by];
          const worked: SlowScope['worked'] =
            by === 'person'
              ? (entry, life) => entry.person === key && life !== undefined
              : undefined;
          check(measures, { from, to, where, rated, worked }, `${by} ${key}`);
        }
        const sizes = reply.groups!.map(
          group => valuesOf(group.measures).received!,
        );
        const sum = sizes.reduce((all, size) => all + size, 0);
        const { received } = slowMeasures(
          lives.filter(life => [keys(life)].flat().length > 0),
          { from, to, where: any, work },
        );
        expect([by, sum]).toEqual([by, received]);
      }

      // Shanghai has been eight hours ahead for as long as there are desks.
      const shift = 8 * 3_600_000;
      for (const by of ['day', 'week'] as const) {
        const { groups: buckets } = await ask(
          { by, timeZone: 'Asia/Shanghai' },
          from,
          to,
        );
        expect(buckets!.length).toBeGreaterThan(1);
        for (const { key, measures } of buckets!) {
          const start = Date.parse(`${key}T00:00:00Z`) - shift;
          const length = (by === 'day' ? 1 : 7) * DAY;
          const bucket = {
            from: Math.max(start, from),
            to: Math.min(start + length, to),
            where: any,
            worked: any,
            ahead: shift,
          };
          check(measures, bucket, `${by} ${key}`);
        }
      }
      const { groups: months } = await ask({ by: 'month' }, begin, to);
      expect(months!.map(({ key }) => key)).toContain('2026-10-01');
      for (const { key, measures } of months!) {
        const [year, month] = key.split('-').map(Number);
        const bucket = {
          from: Math.max(Date.UTC(year, month - 1), begin),
          to: Math.min(Date.UTC(year, month), to),
          where: any,
          worked: any,
        };
        check(measures, bucket, `month ${key}`);
      }

      // What is kept with each write is what the records tell, and nothing more.
      for (const table of [
        'incident_facts',
        'incident_openings',
        'incident_time',
        'team_returns',
      ]) {
        const kept = await knex(table);
        const told = await knex(`${table}_now`);
        // PostgreSQL has big integers in text, and small ones not.
        const inOrder = (rows: object[]) =>
          rows.map(row => Object.values(row).map(String).join()).sort();
        expect([table, inOrder(kept)]).toEqual([table, inOrder(told)]);
      }
    },
  );
});
