import { NotAllowedError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { inTransaction, stableHash, toDbTime } from '@firstline/backend-kit';
import {
  articleFeedbackPermission,
  type ArticleUse,
  type FeedbackEntry,
  type GiveFeedback,
} from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import type { Caller } from '../people/Caller';
import { opens } from './articleAccess';
import { announcementsOf } from './articleAnnouncements';
import type { ArticleDependencies } from './articleDependencies';
import { refusal, requireId, requireVisible } from './articleGate';
import { helpfulnessOf, type ArticleRecord } from './ArticleRecord';
import type { ArticleCountChange } from './ArticleStore';

/** So many opinions are listed; the counts are of all. */
const LISTED = 500;

/** Keeps what a reader says of an article, in place of what they said before. */
export async function giveFeedback(
  deps: ArticleDependencies,
  request: { number: string; feedback: GiveFeedback; by: Caller },
): Promise<ArticleRecord> {
  const { feedback, by } = request;
  const id = requireId(request.number);
  const at = deps.clock.now();
  const record = await inTransaction(deps.database, async transaction => {
    // Locked, so that two answers of one reader at once are counted as one.
    const found = await deps.store.get(id, { transaction, forUpdate: true });
    const { record: article } = requireVisible(found, by);
    const allowed = opens(by, articleFeedbackPermission, article);
    if (by.kind === 'service' || !allowed) {
      throw new NotAllowedError('You may not rate this article');
    }
    requirePublished(article, by);
    const before = await deps.feedback.of(id, by.ref, { transaction });
    const said = { ...feedback, by: by.ref, at: toDbTime(at) };
    await deps.feedback.put(id, said, { transaction });
    const same =
      before?.helpful === feedback.helpful &&
      before.comment === feedback.comment;
    if (same) return article;
    const step = (helpful: boolean) =>
      Number(feedback.helpful === helpful) -
      Number(before?.helpful === helpful);
    const change = { helped: step(true), didNotHelp: step(false) };
    const counted = await count(deps, { article, change, transaction });
    const entry = {
      id: randomUUID(),
      version: article.version,
      kind: 'feedback' as const,
      actor: by.ref,
      at: said.at,
    };
    const messages = announcementsOf({
      before: article,
      record: article,
      entry,
      feedback,
      config: deps.config,
    });
    await deps.outbox.add([{ key: entry.id, messages }], { at, transaction });
    return counted;
  });
  deps.outbox.poke();
  return record;
}

/** What readers said, for those who write or answer for the article. */
export async function listFeedback(
  deps: ArticleDependencies,
  request: { number: string; by: Caller },
): Promise<FeedbackEntry[]> {
  const id = requireId(request.number);
  const { view } = requireVisible(await deps.store.get(id), request.by);
  if (view !== 'editor') {
    throw new NotAllowedError(
      'What readers said is for those who write this article',
    );
  }
  return deps.feedback.ofArticle(id, { limit: LISTED });
}

/** Counts that an article solved something. */
export async function recordUse(
  deps: ArticleDependencies,
  request: {
    number: string;
    use: ArticleUse;
    by: Caller;
    idempotencyKey?: string;
  },
): Promise<void> {
  const { use, by, idempotencyKey } = request;
  const id = requireId(request.number);
  const at = toDbTime(deps.clock.now());
  await inTransaction(deps.database, async transaction => {
    const found = await deps.store.get(id, { transaction, forUpdate: true });
    const { record: article } = requireVisible(found, by);
    requirePublished(article, by);
    const added = await deps.feedback.addUse(
      {
        articleId: id,
        key: useKey(by, { at, idempotencyKey }),
        // What a person says they solved is not known to be so: it must not take the place
        // of what the desk says later.
        incidentNumber: by.kind === 'user' ? undefined : use.incidentNumber,
        by: by.ref,
        at,
      },
      { transaction },
    );
    if (!added) return;
    const change = { solved: 1, lastSolvedAt: at };
    await count(deps, { article, change, transaction });
  });
}

/** A person counts once a day, whatever key they send; a program once a key. */
function useKey(
  by: Caller,
  options: { at: string; idempotencyKey?: string },
): string {
  const { at, idempotencyKey } = options;
  if (by.kind === 'user') {
    return stableHash([by.ref, at.slice(0, '2026-11-22'.length)]);
  }
  return idempotencyKey === undefined
    ? randomUUID()
    : stableHash([by.ref, idempotencyKey]);
}

async function count(
  { store, search }: ArticleDependencies,
  options: {
    article: ArticleRecord;
    change: ArticleCountChange;
    transaction: Knex.Transaction;
  },
): Promise<ArticleRecord> {
  const { article, change, transaction } = options;
  const counts = await store.count(article.id, change, { transaction });
  const helpfulness = helpfulnessOf(counts);
  if (helpfulness !== helpfulnessOf(article.counts)) {
    await search.adjust(article.id, { helpfulness }, { transaction });
  }
  return { ...article, counts };
}

function requirePublished(article: ArticleRecord, by: Caller): void {
  if (article.state === 'published') return;
  throw refusal(
    article,
    `An article that is ${article.state} cannot have helped anybody yet`,
    by,
  );
}
