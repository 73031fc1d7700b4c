import type { OutgoingNotification } from '@firstline/backend-kit';
import {
  formatIncidentNumber,
  type FollowUpReason,
} from '@firstline/plugin-service-desk-common';
import type { IncidentRecord } from '../incident/IncidentRecord';
import { inEachLanguage } from '../people/inEachLanguage';
import type { DeskConfig } from '../settings/DeskConfig';
import type { RoundKey } from './RatingStore';

const texts = {
  en: {
    ask: 'How did we do? Rate it in a minute, without signing in',
    remind: 'A reminder: how did we do? Rate it in a minute',
    'no-answer': 'No answer from the requester: please call them',
    dissatisfied: 'The requester is dissatisfied: please call them',
  },
  zh: {
    ask: '请对本次服务评分，只需一分钟，无需登录',
    remind: '温馨提醒：请对本次服务评分，只需一分钟',
    'no-answer': '用户尚未答复，请电话回访',
    dissatisfied: '用户不满意，请电话回访',
  },
};

type Config = Pick<DeskConfig, 'groups' | 'notificationLanguage'>;

function titleOf(record: IncidentRecord): string {
  return `${formatIncidentNumber(record.id)} · ${record.title}`;
}

/**
 * Asks the requester for a rating. A reminder has the same scope, so that it takes the place
 * of what came before it.
 *
 * @param options - `link`: the one-time link, whole
 */
export function surveyNotification(
  record: IncidentRecord & { requester: string },
  options: { key: RoundKey; link: string; reminder: boolean; config: Config },
): OutgoingNotification {
  const { key, link, reminder, config } = options;
  return {
    kind: 'notification',
    recipients: [record.requester],
    exclude: [],
    ...inEachLanguage(config.notificationLanguage, language => ({
      title: titleOf(record),
      description: texts[language][reminder ? 'remind' : 'ask'],
    })),
    link,
    severity: 'normal',
    topic: 'incident-rating',
    scope: `rating:${key.incidentId}:${key.round}`,
  };
}

/** Tells whoever has to call a requester; undefined when there is nobody to tell. */
export function followUpNotification(
  record: IncidentRecord,
  options: { reason: FollowUpReason; config: Config },
): OutgoingNotification | undefined {
  const { reason, config } = options;
  // The list has what nobody owns; who is dissatisfied is worth a word to the whole desk.
  const recipient =
    record.firstContactOwner ??
    (reason === 'dissatisfied' ? config.groups.desk : undefined);
  if (recipient === undefined) return undefined;
  return {
    kind: 'notification',
    recipients: [recipient],
    exclude: record.requester === undefined ? [] : [record.requester],
    ...inEachLanguage(config.notificationLanguage, language => ({
      title: titleOf(record),
      description: texts[language][reason],
    })),
    link: '/service-desk/follow-ups',
    severity: reason === 'dissatisfied' ? 'high' : 'normal',
    topic: 'incident-work',
  };
}
