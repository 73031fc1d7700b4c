import {
  articleNumber,
  type ArticleEventKind,
  type ArticleLanguage,
  type StaleReason,
} from '@firstline/plugin-knowledge-base-common';
import type { ArticleRecord } from './ArticleRecord';

interface Texts {
  submitted: string;
  published: string;
  rejected: string;
  retired: string;
  helped: string;
  didNotHelp: string;
  stale: Record<StaleReason, string>;
  changed: string;
}

const texts: Record<ArticleLanguage, Texts> = {
  en: {
    submitted: 'Waits for your review',
    published: 'Published',
    rejected: 'Sent back by the reviewer; the reason is on the article',
    retired: 'Retired',
    helped: 'It helped a reader',
    didNotHelp: 'It did not help a reader',
    stale: {
      'review-due': 'Needs review: its review date has passed',
      'ci-gone':
        'Needs review: something it is about is not in the catalog any more',
      'ci-deprecated': 'Needs review: something it is about is deprecated',
      'ci-changed-hands':
        'Needs review: something it is about belongs to somebody else now',
    },
    changed: 'Changed',
  },
  zh: {
    submitted: '等待您审核',
    published: '已发布',
    rejected: '审核人已退回，原因见条目',
    retired: '已停用',
    helped: '有读者认为此条目有帮助',
    didNotHelp: '有读者认为此条目没有帮助',
    stale: {
      'review-due': '需要复审：复审日期已过',
      'ci-gone': '需要复审：相关配置项已不在目录中',
      'ci-deprecated': '需要复审：相关配置项已弃用',
      'ci-changed-hands': '需要复审：相关配置项已更换负责人',
    },
    changed: '已更改',
  },
};

/** Title and text of a notification, in the language the article is written in. */
export function articleNotificationText(options: {
  record: ArticleRecord;
  kind: ArticleEventKind;
  feedback?: { helpful: boolean; comment?: string };
}): { title: string; description: string } {
  const { record } = options;
  return {
    title: `${articleNumber(record.id)} · ${record.title}`,
    description: describe(options, texts[record.language]),
  };
}

function describe(
  { record, kind, feedback }: Parameters<typeof articleNotificationText>[0],
  text: Texts,
): string {
  switch (kind) {
    case 'submitted':
    case 'published':
    case 'rejected':
    case 'retired':
      return text[kind];
    case 'feedback': {
      const said = feedback?.helpful ? text.helped : text.didNotHelp;
      return feedback?.comment ? `${said}: ${feedback.comment}` : said;
    }
    case 'needsReview': {
      const newest = record.stale.at(-1);
      return newest ? text.stale[newest.reason] : text.changed;
    }
    default:
      return text.changed;
  }
}
