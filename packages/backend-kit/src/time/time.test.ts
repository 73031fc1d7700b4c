import fc from 'fast-check';
import { DateTime } from 'luxon';
import { fromDbTime, ManualClock, systemClock, toDbTime } from '.';

describe('dbTime', () => {
  it('writes UTC with milliseconds', () => {
    const time = DateTime.fromISO('2026-03-01T08:00:00+08:00', {
      setZone: true,
    });
    expect(toDbTime(time)).toBe('2026-03-01T00:00:00.000Z');
    expect(fromDbTime('2026-03-01T00:00:00.000Z').toMillis()).toBe(
      time.toMillis(),
    );
  });

  it('sorts as text as the times do, and comes back the same', () => {
    const millis = fc.integer({
      min: -62_135_596_800_000,
      max: 253_402_300_799_999,
    });
    fc.assert(
      fc.property(millis, millis, (a, b) => {
        const [one, other] = [a, b].map(n => DateTime.fromMillis(n));
        expect(toDbTime(one) < toDbTime(other)).toBe(a < b);
        expect(fromDbTime(toDbTime(one)).toMillis()).toBe(a);
      }),
      { seed: 1 },
    );
  });

  it('refuses what cannot be stored or was not', () => {
    expect(() => toDbTime(DateTime.fromISO('nonsense'))).toThrow(RangeError);
    expect(() => toDbTime(DateTime.utc(275_760))).toThrow(RangeError);
    for (const text of ['2026-03-01', '2026-13-01T00:00:00.000Z', '', '1']) {
      expect(() => fromDbTime(text)).toThrow(RangeError);
    }
  });
});

describe('ManualClock', () => {
  it('stands still until it is moved', () => {
    const clock = ManualClock.create('2026-03-01T00:00:00Z');
    expect(toDbTime(clock.now())).toBe('2026-03-01T00:00:00.000Z');
    expect(clock.now()).toBe(clock.now());
    clock.advance({ minutes: 30 });
    expect(toDbTime(clock.now())).toBe('2026-03-01T00:30:00.000Z');
    clock.set('2026-01-01');
    expect(toDbTime(clock.now())).toBe('2026-01-01T00:00:00.000Z');
    expect(() => clock.set('soon')).toThrow(RangeError);
  });
});

describe('systemClock', () => {
  it('shows the time in UTC', () => {
    const now = systemClock.now();
    expect(now.zoneName).toBe('UTC');
    expect(Math.abs(now.toMillis() - Date.now())).toBeLessThan(5_000);
  });
});
