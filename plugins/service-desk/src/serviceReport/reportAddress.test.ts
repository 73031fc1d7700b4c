import { DateTime } from 'luxon';
import {
  filterOf,
  isMonth,
  monthsToReport,
  monthText,
  reportQuery,
  scopeIn,
} from './reportAddress';

describe('reportAddress', () => {
  it('reads and writes of what a report is', () => {
    const read = (text: string) => scopeIn(new URLSearchParams(text));
    expect(read('system=System:default/Payments&owner=group:a/b')).toEqual({
      system: 'system:default/payments',
    });
    expect(read('owner=group:default/dba-team')).toEqual({
      owner: 'group:default/dba-team',
    });
    expect(read('system=component:default/x&owner=user:a/b')).toEqual({});
    const scope = filterOf({ kind: 'owner', ref: 'group:default/dba-team' });
    expect(reportQuery(scope, 'r1')).toBe(
      '?owner=group%3Adefault%2Fdba-team&id=r1',
    );
    expect(reportQuery(filterOf({ kind: 'desk' }))).toBe('');
  });

  it('knows months, and offers the last whole one first', () => {
    expect(['2026-10', '2026-13', '2026-1', 'x'].map(isMonth)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(monthText('2026-10', 'en')).toBe('October 2026');
    expect(monthText('2026-10', 'zh')).toBe('2026年10月');
    expect(monthsToReport(DateTime.fromISO('2026-03-31'), 3)).toEqual([
      '2026-02',
      '2026-01',
      '2025-12',
      '2026-03',
    ]);
  });
});
