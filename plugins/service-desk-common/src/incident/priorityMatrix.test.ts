import {
  defaultPriorityMatrix,
  missingCells,
  priorityOf,
} from './priorityMatrix';

describe('priorityMatrix', () => {
  it.each([
    ['high', 'high', 'P1'],
    ['high', 'medium', 'P2'],
    ['high', 'low', 'P3'],
    ['medium', 'high', 'P2'],
    ['medium', 'medium', 'P3'],
    ['medium', 'low', 'P4'],
    ['low', 'high', 'P3'],
    ['low', 'medium', 'P4'],
    ['low', 'low', 'P4'],
  ] as const)('impact %s × urgency %s = %s', (impact, urgency, priority) => {
    expect(priorityOf(defaultPriorityMatrix, impact, urgency)).toBe(priority);
  });

  it('names the cells that are open', () => {
    expect(missingCells(defaultPriorityMatrix)).toEqual([]);
    expect(missingCells({})).toHaveLength(9);
    expect(
      missingCells({
        ...defaultPriorityMatrix,
        low: { high: 'P3', medium: 'P4' },
      }),
    ).toEqual(['low/low']);
  });
});
