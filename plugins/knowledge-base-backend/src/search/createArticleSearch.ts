import type { LoggerService } from '@backstage/backend-plugin-api';
import { isPostgres } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { ArticleSearch } from './ArticleSearch';
import { DatabaseArticleSearch } from './DatabaseArticleSearch';
import { PostgresRankingIndex } from './PostgresRankingIndex';
import { SqliteRankingIndex } from './SqliteRankingIndex';

/** Search in a migrated database, by the engine of its kind. */
export function createArticleSearch(options: {
  knex: Knex;
  logger: LoggerService;
}): ArticleSearch {
  const { knex, logger } = options;
  const ranking = isPostgres(knex)
    ? PostgresRankingIndex.create({ knex })
    : SqliteRankingIndex.create({ knex });
  return DatabaseArticleSearch.create({ knex, ranking, logger });
}
