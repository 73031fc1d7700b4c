import {
  formatIncidentNumber,
  type TimelineEntry,
  type TimelineEntryKind,
} from '@firstline/plugin-service-desk-common';
import { describeStep, stepOfChanges } from '../escalation/stepText';
import type { IncidentRecord } from './IncidentRecord';

/** Whom a notification speaks to. */
export type NotificationRole = 'worker' | 'requester' | 'follower';

/** What a notification is about. */
export interface NotificationSubject {
  record: IncidentRecord;
  entry: Pick<TimelineEntry, 'kind' | 'visibility' | 'changes'>;
  role: NotificationRole;
  /** It was filed just now. */
  isNew: boolean;
}

type Texts = Record<TimelineEntryKind, string> & {
  /** To the requester, where it differs. */
  toRequester: Partial<Record<TimelineEntryKind, string>>;
  /** To those who only know what was announced. */
  toFollower: Partial<Record<TimelineEntryKind, string>>;
  filedForYou: string;
  waitsForYou: string;
  internalComment: string;
};

const en: Texts = {
  submitted: 'Reported',
  assigned: 'Assigned to you or your team',
  accepted: 'Accepted: somebody is working on it',
  escalated: 'Escalated to you or your team',
  escalatedToManagement: 'Escalated to you as a manager',
  returned: 'Returned to you or your team',
  held: 'On hold',
  resumed: 'Work goes on',
  resolved: 'Resolved: to be confirmed with the requester',
  confirmed: 'Confirmed by the requester and closed',
  followedUp: 'Followed up with the requester',
  rated: 'Rated by the requester',
  closed: 'Closed',
  reopened: 'Reopened',
  cancelled: 'Cancelled',
  reclassified: 'Classified anew',
  announced: 'Announced to everybody',
  declaredMajor: 'Declared a major incident',
  comment: 'New reply',
  updated: 'News of how it stands',
  participantAdded: 'You take part in this incident now',
  participantRemoved: 'Somebody takes part no longer',
  helperAdded: 'You are asked to help with this incident',
  helperRemoved: 'Somebody helps no longer',
  articleAttached: 'An article was attached',
  articleDetached: 'An article was taken off',
  stepTaken: 'Its time runs out',
  linkedToMajor: 'Resolves together with a major incident now',
  unlinkedFromMajor: 'Resolves by itself again',
  reviewAsked: 'Over: please write the review of this major incident',
  reviewed: 'The review of the major incident is written',
  workOrderPlanned: 'A visit or remote session is planned for you to do',
  workOrderStarted: 'A visit or remote session has begun',
  workOrderFinished: 'A visit or remote session is done',
  workOrderCancelled: 'A visit or remote session was called off',
  toRequester: {
    workOrderPlanned: 'Somebody will come by or connect to help you',
    assigned: 'Given to the team that takes care of it',
    escalated: 'Handed on to specialists',
    returned: 'Handed back to the team before',
    resolved: 'Resolved: please confirm that it works again',
  },
  toFollower: { resolved: 'Resolved', confirmed: 'Closed' },
  filedForYou: 'Reported for you; the team that takes care of it has it',
  waitsForYou: 'Waits for an answer from the requester',
  internalComment: 'New internal note',
};

const zh: Texts = {
  submitted: '已提交',
  assigned: '已分派给您或您的团队',
  accepted: '已受理，正在处理',
  escalated: '已升级给您或您的团队',
  escalatedToManagement: '已升级给您（管理升级）',
  returned: '已退回给您或您的团队',
  held: '已挂起',
  resumed: '已恢复处理',
  resolved: '已解决，待用户确认',
  confirmed: '用户已确认，事件已关闭',
  followedUp: '已回访用户',
  rated: '用户已评分',
  closed: '已关闭',
  reopened: '已重新打开',
  cancelled: '已撤销',
  reclassified: '已重新分类',
  announced: '已发布公告',
  declaredMajor: '已定为重大事件',
  comment: '有新回复',
  updated: '有最新进展',
  participantAdded: '您已成为此事件的参与人',
  participantRemoved: '有参与人退出',
  helperAdded: '请您协助处理此事件',
  helperRemoved: '有协办人退出',
  articleAttached: '已关联知识条目',
  articleDetached: '已取消关联知识条目',
  stepTaken: '时限即将用尽',
  linkedToMajor: '现将随重大事件一并解决',
  unlinkedFromMajor: '恢复单独处理',
  reviewAsked: '重大事件已结束，请撰写复盘',
  reviewed: '重大事件复盘已完成',
  workOrderPlanned: '已为您安排现场或远程服务工单',
  workOrderStarted: '现场或远程服务已开始',
  workOrderFinished: '现场或远程服务已完成',
  workOrderCancelled: '现场或远程服务已取消',
  toRequester: {
    workOrderPlanned: '已安排人员上门或远程为您处理',
    assigned: '已交由负责的团队处理',
    escalated: '已转交专业团队处理',
    returned: '已退回原团队处理',
    resolved: '已解决，请确认是否恢复正常',
  },
  toFollower: { resolved: '已解决', confirmed: '已关闭' },
  filedForYou: '已为您登记，并交由负责的团队处理',
  waitsForYou: '等待用户答复',
  internalComment: '有新的内部备注',
};

const texts = { en, zh };

/**
 * Title and text of a notification. Nothing anybody wrote on the timeline is in it: it is
 * stored and mailed where the incident's own rules do not reach.
 */
export function notificationText(
  options: NotificationSubject & { language: 'en' | 'zh' },
): { title: string; description: string } {
  const { record, role, language } = options;
  const title =
    role === 'follower' && record.announcement
      ? record.announcement.title
      : record.title;
  return {
    title: `${formatIncidentNumber(record.id)} · ${title}`,
    description: sentence(options) ?? describe(options, texts[language]),
  };
}

/** Of a step of the ladder its own sentence: which target, and how much of it is used. */
function sentence({
  entry,
  language,
}: NotificationSubject & { language: 'en' | 'zh' }): string | undefined {
  const step =
    entry.kind === 'stepTaken' ? stepOfChanges(entry.changes) : undefined;
  return step && describeStep(step, language);
}

function describe(
  { record, entry, role, isNew }: NotificationSubject,
  text: Texts,
): string {
  if (entry.kind === 'comment' && entry.visibility === 'internal') {
    return text.internalComment;
  }
  if (entry.kind === 'held' && record.waitingFor === 'requester') {
    return text.waitsForYou;
  }
  switch (role) {
    case 'requester':
      return isNew
        ? text.filedForYou
        : text.toRequester[entry.kind] ?? text[entry.kind];
    case 'follower':
      return text.toFollower[entry.kind] ?? text[entry.kind];
    default:
      return text[entry.kind];
  }
}
