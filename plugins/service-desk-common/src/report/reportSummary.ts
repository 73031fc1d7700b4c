import type { MeasureName } from '../measures/measures';
import { cellText } from './cellText';
import type { ReportLanguage, ServiceReport } from './report';
import { measureCell } from './tables/measureTable';
import { reportWords } from './words';

/** What a report is about, in one language. */
export interface ReportHead {
  title: string;
  /** The whole desk, or the system or owner. */
  scope: string;
  period: string;
  made: string;
}

/**
 * Title, scope, period and making of a report.
 *
 * @param options - `madeBy`: name of who made it; absent for the schedule
 */
export function reportHead(
  report: Pick<
    ServiceReport,
    'month' | 'scope' | 'scopeTitle' | 'from' | 'to' | 'timeZone' | 'madeAt'
  >,
  options: { language: ReportLanguage; madeBy?: string },
): ReportHead {
  const { language, madeBy } = options;
  const { scope, scopeTitle, timeZone } = report;
  const words = reportWords[language];
  const month = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const day = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeZone,
  });
  const moment = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  const { sentences } = words;
  return {
    title: words.report(month.format(new Date(`${report.month}-01`))),
    scope: scope.kind === 'desk' ? words.wholeDesk : scopeTitle ?? scope.ref,
    period: sentences.period({
      from: day.format(new Date(report.from)),
      // The end is the first moment after the month.
      to: day.format(new Date(Date.parse(report.to) - 1)),
      zone: timeZone,
    }),
    made: sentences.made({
      at: moment.format(new Date(report.madeAt)),
      by: madeBy ?? sentences.schedule,
    }),
  };
}

/** The month in a few sentences; what could not be measured is not spoken of. */
export function reportSummary(
  figures: Pick<ServiceReport['figures'], 'measures' | 'before'>,
  language: ReportLanguage,
): string[] {
  const { sentences } = reportWords[language];
  const textOf = (name: MeasureName, of: keyof typeof figures = 'measures') => {
    const measure = figures[of].find(one => one.name === name);
    return measure?.value === undefined
      ? undefined
      : cellText(measureCell(measure), language);
  };
  const received = textOf('received');
  const resolved = textOf('resolved');
  const backlog = textOf('backlog');
  const earlier = textOf('received', 'before');
  const responded = textOf('responseRate');
  const inTime = textOf('resolutionRate');
  const firstLine = textOf('firstLineResolutionRate');
  const time = textOf('resolutionSecondsP50');
  const share = textOf('satisfactionRate');
  const ratings = textOf('ratings');
  return [
    received &&
      resolved &&
      backlog &&
      sentences.volume({ received, resolved, backlog }),
    earlier && sentences.before({ received: earlier }),
    responded && inTime && sentences.levels({ responded, resolved: inTime }),
    firstLine && sentences.firstLine({ share: firstLine }),
    time && sentences.median({ time }),
    share && ratings && sentences.satisfaction({ share, ratings }),
  ].filter(sentence => sentence !== undefined && sentence !== '') as string[];
}
