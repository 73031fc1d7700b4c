import { shortSpan } from '@firstline/common-kit';
import type { ReportCell } from './report';

/** What stands where there was nothing to measure. */
export const NOTHING = '–';

/**
 * A cell as people read it: numbers with the signs of the language, shares in per cent, durations
 * in words.
 *
 * @param language - code such as `zh`
 */
export function cellText(cell: ReportCell, language: string): string {
  if ('text' in cell) return cell.text;
  const { value, unit, working } = cell;
  if (value === undefined) return NOTHING;
  switch (unit) {
    case 'share':
      return new Intl.NumberFormat(language, {
        style: 'percent',
        maximumFractionDigits: 1,
      }).format(value);
    case 'seconds':
      return shortSpan(value, language, working ? 'hours' : 'days');
    default:
      return new Intl.NumberFormat(language, {
        maximumFractionDigits: unit === 'mean' ? 2 : 0,
      }).format(value);
  }
}
