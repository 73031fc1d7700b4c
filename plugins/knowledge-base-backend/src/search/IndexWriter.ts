import type { Knex } from 'knex';
import { compareText } from './rankedQuery';
import type { IndexedDocument } from './indexedDocument';
import type { RankingIndex, StoredEntry } from './RankingIndex';
import { tablesOf, type SideName } from './searchSides';

/** Terms asked for or inserted by one statement. */
const CHUNK = 5_000;

interface EntryRow {
  article_id: number;
  length: number;
  term_ids: string;
}

/** Keeps one side of the index: terms and in how many documents they are, entries, occurrences. */
export class IndexWriter {
  readonly #ranking: RankingIndex;

  static create(options: { ranking: RankingIndex }): IndexWriter {
    return new IndexWriter(options.ranking);
  }

  private constructor(ranking: RankingIndex) {
    this.#ranking = ranking;
  }

  /** Puts documents in, each in place of its earlier form. */
  async put(
    transaction: Knex.Transaction,
    side: SideName,
    documents: readonly IndexedDocument[],
  ): Promise<void> {
    const ids = documents.map(({ articleId }) => articleId);
    const old = await this.#takeOut(transaction, side, ids);
    const termIds = await this.#termIds(transaction, side, documents);
    await this.#ranking.addOccurrences(transaction, {
      side,
      documents,
      termIds,
    });
    const entries = documents.map(
      ({ articleId, length, frequencies }): StoredEntry => ({
        articleId,
        length,
        termIds: Array.from(frequencies.keys(), term => termIds.get(term)!),
      }),
    );
    await insertEntries(transaction, side, entries);
    await this.#count(transaction, side, { added: entries, removed: old });
  }

  /** Takes documents out; those that are not in are no error. */
  async remove(
    transaction: Knex.Transaction,
    side: SideName,
    articleIds: readonly number[],
  ): Promise<void> {
    const removed = await this.#takeOut(transaction, side, articleIds);
    if (removed.length > 0) {
      await transaction(tablesOf(side).entries)
        .whereIn(
          'article_id',
          removed.map(({ articleId }) => articleId),
        )
        .delete();
      await this.#count(transaction, side, { added: [], removed });
    }
  }

  /** Empties a side. */
  async clear(transaction: Knex.Transaction, side: SideName): Promise<void> {
    const { entries, terms } = tablesOf(side);
    await this.#ranking.clear(transaction, side);
    await transaction(entries).truncate();
    await transaction(terms).truncate();
    await transaction('search_sides')
      .where({ side })
      .update({ role: 'spare', version: '', documents: 0, total_length: 0 });
  }

  async #takeOut(
    transaction: Knex.Transaction,
    side: SideName,
    articleIds: readonly number[],
  ): Promise<StoredEntry[]> {
    const rows: EntryRow[] = await transaction(tablesOf(side).entries)
      .whereIn('article_id', this.#ranking.valuesOf(transaction, articleIds))
      .select();
    const entries = rows.map(toEntry);
    if (entries.length > 0) {
      await this.#ranking.removeOccurrences(transaction, { side, entries });
    }
    return entries;
  }

  async #termIds(
    transaction: Knex.Transaction,
    side: SideName,
    documents: readonly IndexedDocument[],
  ): Promise<Map<string, number>> {
    const { terms: table } = tablesOf(side);
    // In order, so that neighbours in the index are touched together.
    const terms = [
      ...new Set(
        documents.flatMap(({ frequencies }) => [...frequencies.keys()]),
      ),
    ].sort(compareText);
    const ids = new Map<string, number>();
    const lookUp = async (chunk: string[]) => {
      const known: { id: number; term: string }[] = await transaction(table)
        .whereIn('term', this.#ranking.valuesOf(transaction, chunk))
        .select('id', 'term');
      known.forEach(({ id, term }) => ids.set(term, id));
    };
    for (let from = 0; from < terms.length; from += CHUNK) {
      const chunk = terms.slice(from, from + CHUNK);
      await lookUp(chunk);
      const unknown = chunk.filter(term => !ids.has(term));
      if (unknown.length > 0) {
        await transaction.raw(
          'insert into ?? (term, documents) select value, 0 from (?) as fresh',
          [table, this.#ranking.valuesOf(transaction, unknown)],
        );
        await lookUp(unknown);
      }
    }
    return ids;
  }

  /** Brings the counts up to date; words that stay in a document are not touched. */
  async #count(
    transaction: Knex.Transaction,
    side: SideName,
    change: { added: readonly StoredEntry[]; removed: readonly StoredEntry[] },
  ): Promise<void> {
    const amounts = new Map<number, number>();
    const countAll = (entries: readonly StoredEntry[], amount: number) => {
      for (const id of entries.flatMap(({ termIds }) => termIds)) {
        amounts.set(id, (amounts.get(id) ?? 0) + amount);
      }
    };
    countAll(change.added, 1);
    countAll(change.removed, -1);
    const changed = [...amounts].filter(([, amount]) => amount !== 0);
    if (changed.length > 0) {
      const { terms } = tablesOf(side);
      await transaction.raw(
        'update ?? set documents = documents + changed.amount from (?) as changed where ?? = changed.id',
        [
          terms,
          this.#ranking.pairsOf(
            transaction,
            changed.sort(([a], [b]) => a - b),
          ),
          `${terms}.id`,
        ],
      );
    }
    await transaction('search_sides')
      .where({ side })
      .update({
        documents: transaction.raw('documents + ?', [
          change.added.length - change.removed.length,
        ]),
        total_length: transaction.raw('total_length + ?', [
          lengthOf(change.added) - lengthOf(change.removed),
        ]),
      });
  }
}

function lengthOf(entries: readonly StoredEntry[]): number {
  return entries.reduce((sum, { length }) => sum + length, 0);
}

/** Rows put into one statement; SQLite takes 500 in a compound one. */
const ENTRY_CHUNK = 200;

async function insertEntries(
  transaction: Knex.Transaction,
  side: SideName,
  entries: readonly StoredEntry[],
): Promise<void> {
  for (let from = 0; from < entries.length; from += ENTRY_CHUNK) {
    await transaction(tablesOf(side).entries)
      .insert(entries.slice(from, from + ENTRY_CHUNK).map(toRow))
      .onConflict('article_id')
      .merge();
  }
}

/** Ids in order, each as its distance from the one before: a third of the room. */
function toRow({ articleId, length, termIds }: StoredEntry): EntryRow {
  const sorted = termIds.toSorted((a, b) => a - b);
  const steps = sorted.map((id, i) => id - (sorted[i - 1] ?? 0));
  return { article_id: articleId, length, term_ids: steps.join(' ') };
}

function toEntry(row: EntryRow): StoredEntry {
  let id = 0;
  const steps = row.term_ids === '' ? [] : row.term_ids.split(' ');
  return {
    articleId: row.article_id,
    length: row.length,
    termIds: steps.map(step => (id += Number(step))),
  };
}
