import { plainText } from '@firstline/common-kit';
import type { Knex } from 'knex';
import type { SearchDocument } from './ArticleSearch';
import { foldText, lowerAscii } from './foldText';
import { helpLift } from './lifts';

/** Rows put into one statement; SQLite takes 500 in a compound one. */
const CHUNK = 200;

/** The part of an item's ref after the slash. */
export function nameOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}

/** Writes what documents are, in place of what they were. */
export async function putDocuments(
  transaction: Knex.Transaction,
  documents: readonly SearchDocument[],
): Promise<void> {
  const ids = documents.map(({ articleId }) => articleId);
  await deleteDocuments(transaction, ids);
  await insertAll(transaction, 'search_documents', documents.map(toRow));
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
  for (let from = 0; from < articleIds.length; from += CHUNK) {
    const ids = articleIds.slice(from, from + CHUNK);
    for (const table of [
      'search_documents',
      'search_document_cis',
      'search_document_tags',
      'search_texts',
    ]) {
      await transaction(table).whereIn('article_id', ids).delete();
    }
  }
}

async function insertAll(
  transaction: Knex.Transaction,
  table: string,
  rows: readonly object[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await transaction(table).insert(rows.slice(from, from + CHUNK));
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
