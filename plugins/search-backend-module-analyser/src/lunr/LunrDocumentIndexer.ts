import type { IndexableDocument } from '@backstage/plugin-search-common';
import { BatchSearchEngineIndexer } from '@backstage/plugin-search-backend-node';
import { indexTerms } from '@firstline/analyser';
import lunr from 'lunr';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { searchedText } from '../engine/searchedText';

// Requests are answered in between.
const BATCH = 50;

/** Of lunr: a word of the title says more than one of the text. */
const TITLE_BOOST = 2;

/** The documents of one type, and lunr's index of them. */
export interface LunrDocuments {
  documents: IndexableDocument[];
  index: lunr.Index;
  /** Every term that a document has. */
  terms: ReadonlySet<string>;
  /** Of all documents: tells whether anything has changed. */
  hash: string;
}

interface IndexerOptions {
  /** What there is now; stays if the same documents come again. */
  present?: LunrDocuments;
  /** Called with the whole, once all documents have come. */
  done(documents: LunrDocuments): void;
}

/** Puts documents into an index of lunr, with the analyser's terms and nothing of lunr's own for English. */
export class LunrDocumentIndexer extends BatchSearchEngineIndexer {
  readonly #options: IndexerOptions;
  readonly #documents: IndexableDocument[] = [];
  readonly #hash = createHash('sha256');

  static create(options: IndexerOptions): LunrDocumentIndexer {
    return new LunrDocumentIndexer(options);
  }

  private constructor(options: IndexerOptions) {
    super({ batchSize: BATCH });
    this.#options = options;
  }

  async initialize() {}

  async index(documents: IndexableDocument[]) {
    for (const document of documents) {
      this.#hash.update(`${JSON.stringify(document)}\n`);
      this.#documents.push(document);
    }
  }

  async finalize() {
    const { done, present } = this.#options;
    const hash = this.#hash.digest('base64');
    done(present?.hash === hash ? present : await this.#build(hash));
  }

  async #build(hash: string): Promise<LunrDocuments> {
    const builder = builderOfTerms();
    for (const [position, document] of this.#documents.entries()) {
      builder.add({ position: String(position), ...searchedText(document) });
      if (position % BATCH === 0) {
        await setImmediate();
      }
    }
    return {
      documents: this.#documents,
      index: builder.build(),
      terms: new Set(Object.keys(builder.invertedIndex)),
      hash,
    };
  }
}

function builderOfTerms(): lunr.Builder {
  const builder = new lunr.Builder();
  const tokenizer = (text: unknown) =>
    indexTerms(String(text)).map(term => new lunr.Token(term, {}));
  // The separator is for lunr's own way of cutting.
  builder.tokenizer = Object.assign(tokenizer, {
    separator: lunr.tokenizer.separator,
  });
  builder.ref('position');
  builder.field('title', { boost: TITLE_BOOST });
  builder.field('rest');
  return builder;
}
