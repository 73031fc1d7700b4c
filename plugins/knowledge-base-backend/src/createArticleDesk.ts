import type { LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogDirectory, Clock, Outbox } from '@firstline/backend-kit';
import type { ArticleEvent } from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import type { ArticleDependencies } from './article/articleDependencies';
import type { ArticleDesk } from './article/ArticleDesk';
import { DatabaseArticleStore } from './article/DatabaseArticleStore';
import { DatabaseItemFacts } from './article/DatabaseItemFacts';
import { DefaultArticleService } from './article/DefaultArticleService';
import type { AttachmentLinks } from './attachment/AttachmentService';
import { DatabaseFeedbackRegister } from './feedback/DatabaseFeedbackRegister';
import { DatabaseRevisionHistory } from './revision/DatabaseRevisionHistory';
import type { ArticleSearch } from './search/ArticleSearch';
import { createArticleSearch } from './search/createArticleSearch';

/** What an article service is made of. */
export interface ArticleDeskOptions {
  /** The migrated database of the plugin. */
  database: Knex;
  config: ArticleDependencies['config'];
  clock: Clock;
  catalog: CatalogDirectory;
  /** Absent: one of its own, over the same database. */
  search?: ArticleSearch;
  /** Absent: nobody hears of anything (demo data, benchmarks). */
  outbox?: Outbox<ArticleEvent>;
  /** Absent: nothing can be attached. */
  files?: AttachmentLinks;
  /** Absent: the search of its own tells nothing. */
  logger?: LoggerService;
}

const noOutbox: Outbox<ArticleEvent> = {
  async add() {},
  poke() {},
};

const noLog: LoggerService = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => noLog,
};

/**
 * Puts the article service together: for the plugin, for demo data, for benchmarks. It
 * knows the domain and decides by it; the permission policy comes with the `Caller`.
 */
export function createArticleDesk(options: ArticleDeskOptions): ArticleDesk {
  const { database: knex, logger = noLog, outbox = noOutbox } = options;
  return DefaultArticleService.create({
    database: knex,
    config: options.config,
    clock: options.clock,
    catalog: options.catalog,
    store: DatabaseArticleStore.create({ knex }),
    revisions: DatabaseRevisionHistory.create({ knex }),
    feedback: DatabaseFeedbackRegister.create({ knex }),
    items: DatabaseItemFacts.create({ knex }),
    search: options.search ?? createArticleSearch({ knex, logger }),
    outbox,
    files: options.files,
  });
}
