import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { conflictError } from '@firstline/backend-kit';
import {
  articleActionPermissions,
  articleMovers,
  isArticleMovePossible,
  parseArticleNumber,
  type ArticleAction,
} from '@firstline/plugin-knowledge-base-common';
import type { Caller } from '../people/Caller';
import {
  actionsOf,
  isEditable,
  isEditor,
  opens,
  relationOf,
  standingOf,
  viewOf,
  type ArticleView,
} from './articleAccess';
import type { ArticleRecord } from './ArticleRecord';

/** @throws NotFoundError when it cannot be a number: the same as for an unknown one */
export function requireId(number: string): number {
  const id = parseArticleNumber(number);
  if (id === undefined) throw notFound();
  return id;
}

/** The record and how much of it the caller gets. @throws NotFoundError for the rest */
export function requireVisible(
  record: ArticleRecord | undefined,
  by: Caller,
): { record: ArticleRecord; view: ArticleView } {
  const view = record && viewOf(record, by);
  if (!record || !view) throw notFound();
  return { record, view };
}

/**
 * Whether a move may be made: who may first, then the state.
 *
 * @throws NotAllowedError, ConflictError
 */
export function requireMove(
  record: ArticleRecord,
  action: ArticleAction,
  by: Caller,
): void {
  const relation = relationOf(record, by);
  const mayMove =
    articleMovers[action](relation) &&
    opens(by, articleActionPermissions[action], record);
  if (!mayMove) {
    throw new NotAllowedError(
      relation.reviewer && relation.author
        ? `You wrote on this revision, so somebody else has to ${action} it`
        : `You may not ${action} this article`,
    );
  }
  if (!isArticleMovePossible(action, standingOf(record))) {
    const { state, pending } = record;
    const next =
      pending && state === 'published' ? ` (next: ${pending.state})` : '';
    throw refusal(
      record,
      `An article that is ${state}${next} does not allow ${action}`,
      by,
    );
  }
}

/**
 * Whether the text may be changed now: who may first, then the state.
 *
 * @throws NotAllowedError, ConflictError
 */
export function requireEditable(record: ArticleRecord, by: Caller): void {
  if (!isEditor(record, by)) {
    throw new NotAllowedError('You may not change this article');
  }
  if (isEditable(record, by)) return;
  throw refusal(
    record,
    record.state === 'retired'
      ? 'An article that is retired cannot be changed; restore it first'
      : 'The revision is in review; only who wrote it can take it back',
    by,
  );
}

/** @throws ConflictError when the caller saw another version */
export function requireVersion(
  record: ArticleRecord,
  ifMatch: number | undefined,
  by: Caller,
): void {
  if (ifMatch !== undefined && ifMatch !== record.version) {
    throw refusal(
      record,
      `The article has changed: you saw version ${ifMatch}, now it is at version ${record.version}`,
      by,
    );
  }
}

/** A conflict that says what the article is now and which moves it allows. */
export function refusal(
  record: ArticleRecord,
  message: string,
  by: Caller,
): Error {
  return conflictError(message, {
    currentState: record.state,
    state: record.state,
    allowedActions: actionsOf(record, by),
    version: record.version,
  });
}

/** The same for what is not there and for what the caller may not know of. */
function notFound(): NotFoundError {
  return new NotFoundError('There is no such article');
}
