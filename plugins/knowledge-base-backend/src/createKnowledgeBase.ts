import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  createOutboxWorker,
  DatabaseAttachmentStore,
  DatabaseOutbox,
  type CatalogDirectory,
  type Clock,
  type MetricsService,
} from '@firstline/backend-kit';
import {
  ARTICLE_SIGNAL_CHANNEL,
  ARTICLE_TOPIC,
  type ArticleEvent,
} from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import { DatabaseActivityStore } from './activity/DatabaseActivityStore';
import { SearchTally } from './activity/SearchTally';
import type { ArticleDesk } from './article/ArticleDesk';
import { articleResourceOf } from './article/articleAccess';
import { DatabaseArticleStore } from './article/DatabaseArticleStore';
import { DatabaseAttachmentRegister } from './attachment/DatabaseAttachmentRegister';
import { DefaultAttachmentService } from './attachment/DefaultAttachmentService';
import { revisionSight } from './attachment/revisionSight';
import { createArticleDesk } from './createArticleDesk';
import type { ArticleResources } from './people/registerPermissions';
import { createArticleSearch } from './search/createArticleSearch';
import { DatabaseMissedSearchStore } from './search/DatabaseMissedSearchStore';
import { DefaultSearchService } from './search/DefaultSearchService';
import type { KnowledgeConfig } from './settings/KnowledgeConfig';

/** What the plugin's services are made of. */
export interface KnowledgeBaseOptions {
  database: Knex;
  config: KnowledgeConfig;
  clock: Clock;
  catalog: CatalogDirectory;
  notifications: NotificationService;
  signals: SignalsService;
  events: EventsService;
  logger: LoggerService;
  metrics: MetricsService;
}

/** Puts the services that know the domain together, over one database. */
export function createKnowledgeBase(options: KnowledgeBaseOptions) {
  const { database, config, clock, catalog, logger } = options;
  const outbox = DatabaseOutbox.create<ArticleEvent>({ database });
  const worker = createOutboxWorker({
    ...options,
    queue: outbox,
    topic: ARTICLE_TOPIC,
    signalChannel: ARTICLE_SIGNAL_CHANNEL,
    about: 'articles',
    metricsPrefix: 'knowledge_base',
  });
  const index = createArticleSearch({ knex: database, logger });

  // Files are had by those who read the article, and a write of the article names its
  // files: one of the two has to be told of the other afterwards.
  const later: { articles?: ArticleDesk } = {};
  const files = DefaultAttachmentService.create({
    database,
    register: DatabaseAttachmentRegister.create({ database }),
    store: DatabaseAttachmentStore.create({ database }),
    clock,
    limitBytes: config.attachmentLimitBytes,
    sight: async (places, by) =>
      later.articles !== undefined && revisionSight(later.articles)(places, by),
  });
  const articles = createArticleDesk({
    database,
    config,
    clock,
    catalog,
    search: index,
    outbox,
    files,
    logger,
  });
  later.articles = articles;

  const store = DatabaseArticleStore.create({ knex: database });
  const resources: ArticleResources = {
    async getResources(ids) {
      const records = await store.getMany(ids);
      return ids.map(id => {
        const record = records.get(id);
        return record && articleResourceOf(record);
      });
    },
  };
  const activity = DatabaseActivityStore.create({ knex: database });
  const tally = SearchTally.create({ store: activity, clock, logger });
  return {
    activity,
    tally,
    articles,
    files,
    search: DefaultSearchService.create({
      search: index,
      articles,
      misses: DatabaseMissedSearchStore.create({ knex: database, clock }),
      tally,
      logger,
    }),
    resources,
    worker,
    stop: async () => {
      await Promise.all([worker.stop(), index.close(), tally.flush()]);
    },
  };
}
