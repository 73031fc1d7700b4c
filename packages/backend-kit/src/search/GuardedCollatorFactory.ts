import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Permission } from '@backstage/plugin-permission-common';
import type {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import { Readable } from 'node:stream';
import type { SearchGuard, SearchGuards } from './searchGuards';

/** What a {@link GuardedCollatorFactory} collects, and who may find it. */
export interface GuardedCollatorOptions {
  /** Of the documents, as the portal's search names it. */
  type: string;
  /** What the portal's policy is asked of each document, by its `resourceRef`. */
  visibilityPermission: Permission;
  /** What the product itself says of each document. */
  guard: SearchGuard;
  guards: SearchGuards;
  /** The documents, newest first, read while they are taken. */
  documents(): AsyncIterable<IndexableDocument>;
  /** No more than so many of them are taken. */
  limit: number;
  logger: LoggerService;
}

/**
 * Collects a product's documents for the portal's search, together with the guard that says who may find them. Where no
 * engine asks guards it collects nothing: there, whoever the portal's policy lets in would find all of them.
 */
export class GuardedCollatorFactory implements DocumentCollatorFactory {
  readonly type: string;
  readonly visibilityPermission: Permission;
  readonly #options: GuardedCollatorOptions;

  static create(options: GuardedCollatorOptions): GuardedCollatorFactory {
    options.guards.add(options.type, options.guard);
    return new GuardedCollatorFactory(options);
  }

  private constructor(options: GuardedCollatorOptions) {
    this.type = options.type;
    this.visibilityPermission = options.visibilityPermission;
    this.#options = options;
  }

  async getCollator(): Promise<Readable> {
    const { guards, logger } = this.#options;
    if (!guards.enforced()) {
      logger.warn(
        `Nothing of type ${this.type} is indexed: the search engine does not ask who may find it (see docs/search.md)`,
      );
      return Readable.from([]);
    }
    return Readable.from(this.#newest());
  }

  async *#newest(): AsyncGenerator<IndexableDocument> {
    const { documents, limit } = this.#options;
    let count = 0;
    for await (const document of documents()) {
      if (count === limit) {
        return;
      }
      count++;
      yield document;
    }
  }
}
