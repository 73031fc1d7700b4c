import { InputError, isError } from '@backstage/errors';
import {
  inTransaction,
  KeyClaims,
  requireCategory,
  stableHash,
  toDbTime,
} from '@firstline/backend-kit';
import {
  articleNumber,
  parseArticleNumber,
} from '@firstline/plugin-knowledge-base-common';
import type { Caller } from '../people/Caller';
import { viewOf } from './articleAccess';
import type { ArticleChange } from './articleChange';
import type { ArticleDependencies } from './articleDependencies';
import type { ArticleLine, LineOutcome } from './ArticleDesk';
import { requireEditable } from './articleGate';
import { itemRefsOf, linkItems, lookUpItems } from './articleItems';
import { dayAfter } from './articleMoves';
import type { ArticleRecord } from './ArticleRecord';
import type { ArticleWriter, WriteOn } from './ArticleWriter';
import { contentOf, requireMayWrite } from './createArticle';
import { importedNew, importedOver, type LineToTake } from './importedArticle';
import { edited } from './updateArticle';

/** New numbers follow the highest one; the integers of the databases end at twice this. */
const HIGHEST_NUMBER = 999_999_999;

interface Tools {
  deps: ArticleDependencies;
  writer: ArticleWriter;
}

/** What the lines of a batch are taken with. */
interface Batch {
  tools: Tools;
  on: WriteOn;
  /** Keeps numbers, states, authors and times. */
  manager: boolean;
  /** New articles that are not stored yet. */
  fresh: ArticleChange[];
  /** What lines became that were brought before, by their keys. */
  before: KeyClaims;
}

/** Takes lines in, in one transaction; see `ArticleDesk`. */
export async function importArticles(
  tools: Tools,
  lines: ArticleLine[],
  by: Caller,
): Promise<LineOutcome[]> {
  requireMayWrite(by);
  const { deps } = tools;
  const refs = lines.flatMap(({ article }) => article.ciRefs ?? []);
  const known = await deps.store.getMany(lines.flatMap(idsOf));
  const items = await lookUpItems(
    deps.catalog,
    [...refs, ...[...known.values()].flatMap(itemRefsOf)],
    { fresh: true },
  );
  const at = deps.clock.now();
  return inTransaction(deps.database, async transaction => {
    const on = { by, at, items, quiet: true, transaction };
    const manager = by.roles.manager || by.kind === 'worker';
    const before = await KeyClaims.take(transaction, {
      caller: by.ref,
      route: 'POST /articles/import',
      keys: lines.filter(line => !keepsNumber(line, manager)).map(keyOf),
      now: at,
    });
    const batch: Batch = { tools, on, manager, fresh: [], before };
    await lockAll(batch, [...known.keys()]);
    const outcomes: LineOutcome[] = [];
    for (const line of lines) outcomes.push(await takeOrRefuse(batch, line));
    await flush(batch);
    await before.save();
    return outcomes;
  });
}

/** Whether a line says which article it is; of any other only its text can tell that it was brought before. */
function keepsNumber({ number }: ArticleLine, manager: boolean): boolean {
  return manager && number !== undefined;
}

function keyOf(line: ArticleLine): string {
  return `import:${stableHash(line)}`;
}

function idsOf({ number }: ArticleLine): number[] {
  const id = number === undefined ? undefined : parseArticleNumber(number);
  return id === undefined ? [] : [id];
}

/** In one order, so that two imports of the same articles do not lock crosswise. */
async function lockAll({ tools, on }: Batch, ids: number[]): Promise<void> {
  const { transaction } = on;
  await tools.deps.store.getMany(ids, { transaction, forUpdate: true });
}

const refusals = ['InputError', 'NotAllowedError', 'ConflictError'];

async function takeOrRefuse(
  batch: Batch,
  line: ArticleLine,
): Promise<LineOutcome> {
  try {
    return await take(batch, line);
  } catch (error) {
    if (!isError(error) || !refusals.includes(error.name)) throw error;
    return { outcome: 'refused', reason: error.message };
  }
}

async function take(batch: Batch, line: ArticleLine): Promise<LineOutcome> {
  const { tools, on, manager } = batch;
  const { store } = tools.deps;
  const [id] = idsOf(line);
  if (line.number !== undefined && id === undefined) {
    throw new InputError('number: is not a number of an article');
  }
  if (batch.fresh.some(({ record }) => record.id === id)) await flush(batch);
  const found = id === undefined ? undefined : await store.get(id, on);
  // One the caller may not know of is taken for none, as everywhere.
  const record = found && viewOf(found, on.by) ? found : undefined;
  if (record) return takeOver(batch, record, line);
  if (keepsNumber(line, manager)) return takeNew(batch, line, { id });
  const key = keyOf(line);
  // As it is now: whoever has changed it since knows more than the file.
  const number = batch.before.resultOf(key);
  if (number) return { outcome: 'unchanged', number };
  const taken = await takeNew(batch, line, {});
  batch.before.settle(key, taken.number);
  return taken;
}

async function takeNew(
  batch: Batch,
  line: ArticleLine,
  options: { id?: number },
): Promise<{ outcome: 'created'; number: string }> {
  const { tools, on } = batch;
  const { store } = tools.deps;
  const accepted = toTake(batch, line);
  if (options.id !== undefined && options.id > HIGHEST_NUMBER) {
    throw new InputError(
      `number: must be at most ${articleNumber(
        HIGHEST_NUMBER,
      )}, so that numbers are left`,
    );
  }
  if (options.id !== undefined) await store.reserveIds(options.id, on);
  const id = options.id ?? (await store.nextId(on));
  batch.fresh.push(importedNew(id, accepted));
  return { outcome: 'created', number: articleNumber(id) };
}

async function takeOver(
  batch: Batch,
  record: ArticleRecord,
  line: ArticleLine,
): Promise<LineOutcome> {
  const { tools, on, manager } = batch;
  const { revisions } = tools.deps;
  const accepted = toTake(batch, line, record);
  const read = (revision: number | undefined) =>
    revision === undefined ? undefined : revisions.get(record.id, revision, on);
  const [shown, pending] = [
    await read(record.revision),
    await read(record.pending?.revision),
  ];
  if (!shown) throw new Error(`Article ${record.id} has lost its text`);
  const result = importedOver(record, { line: accepted, shown, pending });
  const number = articleNumber(record.id);
  if (result === 'unchanged') return { outcome: 'unchanged', number };
  let change: ArticleChange | undefined = manager ? result : undefined;
  if (!change) {
    requireEditable(record, on.by);
    change = edited(record, pending ?? shown, {
      content: accepted.content,
      items: accepted.items,
      by: accepted.author,
      at: accepted.at,
    });
  }
  if (!change) return { outcome: 'unchanged', number };
  await tools.writer.update(record, change, on);
  return { outcome: 'updated', number };
}

/** @throws InputError that names the field */
function toTake(
  { tools, on, manager }: Batch,
  line: ArticleLine,
  record?: ArticleRecord,
): LineToTake {
  const { article } = line;
  const { config } = tools.deps;
  if (article.category !== record?.category) {
    requireCategory(article.category, config);
  }
  const kept = record
    ? [...record.configurationItems, ...record.pendingItems]
    : [];
  return {
    ...(manager ? line : {}),
    author: (manager ? line.author : undefined) ?? on.by.ref,
    content: contentOf(article),
    items: linkItems(article.ciRefs ?? [], on.items, kept),
    sourceIncident: article.sourceIncident,
    by: on.by.ref,
    at: toDbTime(on.at),
    nextReview: dayAfter(on.at, config.reviewDays),
  };
}

async function flush({ tools, on, fresh }: Batch): Promise<void> {
  const changes = fresh.splice(0);
  if (changes.length > 0) await tools.writer.insert(changes, on);
}
