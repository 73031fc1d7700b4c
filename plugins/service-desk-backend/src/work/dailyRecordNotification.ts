import { parseEntityRef } from '@backstage/catalog-model';
import type { OutgoingNotification } from '@firstline/backend-kit';
import type { DeskLanguage } from '@firstline/plugin-service-desk-common';
import { inEachLanguage } from '../people/inEachLanguage';

/** The page of a person's day. */
export function dailyRecordPath(person: string, day: string): string {
  const { namespace, name } = parseEntityRef(person);
  const parts = [namespace, name, day].map(encodeURIComponent);
  return `/service-desk/daily/${parts.join('/')}`;
}

const texts = {
  en: (day: string) => `Your daily record of ${day} was opened again`,
  zh: (day: string) => `您 ${day} 的日常维护工作记录已被退回`,
};

/** Tells somebody that the record they completed is theirs to mend. */
export function dailyRecordNotification(
  record: { person: string; day: string; remark?: string },
  options: { language: DeskLanguage },
): OutgoingNotification {
  const { person, day, remark } = record;
  return {
    kind: 'notification',
    recipients: [person],
    exclude: [],
    ...inEachLanguage(options.language, language => ({
      title: texts[language](day),
      description: remark,
    })),
    link: dailyRecordPath(person, day),
    severity: 'normal',
    topic: 'incident-management',
    scope: `daily-record:${person}:${day}`.slice(0, 200),
  };
}
