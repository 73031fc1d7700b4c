import type { LoggerService } from '@backstage/backend-plugin-api';
import { BatchSearchEngineIndexer } from '@backstage/plugin-search-backend-node';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import { analyserVersion } from '@firstline/analyser';
import { stableHash } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import { documentTerms } from './documentTerms';
import { storableJson } from './storableJson';

// Cutting so many into terms holds the event loop for tens of milliseconds.
const BATCH = 50;

interface IndexerOptions {
  knex: Knex;
  logger: LoggerService;
  type: string;
}

/**
 * Takes all documents of a type in one transaction: adds those that are new or changed, and removes those that did not
 * come again. Searches see all of it or nothing.
 */
export class PostgresDocumentIndexer extends BatchSearchEngineIndexer {
  readonly #options: IndexerOptions;
  #trx: Knex.Transaction | undefined;
  #count = 0;

  static create(options: IndexerOptions): PostgresDocumentIndexer {
    return new PostgresDocumentIndexer(options);
  }

  private constructor(options: IndexerOptions) {
    super({ batchSize: BATCH });
    this.#options = options;
  }

  async initialize() {
    this.#trx = await this.#options.knex.transaction();
    await this.#trx.raw(
      'create temporary table firstline_search_seen (hash text primary key) on commit drop',
    );
  }

  async index(documents: IndexableDocument[]) {
    const trx = this.#transaction();
    const { type } = this.#options;
    const byHash = new Map(
      documents.map(document => [hashOf(document), document]),
    );
    const hashes = [...byHash.keys()];
    await trx.raw(
      'insert into firstline_search_seen select unnest(?::text[]) on conflict do nothing',
      [hashes],
    );
    const known: string[] = await trx('firstline_search_documents')
      .where({ type })
      .whereIn('hash', hashes)
      .pluck('hash');
    known.forEach(hash => byHash.delete(hash));
    for (const [hash, document] of byHash) {
      await this.#add(trx, hash, document);
    }
    this.#count += documents.length;
  }

  async finalize() {
    const trx = this.#transaction();
    const { type, logger } = this.#options;
    if (this.#count === 0) {
      // A collator that failed quietly would empty the search.
      logger.warn(`Index for ${type} was not replaced: no documents`);
      await trx.rollback();
      return;
    }
    await trx('firstline_search_documents')
      .where({ type })
      .whereNotIn('hash', trx('firstline_search_seen').select('hash'))
      .delete();
    await trx.raw(
      `insert into firstline_search_sizes (type, documents, terms)
      select ?, count(*), coalesce(sum(length), 0)
      from firstline_search_documents where type = ?
      on conflict (type) do update
      set documents = excluded.documents, terms = excluded.terms`,
      [type, type],
    );
    await trx.commit();
  }

  /** Without it a collator's failure would leave the transaction and its connection behind. */
  override async _destroy(
    error: Error | null,
    done: (error: Error | null) => void,
  ) {
    if (this.#trx && !this.#trx.isCompleted()) {
      await this.#trx.rollback().catch(() => undefined);
    }
    done(error);
  }

  #transaction(): Knex.Transaction {
    if (!this.#trx) {
      throw new Error('Documents came before the indexer was ready');
    }
    return this.#trx;
  }

  async #add(
    trx: Knex.Transaction,
    hash: string,
    document: IndexableDocument,
  ): Promise<void> {
    const { frequencies, length } = documentTerms(document);
    const [{ id }] = await trx('firstline_search_documents')
      .insert({
        type: this.#options.type,
        hash,
        document: storableJson(document),
        length,
      })
      .returning('id');
    await trx.raw(
      `insert into firstline_search_postings (term, document_id, frequency, length)
      select term, ?, frequency, ?
      from unnest(?::text[], ?::integer[]) as found (term, frequency)`,
      [id, length, [...frequencies.keys()], [...frequencies.values()]],
    );
  }
}

function hashOf(document: IndexableDocument): string {
  return stableHash([analyserVersion, document]);
}
