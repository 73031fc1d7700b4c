import {
  formatComplaintNumber,
  type ComplaintEntry,
  type ComplaintEntryKind,
  type DeskLanguage,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import type { ComplaintRecord, MeasureRecord } from './ComplaintRecord';

type Texts = Record<ComplaintEntryKind, string> & {
  toComplainant: Partial<Record<ComplaintEntryKind, string>>;
  internalComment: string;
  measure: (number: string) => string;
  measureDue: (day: string) => string;
  measureOverdue: (day: string) => string;
  unheard: string;
  unheardHint: string;
};

const en: Texts = {
  submitted: 'A complaint is to be verified',
  verified: 'Verified: to be decided',
  decided: 'Decided: the complainant is to be told',
  answered: 'Answered',
  accepted: 'The complainant accepts the answer; closed',
  declined: 'The complainant does not accept the answer',
  withdrawn: 'Withdrawn',
  closed: 'Closed without a word from the complainant',
  comment: 'New message',
  measureOrdered: 'A measure was ordered',
  measureCompleted: 'A measure is done',
  raised: 'You hear this complaint, as all who usually do are concerned',
  rated: 'The complainant rated how it was handled',
  overdue: 'Its time is over',
  toComplainant: {
    submitted: 'Your complaint was written down',
    verified: 'The desk has verified your complaint; it is being decided',
    answered: 'Your complaint is answered: please say whether you accept it',
    closed: 'Closed',
  },
  internalComment: 'New internal note',
  measure: number => `Measure of ${number}`,
  measureDue: day => `Yours to carry out by ${day}`,
  measureOverdue: day => `Was due on ${day} and is not done`,
  unheard: 'A complaint cannot be heard',
  unheardHint:
    'All who could decide it are concerned. Somebody has to set serviceDesk.groups.complaintReviewers, or a group above the desk managers in the catalog.',
};

const zh: Texts = {
  submitted: '有投诉待核实',
  verified: '已核实，待裁定',
  decided: '已裁定，待答复投诉人',
  answered: '已答复',
  accepted: '投诉人接受答复，已关闭',
  declined: '投诉人不接受答复',
  withdrawn: '已撤回',
  closed: '投诉人未回应，已关闭',
  comment: '新消息',
  measureOrdered: '已下达整改措施',
  measureCompleted: '整改措施已完成',
  raised: '通常处理投诉的人员均涉及此投诉，现由您处理',
  rated: '投诉人评价了处理情况',
  overdue: '已超时',
  toComplainant: {
    submitted: '您的投诉已登记',
    verified: '服务台已核实您的投诉，正在裁定',
    answered: '您的投诉已有答复，请确认是否接受',
    closed: '已关闭',
  },
  internalComment: '新的内部备注',
  measure: number => `${number} 的整改措施`,
  measureDue: day => `由您负责，请于 ${day} 前完成`,
  measureOverdue: day => `应于 ${day} 完成，尚未完成`,
  unheard: '有投诉无人可以处理',
  unheardHint:
    '所有可裁定的人员均涉及该投诉。请设置 serviceDesk.groups.complaintReviewers，或在目录中为服务台经理的组设置上级组。',
};

const texts: Record<DeskLanguage, Texts> = { en, zh };

/** Title and text of a notification. */
export interface NotificationText {
  title: string;
  description: string;
}

/** For somebody who sees the complaint: its number and title, and what happened. */
export function complaintText(options: {
  record: Pick<ComplaintRecord, 'id' | 'title'>;
  entry: Pick<ComplaintEntry, 'kind' | 'visibility'>;
  to: 'hearer' | 'complainant';
}): (language: DeskLanguage) => NotificationText {
  const { record, entry, to } = options;
  const internal = entry.kind === 'comment' && entry.visibility === 'internal';
  return language => {
    const text = texts[language];
    const own =
      to === 'complainant' ? text.toComplainant[entry.kind] : undefined;
    return {
      title: `${formatComplaintNumber(record.id)} · ${record.title}`,
      description: internal ? text.internalComment : own ?? text[entry.kind],
    };
  };
}

/** For whoever carries out a measure: nothing of the complaint but its number. */
export function measureText(options: {
  record: Pick<ComplaintRecord, 'id'>;
  measure: MeasureRecord;
  overdue: boolean;
}): (language: DeskLanguage) => NotificationText {
  const { record, measure, overdue } = options;
  const day = DateTime.fromISO(measure.dueAt, { zone: 'utc' }).toISODate()!;
  return language => {
    const text = texts[language];
    const when = overdue ? text.measureOverdue(day) : text.measureDue(day);
    return {
      title: `${text.measure(formatComplaintNumber(record.id))} · ${when}`,
      description: measure.text.slice(0, 500),
    };
  };
}

/** For incident managers, who do not see the complaint: that nobody can hear one. */
export function unheardText(language: DeskLanguage): NotificationText {
  const { unheard, unheardHint } = texts[language];
  return { title: unheard, description: unheardHint };
}
