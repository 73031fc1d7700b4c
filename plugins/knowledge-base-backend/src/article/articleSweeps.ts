import { inTransaction, toDbTime } from '@firstline/backend-kit';
import type { Staleness } from '@firstline/plugin-knowledge-base-common';
import { worker } from '../people/Caller';
import type { SearchDocument } from '../search/ArticleSearch';
import { principalsOf } from './articleAccess';
import type { ArticleDependencies } from './articleDependencies';
import {
  itemRefsOf,
  lookUpItems,
  ownerAfter,
  ownersOfItems,
  type ItemLookUp,
} from './articleItems';
import { dayAfter } from './articleMoves';
import type { ArticleRecord } from './ArticleRecord';
import type { ArticleWriter } from './ArticleWriter';
import type { ItemFact } from './ItemFacts';
import { searchDocumentOf } from './searchDocument';
import { staleAfter } from './staleness';

const BATCH = 200;
const nothing: ItemLookUp = { titles: new Map(), facts: new Map() };

interface Tools {
  deps: ArticleDependencies;
  writer: ArticleWriter;
}

/** Marks published articles whose review date has passed; see `ArticleSweeps`. */
export async function markDueReviews(
  tools: Tools,
  options: { limit: number },
): Promise<number> {
  const { store, clock, outbox } = tools.deps;
  const now = clock.now();
  // Due on the day itself.
  const before = dayAfter(now, 1);
  const ids = await store.dueForReview({ before, limit: options.limit });
  for (const id of ids) {
    await mark(tools, id, {
      items: nothing,
      staleOf: record =>
        record.reviewDate !== undefined && record.reviewDate < before
          ? withReviewDue(record.stale, toDbTime(now))
          : record.stale,
    });
  }
  if (ids.length > 0) outbox.poke();
  return ids.length;
}

function withReviewDue(stale: Staleness[], since: string): Staleness[] {
  return stale.some(({ reason }) => reason === 'review-due')
    ? stale
    : [...stale, { reason: 'review-due', since }];
}

/** Compares the items that articles are about with the catalog; see `ArticleSweeps`. */
export async function refreshItems(tools: Tools): Promise<number> {
  const { items, catalog, outbox } = tools.deps;
  let changed = 0;
  for (let after = ''; ; ) {
    const page = await items.page({ after, limit: BATCH });
    const last = page.at(-1);
    if (!last) break;
    after = last.ref;
    const refs = page.map(({ ref }) => ref);
    const { facts } = await lookUpItems(catalog, refs, { fresh: true });
    for (const before of page) {
      const now = facts.get(before.ref) ?? { ...before, gone: true };
      if (sameFact(before, now)) continue;
      await refreshItem(tools, before, now);
      changed += 1;
    }
  }
  if (changed > 0) outbox.poke();
  return changed;
}

function sameFact(one: ItemFact, other: ItemFact): boolean {
  const text = (fact: ItemFact) =>
    [fact.gone, fact.deprecated, ...[...fact.owners].sort()].join();
  return text(one) === text(other);
}

/** The articles first, the fact last: what is broken off in the middle begins again. */
async function refreshItem(
  tools: Tools,
  before: ItemFact,
  now: ItemFact,
): Promise<void> {
  const { store, items, catalog, clock } = tools.deps;
  const since = toDbTime(clock.now());
  let count = 0;
  for (let after = 0; ; ) {
    const ids = await store.aboutItem(now.ref, { after, limit: BATCH });
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
    count += ids.length;
    const records = await store.getMany(ids);
    const refs = [...records.values()].flatMap(itemRefsOf);
    const found = await lookUpItems(catalog, refs, { fresh: false });
    for (const id of ids) {
      await mark(tools, id, {
        items: found,
        staleOf: record => staleAfter(record, { before, now, since }),
      });
    }
  }
  if (count === 0) await items.forget(now.ref);
  else await items.replace(now);
}

/** Brings one article in line with what was found, if that is anything new. */
async function mark(
  { deps, writer }: Tools,
  id: number,
  options: {
    items: ItemLookUp;
    staleOf(record: ArticleRecord): Staleness[];
  },
): Promise<void> {
  const { items } = options;
  await inTransaction(deps.database, async transaction => {
    const record = await deps.store.get(id, { transaction, forUpdate: true });
    if (!record) return;
    const stale =
      record.state === 'published' ? options.staleOf(record) : record.stale;
    const more = stale.length > record.stale.length;
    const sameStale = !more && stale.length === record.stale.length;
    if (sameStale && sameOwners(record, items)) return;
    const change = {
      record: { ...record, stale },
      revisions: [],
      kind: more ? ('needsReview' as const) : ('changed' as const),
      revision: record.revision,
    };
    const at = deps.clock.now();
    await writer.update(record, change, { by: worker, at, items, transaction });
  });
}

function sameOwners(record: ArticleRecord, items: ItemLookUp): boolean {
  const owners = ownersOfItems(record, items);
  const now = principalsOf(record, 'ciOwner');
  return (
    ownerAfter(record, items, record) === record.owner &&
    (owners === undefined || [...owners].sort().join() === now.sort().join())
  );
}

/** Writes the search index anew when another version of the analyser made it. */
export function rebuildSearch(
  deps: ArticleDependencies,
): Promise<{ rebuilt: number }> {
  return deps.search.rebuildIfOld((afterId, limit) =>
    publishedDocuments(deps, { after: afterId, limit }),
  );
}

async function publishedDocuments(
  { store, revisions }: ArticleDependencies,
  options: { after: number; limit: number },
): Promise<SearchDocument[]> {
  const ids = await store.publishedAfter(options);
  const records = await store.getMany(ids);
  const texts = await revisions.getMany(
    [...records.values()].map(({ id, revision }) => ({
      articleId: id,
      revision,
    })),
  );
  const byId = new Map(texts.map(text => [text.articleId, text]));
  return ids.flatMap(id => {
    const record = records.get(id);
    const text = byId.get(id);
    return record && text ? [searchDocumentOf(record, text)] : [];
  });
}
