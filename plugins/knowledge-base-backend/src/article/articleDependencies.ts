import type { CatalogDirectory, Clock, Outbox } from '@firstline/backend-kit';
import type { ArticleEvent } from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import type { AttachmentLinks } from '../attachment/AttachmentService';
import type { FeedbackRegister } from '../feedback/FeedbackRegister';
import type { RevisionHistory } from '../revision/RevisionHistory';
import type { ArticleSearch } from '../search/ArticleSearch';
import type { KnowledgeConfig } from '../settings/KnowledgeConfig';
import type { ArticleStore } from './ArticleStore';
import type { ItemFacts } from './ItemFacts';

/** What the use cases of articles work with. */
export interface ArticleDependencies {
  database: Knex;
  config: Pick<KnowledgeConfig, 'managers' | 'categories' | 'reviewDays'>;
  clock: Clock;
  catalog: CatalogDirectory;
  store: ArticleStore;
  revisions: RevisionHistory;
  feedback: FeedbackRegister;
  items: ItemFacts;
  search: ArticleSearch;
  outbox: Outbox<ArticleEvent>;
  /** Absent: nothing can be attached. */
  files?: AttachmentLinks;
}
