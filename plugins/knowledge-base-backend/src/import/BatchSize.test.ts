import { BatchSize } from './BatchSize';

describe('BatchSize', () => {
  it('grows while batches are quick, shrinks when one is slow, within bounds', () => {
    const size = new BatchSize();
    const after = (...took: number[]) => {
      took.forEach(milliseconds => size.took(milliseconds));
      return size.lines;
    };
    expect(size.lines).toBe(20);
    expect(after(10)).toBe(40);
    expect(after(100)).toBe(40);
    expect(after(10, 10, 10, 10)).toBe(200);
    expect(after(500)).toBe(100);
    expect(after(...Array(20).fill(5_000))).toBe(5);
    expect(after(10)).toBe(10);
  });
});
