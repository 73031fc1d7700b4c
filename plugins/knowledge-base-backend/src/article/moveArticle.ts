import { inTransaction, toDbTime } from '@firstline/backend-kit';
import type {
  ArticleAction,
  ArticleActionBodies,
} from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import type { Caller } from '../people/Caller';
import type { ArticleDependencies } from './articleDependencies';
import {
  requireId,
  requireMove,
  requireVersion,
  requireVisible,
} from './articleGate';
import { itemRefsOf, lookUpItems } from './articleItems';
import { articleMoves, dayAfter, type MoveInput } from './articleMoves';
import type { ArticleRecord } from './ArticleRecord';
import type { WriteContext } from './ArticleService';
import type { ArticleWriter } from './ArticleWriter';

/** Makes a move of the lifecycle; one that changes nothing is no write. */
export async function moveArticle<A extends ArticleAction>(
  { deps, writer }: { deps: ArticleDependencies; writer: ArticleWriter },
  request: {
    number: string;
    action: A;
    body: ArticleActionBodies[A];
    context: WriteContext<Caller>;
  },
): Promise<ArticleRecord> {
  const { action, body, context } = request;
  const { by } = context;
  const id = requireId(request.number);
  const at = deps.clock.now();
  const check = (found: ArticleRecord | undefined) => {
    const { record } = requireVisible(found, by);
    requireMove(record, action, by);
    requireVersion(record, context.ifMatch, by);
    return record;
  };

  // The catalog is asked before the transaction opens; items that come in between keep
  // the owners they have, and the sweep looks at them.
  const seen = check(await deps.store.get(id));
  const source = 'revision' in body ? body.revision : undefined;
  const refs = [
    ...itemRefsOf(seen),
    ...(await itemsOf(deps, id, source ?? seen.publishedRevision)),
  ];
  const items = await lookUpItems(deps.catalog, refs, { fresh: false });
  const record = await inTransaction(deps.database, async transaction => {
    const locked = check(
      await deps.store.get(id, { transaction, forUpdate: true }),
    );
    const days = deps.config.reviewDays;
    const change = articleMoves[action]({
      ...(await revisionsOf(deps, locked, { source, transaction })),
      record: locked,
      body,
      by: by.ref,
      at: toDbTime(at),
      today: dayAfter(at, 0),
      nextReview: dayAfter(at, days),
    });
    if (!change) return locked;
    return writer.update(locked, change, { by, at, items, transaction });
  });
  deps.outbox.poke();
  return record;
}

async function itemsOf(
  { revisions }: ArticleDependencies,
  id: number,
  revision: number | undefined,
): Promise<string[]> {
  if (revision === undefined) return [];
  return (await revisions.get(id, revision))?.content.ciRefs ?? [];
}

async function revisionsOf(
  { revisions }: ArticleDependencies,
  record: ArticleRecord,
  options: { source: number | undefined; transaction: Knex.Transaction },
): Promise<
  Pick<MoveInput<unknown>, 'pending' | 'published' | 'shown' | 'source'>
> {
  const { id, revision, pending, publishedRevision } = record;
  const source = options.source ?? publishedRevision;
  const wanted = [revision, pending?.revision, publishedRevision, source];
  const found = await revisions.getMany(
    [...new Set(wanted)]
      .filter(one => one !== undefined)
      .map(one => ({ articleId: id, revision: one })),
    options,
  );
  const find = (one: number | undefined) =>
    found.find(candidate => candidate.revision === one);
  const shown = find(revision);
  if (!shown) throw new Error(`Article ${id} has lost its text`);
  return {
    shown,
    pending: find(pending?.revision),
    published: find(publishedRevision),
    source: find(source),
  };
}
