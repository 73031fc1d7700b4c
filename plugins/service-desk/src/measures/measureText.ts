import {
  cellText,
  type Measure,
  type MeasureName,
  measureCell,
} from '@firstline/plugin-service-desk-common';

// More is better of these, and less is better of those; the rest is neither good nor bad.
const better: ReadonlySet<MeasureName> = new Set([
  'responseRate',
  'resolutionRate',
  'firstLineResolutionRate',
  'secondLineResolutionRate',
  'firstContactResolutionRate',
  'neverReassignedRate',
  'satisfactionRate',
  'solvedWithArticle',
]);
const worse: ReadonlySet<MeasureName> = new Set([
  'backlog',
  'reopenRate',
  'pingPongRate',
  'reassignmentsMean',
  'majorIncidents',
  'responseSecondsP50',
  'resolutionSecondsP50',
  'resolutionSecondsP90',
  'complaintsUpheld',
]);

/** How a measure has moved since the period before. */
export interface Change {
  direction: 'up' | 'down' | 'same';
  /** Whether that is good; absent where it is neither. */
  verdict?: 'better' | 'worse';
  /** By how much, as people read it, without a sign. */
  by: string;
  /** What it was before. */
  before: string;
}

/** A measure's value in words. */
export function measureText(measure: Measure, language: string): string {
  return cellText(measureCell(measure), language);
}

// Of shares the difference is told in points: per cent of per cent would be read wrongly.
function difference(measure: Measure, by: number, language: string): string {
  return measure.unit === 'share'
    ? new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(
        by * 100,
      )
    : cellText(measureCell({ ...measure, value: by }), language);
}

function verdictOn(
  name: MeasureName,
  direction: 'up' | 'down',
): Change['verdict'] {
  if (better.has(name)) return direction === 'up' ? 'better' : 'worse';
  if (worse.has(name)) return direction === 'up' ? 'worse' : 'better';
  return undefined;
}

/** Undefined where one of both has nothing to compare. */
export function changeOf(
  measure: Measure,
  before: Measure | undefined,
  language: string,
): Change | undefined {
  if (measure.value === undefined || before?.value === undefined) {
    return undefined;
  }
  const delta = measure.value - before.value;
  const by = difference(measure, Math.abs(delta), language);
  // What rounds to nothing has not moved, as far as anybody can see.
  if (by === difference(measure, 0, language)) {
    return { direction: 'same', by, before: measureText(before, language) };
  }
  const direction = delta > 0 ? 'up' : 'down';
  return {
    direction,
    verdict: verdictOn(measure.name, direction),
    by,
    before: measureText(before, language),
  };
}
