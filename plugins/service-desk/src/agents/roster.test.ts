import { DateTime } from 'luxon';
import {
  blocksOf,
  overlaps,
  rosterWindow,
  shiftsOfTeam,
  successorOf,
  within,
} from './roster';

const team = 'group:default/desk';
const at = (day: number, hour = 0) =>
  DateTime.fromISO('2026-11-02').plus({ days: day, hours: hour }).toISO() ?? '';
const shift = (from: number, to: number, of = team) => ({
  team: of,
  from: at(from),
  to: at(to),
});
const person = (userRef: string, ...shifts: ReturnType<typeof shift>[]) => ({
  userRef,
  profile: { leaves: [], shifts, skills: [], locations: [] },
});

describe('roster', () => {
  const window = rosterWindow(DateTime.fromISO('2026-11-02T15:00'));
  const shifts = shiftsOfTeam(team, [
    person('user:default/b', shift(3, 7), shift(20, 21)),
    person('user:default/a', shift(-1, 3), shift(0, 1, 'group:default/other')),
  ]);

  it('has the stretches of one team, in their order', () => {
    expect(shifts.map(({ userRef, from }) => [userRef, from])).toEqual([
      ['user:default/a', at(-1)],
      ['user:default/b', at(3)],
      ['user:default/b', at(20)],
    ]);
  });

  it('lays two weeks on a strip, cut where they reach beyond', () => {
    expect(within(shifts, window)).toHaveLength(2);
    const blocks = blocksOf(shifts, window);
    expect(blocks.map(({ left }) => Math.round(left))).toEqual([0, 21]);
    expect(blocks.map(({ width }) => Math.round(width))).toEqual([21, 29]);
  });

  it('knows who takes over, and when nobody does', () => {
    expect(successorOf(shifts[0], shifts)?.userRef).toBe('user:default/b');
    expect(successorOf(shifts[1], shifts)).toBeUndefined();
  });

  it('sees a stretch over another one of the same team only', () => {
    expect(overlaps(shift(2, 4), [shift(3, 7)])).toBe(true);
    expect(overlaps(shift(1, 3), [shift(3, 7)])).toBe(false);
    expect(overlaps(shift(2, 4, 'group:default/x'), [shift(3, 7)])).toBe(false);
  });
});
