import type { OutgoingNotification } from '@firstline/backend-kit';
import type {
  DeskLanguage,
  ReportSummary,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { inEachLanguage } from '../people/inEachLanguage';

const texts = {
  en: (month: string, of?: string) => ({
    title: `The service report of ${month} is there${of ? `: ${of}` : ''}`,
    description: 'What came in, how fast it was solved, and what users said.',
  }),
  zh: (month: string, of?: string) => ({
    title: `${month}服务报告已生成${of ? `:${of}` : ''}`,
    description: '受理情况、解决时效与用户评价。',
  }),
};

/** Tells people that a report was made. */
export function reportNotification(
  { month, scope, scopeTitle }: ReportSummary,
  options: { recipients: readonly string[]; language: DeskLanguage },
): OutgoingNotification {
  const { recipients } = options;
  const nameIn = (locale: DeskLanguage) =>
    DateTime.fromFormat(month, 'yyyy-MM', { locale }).toLocaleString({
      month: 'long',
      year: 'numeric',
    });
  const of = scope.kind === 'desk' ? undefined : scopeTitle ?? scope.ref;
  const query =
    scope.kind === 'desk'
      ? ''
      : `?${scope.kind}=${encodeURIComponent(scope.ref)}`;
  return {
    kind: 'notification',
    recipients: [...recipients],
    exclude: [],
    ...inEachLanguage(options.language, language =>
      texts[language](nameIn(language), of),
    ),
    link: `/service-desk/reports/${month}${query}`,
    severity: 'low',
    topic: 'service-report',
  };
}
