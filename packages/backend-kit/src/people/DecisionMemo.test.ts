import { ManualClock } from '../time';
import { DecisionMemo } from './DecisionMemo';

describe('DecisionMemo', () => {
  const clock = ManualClock.create('2026-11-21T09:00:00Z');

  it('shares an answer on its way, and keeps it for its seconds', async () => {
    const memo = DecisionMemo.create<number>({ clock, seconds: 3 });
    let asked = 0;
    const ask = async () => (asked += 1);
    expect(await Promise.all([memo.get('a', ask), memo.get('a', ask)])).toEqual(
      [1, 1],
    );
    expect(await memo.get('b', ask)).toBe(2);
    clock.advance({ milliseconds: 2_999 });
    expect(await memo.get('a', ask)).toBe(1);
    clock.advance({ milliseconds: 1 });
    expect(await memo.get('a', ask)).toBe(3);
  });

  it('keeps no failure, and nothing at all for 0 seconds', async () => {
    const memo = DecisionMemo.create<number>({ clock, seconds: 3 });
    const fail = async () => {
      throw new Error('away');
    };
    await expect(memo.get('a', fail)).rejects.toThrow('away');
    expect(await memo.get('a', async () => 1)).toBe(1);

    const none = DecisionMemo.create<number>({ clock, seconds: 0 });
    expect(await none.get('a', async () => 1)).toBe(1);
    expect(await none.get('a', async () => 2)).toBe(2);
  });
});
