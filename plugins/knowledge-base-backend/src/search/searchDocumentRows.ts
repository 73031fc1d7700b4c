import { isSqlite } from '@firstline/backend-kit';
import { plainText } from '@firstline/common-kit';
import type { Knex } from 'knex';
import type { SearchDocument } from './ArticleSearch';
import { foldText, lowerAscii } from './foldText';
import { helpLift } from './lifts';

/** Rows put into one statement; SQLite takes 500 in a compound one. */
const CHUNK = 200;

/** Tables of what belongs to a document. */
const partTables = [
  'search_document_cis',
  'search_document_tags',
  'search_texts',
] as const;

/** The part of an item's ref after the slash. */
export function nameOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}

/** What of a document is adjusted without its text: what helps, goes stale or changes hands. */
export interface AdjustedRow {
  article_id: number;
  owner: string;
  stale: number;
  lift: number;
}

const adjusted = ['article_id', 'owner', 'stale', 'lift'] as const;

/** What is adjusted of the next documents after one, by id. */
export async function adjustedAfter(
  knex: Knex,
  options: { after: number; limit: number },
): Promise<Map<number, AdjustedRow>> {
  const rows: AdjustedRow[] = await knex('search_documents')
    .where('article_id', '>', options.after)
    .orderBy('article_id')
    .limit(options.limit)
    .select([...adjusted]);
  return new Map(rows.map(row => [row.article_id, row]));
}

/** What is adjusted of documents, which nobody adjusts until the transaction ends. */
export async function lockAdjusted(
  transaction: Knex.Transaction,
  articleIds: readonly number[],
): Promise<Map<number, AdjustedRow>> {
  const query = transaction('search_documents')
    .whereIn('article_id', [...articleIds])
    .orderBy('article_id')
    .select([...adjusted]);
  // SQLite has one writer at a time and knows no row locks.
  if (!isSqlite(transaction)) query.forUpdate();
  const rows: AdjustedRow[] = await query;
  return new Map(rows.map(row => [row.article_id, row]));
}

/**
 * Writes what documents are, in place of what they were.
 *
 * @param options - `keep`: of some of them what is adjusted is as it says
 */
export async function putDocuments(
  transaction: Knex.Transaction,
  documents: readonly SearchDocument[],
  options: { keep?: ReadonlyMap<number, AdjustedRow> } = {},
): Promise<void> {
  const ids = documents.map(({ articleId }) => articleId);
  await deleteRows(transaction, ids, partTables);
  // Not deleted before: whoever waits to adjust one has to find it again.
  await insertAll(
    transaction,
    'search_documents',
    documents.map(document => ({
      ...toRow(document),
      ...options.keep?.get(document.articleId),
    })),
    { replace: true },
  );
  await insertAll(
    transaction,
    'search_document_cis',
    documents.flatMap(({ articleId, ciRefs }) =>
      [...new Set(ciRefs)].map(ref => ({
        article_id: articleId,
        ref,
        name: nameOf(ref),
      })),
    ),
  );
  await insertAll(
    transaction,
    'search_document_tags',
    documents.flatMap(({ articleId, tags }) =>
      [...new Set(tags)].map(tag => ({ article_id: articleId, tag })),
    ),
  );
  await insertAll(transaction, 'search_texts', documents.map(toText));
}

/** Forgets what documents were. */
export async function deleteDocuments(
  transaction: Knex.Transaction,
  articleIds: readonly number[],
): Promise<void> {
  await deleteRows(transaction, articleIds, [
    'search_documents',
    ...partTables,
  ]);
}

async function deleteRows(
  transaction: Knex.Transaction,
  articleIds: readonly number[],
  tables: readonly string[],
): Promise<void> {
  for (let from = 0; from < articleIds.length; from += CHUNK) {
    const ids = articleIds.slice(from, from + CHUNK);
    for (const table of tables) {
      await transaction(table).whereIn('article_id', ids).delete();
    }
  }
}

async function insertAll(
  transaction: Knex.Transaction,
  table: string,
  rows: readonly object[],
  options: { replace?: boolean } = {},
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const query = transaction(table).insert(rows.slice(from, from + CHUNK));
    if (options.replace) query.onConflict('article_id').merge();
    await query;
  }
}

function toRow(document: SearchDocument) {
  return {
    article_id: document.articleId,
    kind: document.kind,
    language: document.language,
    audience: document.audience,
    owner: document.owner,
    author: document.author,
    stale: document.stale ? 1 : 0,
    lift: helpLift(document.helpfulness),
  };
}

function toText({ articleId, title, remedy, body }: SearchDocument) {
  const content = [title, remedy, body]
    .map(plainText)
    .filter(part => part !== '')
    .join('\n');
  const folded = foldText(content);
  return {
    article_id: articleId,
    content,
    folded: folded === lowerAscii(content) ? null : folded,
  };
}
