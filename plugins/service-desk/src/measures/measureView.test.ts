import { DateTime } from 'luxon';
import { formatMeasureView, parseMeasureView, scopeOf } from './measureView';

const read = (text: string) => parseMeasureView(new URLSearchParams(text));
// Three in the morning of the first of November in Shanghai.
const today = DateTime.fromISO('2026-10-31T19:00:00Z', {
  zone: 'Asia/Shanghai',
});
const scope = (text: string) => {
  const { from, to } = scopeOf(read(text), today);
  return [from, to].map(at => at.slice(0, 16));
};

describe('measureView', () => {
  it('keeps what makes sense in the address, and nothing else', () => {
    const text =
      'period=custom&from=2026-10-01&to=2026-10-31&team=group%3Adefault%2Fdba-team&priority=P1&channel=phone';
    expect(formatMeasureView(read(text)).toString()).toBe(text);
    expect(read('period=decade&priority=P9&channel=owl&who=me')).toEqual({
      period: 'days30',
      filters: {},
    });
    expect(read('period=custom&from=2026-10-31&to=2026-10-01').period).toBe(
      'days30',
    );
    expect(read('period=custom&from=2026-13-01&to=2026-13-02').period).toBe(
      'days30',
    );
  });

  it('measures whole days of the reader', () => {
    expect(scope('period=thisMonth')).toEqual([
      '2026-10-31T16:00',
      '2026-11-01T16:00',
    ]);
    expect(scope('period=lastMonth')).toEqual([
      '2026-09-30T16:00',
      '2026-10-31T16:00',
    ]);
    expect(scope('period=days7')).toEqual([
      '2026-10-25T16:00',
      '2026-11-01T16:00',
    ]);
    expect(scope('period=custom&from=2026-10-05&to=2026-10-05')).toEqual([
      '2026-10-04T16:00',
      '2026-10-05T16:00',
    ]);
  });

  it('takes days as long as they are', () => {
    const summer = DateTime.fromISO('2026-10-26T12:00', {
      zone: 'Europe/Berlin',
    });
    const view = read('period=custom&from=2026-10-25&to=2026-10-25');
    const { from, to } = scopeOf(view, summer);
    expect((Date.parse(to) - Date.parse(from)) / 3_600_000).toBe(25);
  });
});
