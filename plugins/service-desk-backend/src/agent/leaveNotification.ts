import { parseEntityRef } from '@backstage/catalog-model';
import type { OutgoingNotification } from '@firstline/backend-kit';
import type {
  DeskLanguage,
  Leave,
} from '@firstline/plugin-service-desk-common';
import { inEachLanguage } from '../people/inEachLanguage';

/** What a lead is told of somebody's leave. */
export interface LeaveSubject {
  userRef: string;
  /** As in the catalog. */
  name: string;
  leave: Leave;
  /** Open incidents they still have. */
  open: number;
}

const texts = {
  en: ({ name, open, leave }: LeaveSubject) => ({
    title: `${name} is on leave and still has ${open} open ${
      open === 1 ? 'incident' : 'incidents'
    }`,
    description: `Until ${leave.to}. Hand the work over on their page.`,
  }),
  zh: ({ name, open, leave }: LeaveSubject) => ({
    title: `${name} 休假中，仍有 ${open} 个未完成事件`,
    description: `休假至 ${leave.to}。请在其页面上转交工作。`,
  }),
};

/** Tells leads that somebody went on leave with open work. */
export function leaveNotification(
  subject: LeaveSubject,
  options: { recipients: string[]; language: DeskLanguage },
): OutgoingNotification {
  const { namespace, name } = parseEntityRef(subject.userRef);
  const page = [namespace, name].map(encodeURIComponent).join('/');
  return {
    kind: 'notification',
    recipients: options.recipients,
    exclude: [subject.userRef],
    ...inEachLanguage(options.language, to => texts[to](subject)),
    link: `/service-desk/agents/${page}`,
    severity: 'normal',
    topic: 'incident-management',
  };
}
