import { levels, type Level, type Priority } from './incident';

/** Priority by impact, then urgency. */
export type PriorityMatrix = Record<Level, Record<Level, Priority>>;

/**
 * The default matrix: the eight cells seen in real ServiceNow logs (UCI 498), and P3 for
 * the ninth (high impact, low urgency), the mirror of low impact, high urgency.
 */
export const defaultPriorityMatrix: PriorityMatrix = {
  high: { high: 'P1', medium: 'P2', low: 'P3' },
  medium: { high: 'P2', medium: 'P3', low: 'P4' },
  low: { high: 'P3', medium: 'P4', low: 'P4' },
};

/** Priority = impact × urgency (S-053). */
export function priorityOf(
  matrix: PriorityMatrix,
  impact: Level,
  urgency: Level,
): Priority {
  return matrix[impact][urgency];
}

/** The cells a partly given matrix leaves open, as `impact/urgency`; empty when complete. */
export function missingCells(
  matrix: Partial<Record<Level, Partial<Record<Level, Priority>>>>,
): string[] {
  return levels.flatMap(impact =>
    levels
      .filter(urgency => !matrix[impact]?.[urgency])
      .map(urgency => `${impact}/${urgency}`),
  );
}
