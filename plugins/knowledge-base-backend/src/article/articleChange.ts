import type {
  ArticleContent,
  ArticleEventKind,
  LinkedItem,
} from '@firstline/plugin-knowledge-base-common';
import type { RevisionRecord } from '../revision/RevisionRecord';
import { excerptOf } from './excerpt';
import type { Access, ArticleRecord } from './ArticleRecord';

/** What a write makes of an article. */
export interface ArticleChange {
  /** As it will be, but for version, access and owner: those follow. */
  record: ArticleRecord;
  /** Revisions that are new or changed. */
  revisions: RevisionRecord[];
  kind: ArticleEventKind;
  /** The revision it is about. */
  revision: number;
  note?: string;
}

/** The record with the head of the revision that is shown from now on. */
export function showing(
  record: ArticleRecord,
  revision: RevisionRecord,
): ArticleRecord {
  const { content, configurationItems } = revision;
  return {
    ...record,
    revision: revision.revision,
    title: content.title,
    kind: content.kind,
    language: content.language,
    audience: content.audience,
    category: content.category,
    tags: content.tags,
    configurationItems,
    excerpt: excerptOf(content),
    author: revision.authors[0],
  };
}

/** The record with a revision on its way, shown already when nothing is published. */
export function withPending(
  record: ArticleRecord,
  pending: RevisionRecord & { state: 'draft' | 'in_review' },
): ArticleRecord {
  const { revision, state } = pending;
  const next: ArticleRecord = {
    ...record,
    pending: { revision, state },
    lastRevision: Math.max(record.lastRevision, revision),
    pendingItems: otherItems(
      pending.configurationItems,
      record.configurationItems,
    ),
  };
  if (record.state === 'published') return next;
  return {
    ...showing(next, pending),
    state,
    pendingItems: [],
    updatedAt: pending.updatedAt,
  };
}

/** The record without a revision on its way. */
export function withoutPending(record: ArticleRecord): ArticleRecord {
  return { ...record, pending: undefined, pendingItems: [] };
}

function otherItems(items: LinkedItem[], shown: LinkedItem[]): LinkedItem[] {
  const refs = new Set(shown.map(({ ref }) => ref));
  return items.filter(({ ref }) => !refs.has(ref));
}

/**
 * Who stands in which relation to an article after a write.
 *
 * @param options - `shown`, `pending`: the revisions the record names; `ciOwners`: of the
 * items of both; those before when they are unknown
 */
export function accessAfter(
  record: ArticleRecord,
  options: {
    shown: RevisionRecord;
    pending?: RevisionRecord;
    ciOwners?: string[];
  },
): Access[] {
  const { shown, pending, ciOwners } = options;
  const rows = (relation: Access['relation'], principals: string[]) =>
    [...new Set(principals)].map(principal => ({ relation, principal }));
  return [
    ...rows('author', [record.createdBy, ...shown.authors]),
    ...rows('pendingAuthor', pending?.authors ?? []),
    ...(ciOwners
      ? rows('ciOwner', ciOwners)
      : record.access.filter(({ relation }) => relation === 'ciOwner')),
  ];
}

/** Whether two contents say the same. */
export function sameContent(
  one: ArticleContent,
  other: ArticleContent,
): boolean {
  return textOf(one) === textOf(other);
}

function textOf(content: ArticleContent): string {
  return JSON.stringify(
    Object.entries(content)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
