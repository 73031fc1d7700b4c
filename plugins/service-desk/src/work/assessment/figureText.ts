import {
  assessmentFigures,
  type AssessmentFigure,
  type AssessmentPart,
  type EngineerFigures,
} from '@firstline/plugin-service-desk-common';
import type { Text } from '../../translation';
import { workTime } from '../workText';

/** Columns of the table, in their order. */
export const assessmentColumns = [
  'person',
  ...assessmentFigures,
  'score',
] as const;
/** One of {@link assessmentColumns}. */
export type AssessmentColumn = (typeof assessmentColumns)[number];

/** By what a column is sorted; unknown ones come last. */
export function sortValue(
  line: EngineerFigures,
  column: Exclude<AssessmentColumn, 'person'>,
): number {
  const value = column === 'workHours' ? line.workSeconds : line[column];
  return value ?? Number.NEGATIVE_INFINITY;
}

/** A number as the reader's language writes it, to two places. */
export function numberText(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(
    value,
  );
}

function percentText(value: number, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(value);
}

/** A figure in words; undefined when it is not known or there was nothing to measure. */
export function figureText(
  line: EngineerFigures,
  figure: AssessmentFigure,
  options: { t: Text; language: string },
): string | undefined {
  const { t, language } = options;
  if (figure === 'workHours') {
    return line.workSeconds > 0 ? workTime(line.workSeconds, language) : '0';
  }
  const value = line[figure];
  if (value === undefined) return undefined;
  if (figure === 'responseRate') {
    return t('assessment.responses', {
      rate: percentText(value, language),
      count: line.responses,
    });
  }
  if (figure === 'ratingMean') {
    return t('assessment.ratings', {
      mean: numberText(value, language),
      count: line.ratings,
    });
  }
  return numberText(value, language);
}

/** The amount of a part of a score, in the unit its weight is of. */
export function amountText(
  { figure, amount }: AssessmentPart,
  language: string,
): string {
  return figure === 'responseRate'
    ? percentText(amount, language)
    : numberText(amount, language);
}
