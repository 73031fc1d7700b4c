import type { IndexableDocument } from '@backstage/plugin-search-common';
import { BatchSearchEngineIndexer } from '@backstage/plugin-search-backend-node';
import { indexTerms } from '@firstline/analyser';
import lunr from 'lunr';
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
}

/** Puts documents into an index of lunr, with the analyser's terms and nothing of lunr's own for English. */
export class LunrDocumentIndexer extends BatchSearchEngineIndexer {
  readonly #builder = builderOfTerms();
  readonly #documents: IndexableDocument[] = [];
  readonly #done: (documents: LunrDocuments) => void;

  static create(options: {
    /** Called with the whole, once all documents have come. */
    done: (documents: LunrDocuments) => void;
  }): LunrDocumentIndexer {
    return new LunrDocumentIndexer(options.done);
  }

  private constructor(done: (documents: LunrDocuments) => void) {
    super({ batchSize: BATCH });
    this.#done = done;
  }

  async initialize() {}

  async index(documents: IndexableDocument[]) {
    for (const document of documents) {
      this.#builder.add({
        position: String(this.#documents.length),
        ...searchedText(document),
      });
      this.#documents.push(document);
    }
    await setImmediate();
  }

  async finalize() {
    this.#done({
      documents: this.#documents,
      index: this.#builder.build(),
      terms: new Set(Object.keys(this.#builder.invertedIndex)),
    });
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
