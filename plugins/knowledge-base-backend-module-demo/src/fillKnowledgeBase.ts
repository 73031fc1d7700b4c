import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  isPostgres,
  ManualClock,
  systemClock,
  type CatalogDirectory,
} from '@firstline/backend-kit';
import {
  createArticleDesk,
  type KnowledgeConfig,
} from '@firstline/plugin-knowledge-base-backend';
import type { Knex } from 'knex';
import type { ArticleFile } from './articleFile';
import { ArticlePlayer } from './ArticlePlayer';
import { DemoPeople } from './DemoPeople';

// Any number will do, as long as every replica takes the same one.
const DEMO_LOCK = 8_204_114;

/** What a knowledge base is filled with. */
export interface FillOptions {
  /** The migrated database of the knowledge base. */
  database: Knex;
  config: KnowledgeConfig;
  catalog: CatalogDirectory;
  logger: LoggerService;
  articles: ArticleFile[];
}

/** Whether nobody has written anything yet; one in use gets no articles. */
export async function knowledgeBaseIsEmpty(database: Knex): Promise<boolean> {
  return (await database('articles').first('id')) === undefined;
}

/** Whether the catalog has everybody and everything the articles speak of. */
export async function catalogIsReady(
  options: Pick<FillOptions, 'catalog' | 'config' | 'articles'>,
): Promise<boolean> {
  const { catalog, config, articles } = options;
  const refs = [
    ...new Set(articles.flatMap(({ article }) => article.ciRefs ?? [])),
  ];
  const found = await catalog.items(refs);
  if (found.size < refs.length) return false;
  // Entities come before the relations between them: until then nobody is in a team, and
  // nobody owns anything, so that only managers could review.
  const people = await readPeople({ catalog, config });
  if (!people.includesWriters(articles)) return false;
  const items = [...found.values()];
  if (items.some(({ ownerRef }) => ownerRef === undefined)) return false;
  const teams = await catalog.entries(items.map(({ ownerRef }) => ownerRef!));
  const owners = await Promise.all(
    items
      // One of them belongs to a team that is no more.
      .filter(({ ownerRef }) => teams.has(ownerRef!))
      .map(({ ref }) => catalog.ownerOf(ref)),
  );
  return teams.size > 1 && owners.every(Boolean);
}

function readPeople(options: Pick<FillOptions, 'catalog' | 'config'>) {
  return DemoPeople.read({
    catalog: options.catalog,
    managers: options.config.managers,
  });
}

/**
 * Fills an empty knowledge base; nobody is notified. Of several replicas one fills it, the
 * others find that it is not empty.
 *
 * @returns how many articles there are now because of it
 */
export async function fillKnowledgeBase(options: FillOptions): Promise<number> {
  const { database } = options;
  if (!isPostgres(database)) return fillEmpty(options);
  // The lock goes with its transaction, also when this process dies.
  return database.transaction(async transaction => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [DEMO_LOCK]);
    return fillEmpty(options);
  });
}

async function fillEmpty(options: FillOptions): Promise<number> {
  const { database, config, catalog, logger, articles } = options;
  if (!(await knowledgeBaseIsEmpty(database))) return 0;
  const now = systemClock.now();
  const clock = ManualClock.create(now);
  const service = createArticleDesk({
    database,
    config,
    clock,
    catalog,
    logger,
  });
  const people = await readPeople(options);
  await ArticlePlayer.create({ service, clock, people }).play(articles, {
    now,
  });
  logger.info(`Filled the knowledge base: ${articles.length} articles`);
  return articles.length;
}
