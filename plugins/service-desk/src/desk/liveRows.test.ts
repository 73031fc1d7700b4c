import type { VisibleIncident } from '@firstline/plugin-service-desk-common';
import { mergeRows, type LiveRows } from './liveRows';

const row = (number: string, version = 1) =>
  ({ number, version } as VisibleIncident);
const rows = (...numbers: string[]) => numbers.map(number => row(number));
const shown = (...numbers: string[]): LiveRows => ({
  rows: rows(...numbers),
  held: [],
  gone: [],
});
const names = (list: VisibleIncident[]) => list.map(item => item.number);
const nothing = new Set<string>();

describe('mergeRows', () => {
  it('takes over what is new and drops what left when nobody is in the way', () => {
    const merged = mergeRows(shown('a', 'b'), rows('n', 'b'), {
      hold: false,
      keep: nothing,
    });
    expect(names(merged.rows)).toEqual(['n', 'b']);
    expect(merged.gone).toEqual([]);
  });

  it('updates in place and holds new ones back while somebody is busy', () => {
    const merged = mergeRows(
      shown('a', 'b', 'c'),
      [row('n'), row('c'), row('a', 7)],
      { hold: true, keep: nothing },
    );
    expect(names(merged.rows)).toEqual(['a', 'c']);
    expect(merged.rows[0].version).toBe(7);
    expect(names(merged.held)).toEqual(['n']);
  });

  it.each([true, false])(
    'keeps the row in hand where it was (hold: %p)',
    hold => {
      const merged = mergeRows(shown('a', 'b', 'c'), rows('a', 'c'), {
        hold,
        keep: new Set(['b']),
      });
      expect(names(merged.rows)).toEqual(['a', 'b', 'c']);
      expect(merged.gone).toEqual(['b']);
    },
  );
});
