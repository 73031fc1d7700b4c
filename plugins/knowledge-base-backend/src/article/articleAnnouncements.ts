import { stableHash, type OutgoingMessage } from '@firstline/backend-kit';
import {
  articleNumber,
  type ArticleEvent,
  type ArticleEventKind,
} from '@firstline/plugin-knowledge-base-common';
import { principalsOf } from './articleAccess';
import { articleNotificationText } from './articleNotificationText';
import type { ArticleRecord } from './ArticleRecord';

/** A happening, as others hear of it. */
export interface ArticleHappening {
  /** Absent when it was made just now. */
  before: ArticleRecord | undefined;
  record: ArticleRecord;
  entry: {
    id: string;
    version: number;
    kind: ArticleEventKind;
    actor: string;
    at: string;
  };
  config: { managers: string[] };
  /** What a reader said, for those who wrote the article. */
  feedback?: { helpful: boolean; comment?: string };
}

type Audience = 'authors' | 'reviewers' | 'owner';

/** Who is told by name or group; of the other happenings only screens and programs hear. */
const audiences: Partial<Record<ArticleEventKind, readonly Audience[]>> = {
  submitted: ['reviewers'],
  published: ['authors'],
  rejected: ['authors'],
  retired: ['authors', 'owner'],
  feedback: ['authors'],
  needsReview: ['owner', 'authors'],
};

/** What the outside world hears of something that happened to an article. */
export function announcementsOf(
  happening: ArticleHappening,
): OutgoingMessage<ArticleEvent>[] {
  const { record, entry } = happening;
  const number = articleNumber(record.id);
  return [
    ...notificationsOf(happening),
    { kind: 'signal', recipients: watchersOf(happening), number },
    {
      kind: 'event',
      event: {
        id: entry.id,
        number,
        version: entry.version,
        kind: entry.kind,
        state: record.state,
        ciRefs: record.configurationItems.map(({ ref }) => ref),
        actor: entry.actor,
        at: entry.at,
      },
    },
  ];
}

function notificationsOf(
  happening: ArticleHappening,
): OutgoingMessage<ArticleEvent>[] {
  const { before, record, entry, feedback, config } = happening;
  const authors = principalsOf(record, 'author', 'pendingAuthor');
  // Approving and rejecting takes the revision off its way: they wrote it before.
  const wrote = before ? principalsOf(before, 'pendingAuthor') : [];
  const owners = principalsOf(record, 'ciOwner');
  const people: Record<Audience, string[]> = {
    authors: [...authors, ...wrote],
    owner: [record.owner],
    reviewers: owners.length > 0 ? owners : config.managers,
  };
  const told = audiences[entry.kind] ?? [];
  const recipients = [...new Set(told.flatMap(name => people[name]))].filter(
    ref => isPrincipal(ref) && ref !== entry.actor,
  );
  if (recipients.length === 0) return [];
  // Whoever wrote it does not review it, though they may be in the group that does.
  const exclude = [
    entry.actor,
    ...(entry.kind === 'submitted'
      ? principalsOf(record, 'pendingAuthor')
      : []),
  ].filter(ref => isPrincipal(ref) && !recipients.includes(ref));
  return [
    {
      kind: 'notification',
      recipients,
      exclude: [...new Set(exclude)],
      ...articleNotificationText({ record, kind: entry.kind, feedback }),
      link: `/knowledge-base/articles/${articleNumber(record.id)}`,
      severity: 'normal',
      topic: entry.kind === 'submitted' ? 'article-review' : 'article-update',
      scope: entry.kind === 'feedback' ? feedbackScope(happening) : undefined,
    },
  ];
}

/** One notification for each reader and article: whoever changes their mind again and again floods nobody. */
function feedbackScope({ record, entry }: ArticleHappening): string {
  return `article-feedback:${articleNumber(record.id)}:${stableHash([
    entry.actor,
  ])}`;
}

/** Screens of those who see all of it load again; the message is only a number. */
function watchersOf({
  before,
  record,
  entry,
  config,
}: ArticleHappening): string[] {
  const seeing = [...(before?.access ?? []), ...record.access].map(
    ({ principal }) => principal,
  );
  return [
    ...new Set([...config.managers, record.owner, entry.actor, ...seeing]),
  ].filter(isPrincipal);
}

/** Plugins and the product itself have no inbox. */
function isPrincipal(ref: string): boolean {
  return /^(user|group):/.test(ref);
}
