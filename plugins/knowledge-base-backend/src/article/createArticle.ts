import { NotAllowedError } from '@backstage/errors';
import {
  earlierResult,
  inTransaction,
  requireCategory,
  toDbTime,
  withIdempotency,
} from '@firstline/backend-kit';
import type {
  ArticleContent,
  CreateArticle,
  LinkedItem,
} from '@firstline/plugin-knowledge-base-common';
import type { Caller } from '../people/Caller';
import type { RevisionRecord } from '../revision/RevisionRecord';
import { mayWrite } from './articleAccess';
import { showing, type ArticleChange } from './articleChange';
import type { ArticleDependencies } from './articleDependencies';
import { linkItems, lookUpItems } from './articleItems';
import type { WriteContext } from './ArticleService';
import type { ArticleWriter } from './ArticleWriter';

/**
 * Begins an article as a draft.
 *
 * @returns the id, of the one begun before when the idempotency key was used before
 */
export async function createArticle(
  { deps, writer }: { deps: ArticleDependencies; writer: ArticleWriter },
  input: CreateArticle,
  context: WriteContext<Caller>,
): Promise<number> {
  const { by } = context;
  requireMayWrite(by);
  const request = {
    caller: by.ref,
    key: context.idempotencyKey,
    route: 'POST /articles',
    body: input,
  };
  // Before the catalog is asked: what has left it since does not undo what was begun.
  const earlier = await earlierResult(deps.database, request);
  if (earlier !== undefined) return Number(earlier);
  requireCategory(input.category, deps.config);
  const refs = input.ciRefs ?? [];
  const items = await lookUpItems(deps.catalog, refs, { fresh: true });
  const linked = linkItems(refs, items);
  const now = deps.clock.now();

  const { result, replayed } = await inTransaction(deps.database, transaction =>
    withIdempotency(transaction, { ...request, now }, async () => {
      const id = await deps.store.nextId({ transaction });
      const change = begun(id, {
        content: contentOf(input),
        items: linked,
        sourceIncident: input.sourceIncident,
        by: by.ref,
        at: toDbTime(now),
      });
      await writer.insert([change], { by, at: now, items, transaction });
      return String(id);
    }),
  );
  if (!replayed) deps.outbox.poke();
  return Number(result);
}

/** @throws NotAllowedError for who may not write articles */
export function requireMayWrite(by: Caller): void {
  if (!mayWrite(by)) {
    throw new NotAllowedError('Articles are for engineers to write');
  }
}

/** The content of a request, with what is assumed where it says nothing. */
export function contentOf(
  input: Omit<CreateArticle, 'sourceIncident'>,
): ArticleContent {
  return {
    title: input.title,
    kind: input.kind,
    symptoms: input.symptoms,
    cause: input.cause,
    resolution: input.resolution,
    workaround: input.workaround,
    body: input.body,
    ciRefs: input.ciRefs ?? [],
    category: input.category,
    tags: input.tags ?? [],
    language: input.language ?? 'en',
    audience: input.audience ?? 'engineers',
  };
}

/** An article in its first draft. */
export function begun(
  id: number,
  options: {
    content: ArticleContent;
    items: LinkedItem[];
    sourceIncident?: string;
    by: string;
    at: string;
  },
): ArticleChange {
  const { content, items, sourceIncident, by, at } = options;
  const first: RevisionRecord = {
    articleId: id,
    revision: 1,
    state: 'draft',
    content,
    configurationItems: items,
    authors: [by],
    createdAt: at,
    updatedAt: at,
    updatedBy: by,
  };
  const record = showing(
    {
      id,
      version: 1,
      state: 'draft',
      revision: 1,
      pending: { revision: 1, state: 'draft' },
      lastRevision: 1,
      ...content,
      configurationItems: items,
      pendingItems: [],
      excerpt: '',
      author: by,
      owner: by,
      createdBy: by,
      createdAt: at,
      updatedAt: at,
      sourceIncident,
      stale: [],
      access: [],
      counts: { helped: 0, didNotHelp: 0, solved: 0 },
    },
    first,
  );
  return { record, revisions: [first], kind: 'created', revision: 1 };
}
