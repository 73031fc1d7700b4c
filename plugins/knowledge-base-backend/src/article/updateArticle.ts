import {
  inTransaction,
  requireCategory,
  toDbTime,
} from '@firstline/backend-kit';
import type {
  ArticleContent,
  LinkedItem,
  UpdateArticle,
} from '@firstline/plugin-knowledge-base-common';
import type { Caller } from '../people/Caller';
import type { RevisionRecord } from '../revision/RevisionRecord';
import { sameContent, withPending, type ArticleChange } from './articleChange';
import type { ArticleDependencies } from './articleDependencies';
import {
  refusal,
  requireEditable,
  requireId,
  requireVersion,
  requireVisible,
} from './articleGate';
import { itemRefsOf, linkItems, lookUpItems } from './articleItems';
import type { ArticleRecord } from './ArticleRecord';
import type { WriteContext } from './ArticleService';
import type { ArticleWriter } from './ArticleWriter';
import { contentOf } from './createArticle';

/** Each round means that somebody else's write came through in between. */
const MAX_ROUNDS = 5;

/** Changes the revision on its way; of a published article that makes its next revision. */
export async function updateArticle(
  { deps, writer }: { deps: ArticleDependencies; writer: ArticleWriter },
  number: string,
  input: UpdateArticle,
  context: WriteContext<Caller>,
): Promise<ArticleRecord> {
  const { by } = context;
  const id = requireId(number);
  const at = deps.clock.now();
  const check = (found: ArticleRecord | undefined) => {
    const { record } = requireVisible(found, by);
    requireEditable(record, by);
    requireVersion(record, context.ifMatch, by);
    return record;
  };

  for (let round = 1; ; round += 1) {
    const seen = check(await deps.store.get(id));
    // A category that is configured no more may stay, but not come.
    if (input.category !== seen.category) {
      requireCategory(input.category, deps.config);
    }
    const { items, linked } = await itemsFor(deps, seen, input.ciRefs ?? []);
    const written = await inTransaction(deps.database, async transaction => {
      const record = check(
        await deps.store.get(id, { transaction, forUpdate: true }),
      );
      if (record.version !== seen.version && round < MAX_ROUNDS) {
        return undefined;
      }
      if (record.version !== seen.version) {
        throw refusal(record, 'The article keeps changing', by);
      }
      const base = await deps.revisions.get(
        id,
        record.pending?.revision ?? record.revision,
        { transaction },
      );
      if (!base) throw new Error(`Article ${id} has lost its text`);
      const change = edited(record, base, {
        content: contentOf(input),
        items: linked,
        note: input.note,
        by: by.ref,
        at: toDbTime(at),
      });
      if (!change) return record;
      return writer.update(record, change, { by, at, items, transaction });
    });
    if (written) {
      deps.outbox.poke();
      return written;
    }
  }
}

/** What was on the article already stays, also when it has left the catalog. */
async function itemsFor(
  deps: ArticleDependencies,
  record: ArticleRecord,
  refs: string[],
) {
  const kept = [...record.configurationItems, ...record.pendingItems];
  const isNew = refs.some(ref => !kept.some(item => item.ref === ref));
  const all = [...refs, ...itemRefsOf(record)];
  const items = await lookUpItems(deps.catalog, all, { fresh: isNew });
  return { items, linked: linkItems(refs, items, kept) };
}

/** What an edit makes of an article; undefined when it says what is there already. */
export function edited(
  record: ArticleRecord,
  base: RevisionRecord,
  edit: {
    content: ArticleContent;
    items: LinkedItem[];
    note?: string;
    by: string;
    at: string;
  },
): ArticleChange | undefined {
  const { content, items, by, at } = edit;
  const note = edit.note ?? (record.pending ? base.note : undefined);
  const sameNote = edit.note === undefined || edit.note === base.note;
  if (sameNote && sameContent(base.content, content)) return undefined;
  const draft = {
    ...base,
    state: 'draft' as const,
    content,
    configurationItems: items,
    note,
    updatedAt: at,
    updatedBy: by,
    submittedAt: undefined,
    review: undefined,
  };
  const fresh = { revision: record.lastRevision + 1, createdAt: at };
  if (!record.pending) {
    const next = { ...draft, ...fresh, authors: [by], rejection: undefined };
    return changed(record, next);
  }
  const next = { ...draft, authors: [...new Set([...base.authors, by])] };
  if (base.updatedBy === by) return changed(record, next);
  // Nobody's words are written over by somebody else: they stay as a revision.
  const kept: RevisionRecord = { ...base, state: 'superseded' };
  return changed(record, { ...next, ...fresh }, kept);
}

function changed(
  record: ArticleRecord,
  next: RevisionRecord & { state: 'draft' },
  kept?: RevisionRecord,
): ArticleChange {
  return {
    record: withPending(record, next),
    revisions: [...(kept ? [kept] : []), next],
    kind: 'changed',
    revision: next.revision,
    note: next.note,
  };
}
