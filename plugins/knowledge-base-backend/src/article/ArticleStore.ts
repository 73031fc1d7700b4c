import type { CursorValue } from '@firstline/backend-kit';
import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type {
  ArticleEventKind,
  ArticleFilter,
  ArticleSort,
  Audience,
  KnowledgeOverview,
  TotalItems,
} from '@firstline/plugin-knowledge-base-common';
import type { ArticleCriterion } from '@firstline/plugin-knowledge-base-node';
import type { Knex } from 'knex';
import type { ArticleCounts, ArticleRecord } from './ArticleRecord';

/** Which articles somebody may know of, for SQL. */
export interface ArticleSight {
  userRef: string;
  /** The caller and their groups. */
  principals: string[];
  /** Everything: knowledge managers and the product itself. */
  all: boolean;
  /** Audiences of published articles that are open to the caller. */
  audiences: Audience[];
  /** What the portal's policy leaves: all, none, or by criteria. */
  portal: true | false | PermissionCriteria<ArticleCriterion>;
}

/** What a list is asked for. */
export interface ArticleListOptions {
  filter: ArticleFilter;
  sight: ArticleSight;
  sort: ArticleSort;
  limit: number;
  /** Values of the last row of the page before, in the order of the sort. */
  after?: CursorValue[];
}

/** What happened, as the log keeps it. */
export interface LogEntry {
  id: string;
  articleId: number;
  version: number;
  kind: ArticleEventKind;
  revision: number;
  actor: string;
  note?: string;
  at: string;
}

/** By how much counters grow or shrink. */
export interface ArticleCountChange {
  helped?: number;
  didNotHelp?: number;
  solved?: number;
  lastSolvedAt?: string;
}

/** Articles in the plugin's database. */
export interface ArticleStore {
  nextId(options: { transaction: Knex.Transaction }): Promise<number>;
  /** Makes sure that no number up to this one is given out again. */
  reserveIds(
    upTo: number,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  insert(
    records: ArticleRecord[],
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /** @returns false when the article is not at `seenVersion` any more */
  update(
    record: ArticleRecord,
    options: { seenVersion: number; transaction: Knex.Transaction },
  ): Promise<boolean>;
  log(
    entries: LogEntry[],
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  get(
    id: number,
    options?: { transaction?: Knex.Transaction; forUpdate?: boolean },
  ): Promise<ArticleRecord | undefined>;
  /** Those that are there, by id; one query each for rows, items and access. */
  getMany(
    ids: number[],
    options?: { transaction?: Knex.Transaction; forUpdate?: boolean },
  ): Promise<Map<number, ArticleRecord>>;
  list(options: ArticleListOptions): Promise<{
    records: ArticleRecord[];
    next?: CursorValue[];
    totalItems: TotalItems;
  }>;
  /** Ids of what somebody may know of, ascending, after one. */
  idsAfter(options: {
    after: number;
    limit: number;
    sight: ArticleSight;
  }): Promise<number[]>;
  /** Ids of published articles, ascending, after one. */
  publishedAfter(options: { after: number; limit: number }): Promise<number[]>;
  /** Ids of articles that are about an item, or will be, ascending, after one. */
  aboutItem(
    ciRef: string,
    options: { after: number; limit: number },
  ): Promise<number[]>;
  /** Ids of published articles whose review date is before a day and nobody was told. */
  dueForReview(options: { before: string; limit: number }): Promise<number[]>;
  /** Changes the counters, whatever the version; returns them as they are now. */
  count(
    id: number,
    change: ArticleCountChange,
    options: { transaction: Knex.Transaction },
  ): Promise<ArticleCounts>;
  overview(sight: ArticleSight): Promise<KnowledgeOverview>;
}
