import {
  allowedArticleActions,
  articleActionPermissions,
  articleReadPermission,
  articleUpdatePermission,
  type ArticleAction,
  type ArticleRelation,
  type ArticleStanding,
} from '@firstline/plugin-knowledge-base-common';
import type { ArticleResource } from '@firstline/plugin-knowledge-base-node';
import type { Caller } from '../people/Caller';
import type { AccessRelation, ArticleRecord } from './ArticleRecord';

/** How much of an article a caller gets: what is published, or also what is on its way. */
export type ArticleView = 'reader' | 'editor';

/** Who stands in a relation to an article, as entity refs. */
export function principalsOf(
  record: ArticleRecord,
  ...relations: AccessRelation[]
): string[] {
  const held = record.access.filter(({ relation }) =>
    relations.includes(relation),
  );
  return [...new Set(held.map(({ principal }) => principal))];
}

/** What the lifecycle looks at. */
export function standingOf(record: ArticleRecord): ArticleStanding {
  return { state: record.state, pending: record.pending };
}

/** What a caller is to an article. */
export function relationOf(
  record: ArticleRecord,
  caller: Caller,
): ArticleRelation {
  const mine = new Set([caller.ref, ...caller.groups]);
  const reviewer =
    caller.roles.manager ||
    principalsOf(record, 'ciOwner').some(principal => mine.has(principal));
  const wrote = (...relations: AccessRelation[]) =>
    principalsOf(record, ...relations).includes(caller.ref);
  return {
    // What was never approved has no other author than that of its only text.
    author:
      wrote('pendingAuthor') ||
      (record.publishedRevision === undefined && wrote('author')),
    editor: reviewer || wrote('author', 'pendingAuthor'),
    reviewer,
  };
}

/** Whether somebody may write articles at all. */
export function mayWrite(caller: Caller): boolean {
  const { engineer, manager } = caller.roles;
  return caller.kind !== 'user' || engineer || manager;
}

/** Whether what is meant for engineers is open to a caller. */
export function readsForEngineers(caller: Caller): boolean {
  return mayWrite(caller);
}

/** How much of an article a caller gets; undefined when they may not know of it. */
export function viewOf(
  record: ArticleRecord,
  caller: Caller,
): ArticleView | undefined {
  if (!opens(caller, articleReadPermission, record)) return undefined;
  if (caller.kind === 'worker' || relationOf(record, caller).editor) {
    return 'editor';
  }
  const open = record.audience === 'everyone' || readsForEngineers(caller);
  return record.state === 'published' && open ? 'reader' : undefined;
}

/** The moves a caller may make now. */
export function actionsOf(
  record: ArticleRecord,
  caller: Caller,
): ArticleAction[] {
  return allowedArticleActions(
    standingOf(record),
    relationOf(record, caller),
  ).filter(action => opens(caller, articleActionPermissions[action], record));
}

/** Whether a caller may change the text, were it not for the state. */
export function isEditor(record: ArticleRecord, caller: Caller): boolean {
  return (
    relationOf(record, caller).editor &&
    opens(caller, articleUpdatePermission, record)
  );
}

/** Whether the text can be changed now: what is in review, only by who may take it back. */
export function isEditable(record: ArticleRecord, caller: Caller): boolean {
  if (record.state === 'retired') return false;
  return (
    record.pending?.state !== 'in_review' || relationOf(record, caller).author
  );
}

/** Whether the portal's policy allows something on an article. */
export function opens(
  caller: Caller,
  permission: { name: string },
  record: ArticleRecord,
): boolean {
  return (
    caller.portal?.allows(permission.name, articleResourceOf(record)) ?? true
  );
}

/** What a permission rule sees of an article. */
export function articleResourceOf(record: ArticleRecord): ArticleResource {
  return {
    audience: record.audience,
    kind: record.kind,
    state: record.state,
    owner: record.owner,
    authors: principalsOf(record, 'author', 'pendingAuthor'),
    ciRefs: record.configurationItems.map(({ ref }) => ref),
  };
}
