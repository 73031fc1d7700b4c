import { ManualClock } from '@firstline/backend-kit';
import { groups, person, plugin } from '../__testUtils__/company';
import { DashboardCache } from './DashboardCache';
import { requireMayMeasure } from './measureAccess';
import { bucketsOf } from './periodBuckets';

describe('who may measure what', () => {
  const self = person('wang.fang').ref;
  it.each([
    ['the desk, everything', 'li.na', {}, [], true],
    ['incident managers, everything', 'maria.silva', {}, [], true],
    ['desk managers, everything', 'he.qiang', {}, [], true],
    ['desk managers, persons', 'he.qiang', { by: 'person' }, [], true],
    ['desk managers, a person', 'he.qiang', { person: self }, [], true],
    ['agents, no persons', 'li.na', { by: 'person' }, [], false],
    ['agents, no other person', 'li.na', { person: self }, [], false],
    [
      'incident managers, no person',
      'maria.silva',
      { person: self },
      [],
      false,
    ],
    ['everybody, themselves', 'wang.fang', { person: self }, [], true],
    ['engineers, not everything', 'wang.fang', {}, [], false],
    ['a team, its own', 'wang.fang', { team: groups.payments }, [], true],
    ['a team, no other', 'wang.fang', { team: groups.dba }, [], false],
    [
      'owners, what is theirs',
      'wang.fang',
      { owner: groups.payments },
      [],
      true,
    ],
    ['owners, no others', 'wang.fang', { owner: groups.dba }, [], false],
    ['owners, their system', 'wang.fang', {}, [groups.payments], true],
    ['owners, no other system', 'wang.fang', {}, [groups.dba], false],
    ['a person who owns an item', 'wang.fang', {}, [self], true],
    [
      'a team, not its persons',
      'wang.fang',
      { team: groups.payments, by: 'person' },
      [],
      false,
    ],
    ['requesters, nothing', 'zhang.wei', {}, [], false],
  ] as const)('%s', (_what, name, scope, owners, allowed) => {
    const ask = () => {
      try {
        requireMayMeasure(scope, person(name), owners);
        return true;
      } catch (error) {
        return (error as Error).name;
      }
    };
    expect(ask()).toBe(allowed || 'NotAllowedError');
  });

  it('plugins, everything', () => {
    expect(() => requireMayMeasure({ by: 'person' }, plugin, [])).not.toThrow();
  });
});

describe('days, weeks and months of a period', () => {
  const cut = (
    from: string,
    to: string,
    unit: Parameters<typeof bucketsOf>[1],
    zone: string,
  ) =>
    bucketsOf({ from: Date.parse(from), to: Date.parse(to) }, unit, zone).map(
      bucket => [
        bucket.key,
        new Date(bucket.from).toISOString(),
        (bucket.to - bucket.from) / 3_600_000,
      ],
    );

  it('begin at the midnights of the zone', () => {
    expect(
      cut(
        '2026-09-30T20:00:00Z',
        '2026-10-02T10:00:00Z',
        'day',
        'Asia/Shanghai',
      ),
    ).toEqual([
      ['2026-10-01', '2026-09-30T20:00:00.000Z', 20],
      ['2026-10-02', '2026-10-01T16:00:00.000Z', 18],
    ]);
  });

  it('have 25 and 23 hours when the clocks change', () => {
    expect(
      cut(
        '2026-10-24T22:00:00Z',
        '2026-10-26T23:00:00Z',
        'day',
        'Europe/Berlin',
      ),
    ).toEqual([
      ['2026-10-25', '2026-10-24T22:00:00.000Z', 25],
      ['2026-10-26', '2026-10-25T23:00:00.000Z', 24],
    ]);
    expect(
      cut(
        '2026-03-28T23:00:00Z',
        '2026-03-29T22:00:00Z',
        'day',
        'Europe/Berlin',
      ),
    ).toEqual([['2026-03-29', '2026-03-28T23:00:00.000Z', 23]]);
  });

  it('are named by their first day, also outside the period', () => {
    expect(
      cut('2026-10-07T00:00:00Z', '2026-10-13T00:00:00Z', 'week', 'UTC'),
    ).toEqual([
      ['2026-10-05', '2026-10-07T00:00:00.000Z', 5 * 24],
      ['2026-10-12', '2026-10-12T00:00:00.000Z', 24],
    ]);
    expect(
      cut('2026-10-31T00:00:00Z', '2026-12-01T00:00:00Z', 'month', 'UTC'),
    ).toEqual([
      ['2026-10-01', '2026-10-31T00:00:00.000Z', 24],
      ['2026-11-01', '2026-11-01T00:00:00.000Z', 30 * 24],
    ]);
  });
});

describe('what is kept for a moment', () => {
  const clock = ManualClock.create('2026-10-01T08:00:00Z');

  it('is worked out once for all who ask at the same time', async () => {
    const cache = DashboardCache.create<number>({ clock });
    let worked = 0;
    const work = async () => {
      worked += 1;
      await new Promise(resolve => setTimeout(resolve, 20));
      return worked;
    };
    const get = (key: string) => cache.get(key, work);
    expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual([
      2, 2, 2,
    ]);
    expect(worked).toBe(2);
    // At most a minute, however long it took.
    clock.advance({ minutes: 1 });
    expect(await get('a')).toBe(3);
  });

  it('is nothing when it failed', async () => {
    const cache = DashboardCache.create<string>({ clock });
    const failed = cache.get('a', async () => {
      throw new Error('The database is away');
    });
    await expect(failed).rejects.toThrow('away');
    expect(await cache.get('a', async () => 'here')).toBe('here');
  });
});
