import {
  cellText,
  type ReportLanguage,
  type ReportTable,
  type TrendDay,
} from '@firstline/plugin-service-desk-common';
import type { Text } from '../translation';

/** What a trend shows, in a sentence. */
export function trendSentence(options: {
  trend: readonly TrendDay[];
  language: ReportLanguage;
  t: Text;
}): string {
  const { trend, language, t } = options;
  const number = new Intl.NumberFormat(language);
  const day = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  const [first] = trend;
  const last = trend.at(-1);
  if (!first || !last) return t('measures.nothing');
  const sum = (of: (one: TrendDay) => number) =>
    number.format(trend.reduce((total, one) => total + of(one), 0));
  const most = trend.reduce((a, b) => (b.received > a.received ? b : a));
  return t('measures.said.trend', {
    from: day.format(new Date(first.day)),
    to: day.format(new Date(last.day)),
    received: sum(one => one.received),
    resolved: sum(one => one.resolved),
    before: number.format(first.backlog),
    after: number.format(last.backlog),
    day: day.format(new Date(most.day)),
    most: number.format(most.received),
  });
}

/** What a chart of names and numbers shows, in a sentence: each with its number. */
export function listSentence(
  table: ReportTable,
  language: ReportLanguage,
): string {
  const list = table.rows
    .map(
      ([name, value]) =>
        `${cellText(name, language)}: ${cellText(value, language)}`,
    )
    .join('; ');
  return `${table.title}. ${list}.`;
}
