import {
  audiences,
  type Audience,
  type KnowledgeOverview,
} from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import { applyReviewable, applySight, relatedIds } from './articleFilters';
import type { ArticleSight } from './ArticleStore';

const MAX_ITEMS = 24;

/** What the home of the knowledge base shows, as far as somebody may see it. */
export async function overviewOf(
  knex: Knex,
  sight: ArticleSight,
): Promise<KnowledgeOverview> {
  const seen = () => {
    const query: Knex.QueryBuilder = knex('articles as a');
    applySight(query, sight);
    return query;
  };
  const toReview = seen();
  applyReviewable(toReview, sight);
  const stale = seen()
    .whereRaw('a.stale_rank = 1')
    .whereIn('a.id', relatedIds(knex, sight.principals));
  const drafts = seen()
    .where('a.pending_state', 'draft')
    .whereIn(
      'a.id',
      relatedIds(knex, [sight.userRef]).where('relation', 'pendingAuthor'),
    );
  return {
    published: await publishedOf(knex, sight),
    byConfigurationItem: await itemsOf(knex, sight),
    toReview: await countOf(toReview),
    stale: await countOf(stale),
    drafts: await countOf(drafts),
  };
}

async function countOf(query: Knex.QueryBuilder): Promise<number> {
  const [{ count }] = await query.count({ count: '*' });
  return Number(count);
}

/**
 * What reaches the caller's audiences is counted off its index; what they see beyond, as
 * its authors or owners, is little.
 */
async function publishedOf(knex: Knex, sight: ArticleSight): Promise<number> {
  const seen: Knex.QueryBuilder = knex('articles as a');
  if (sight.portal !== true) {
    applySight(seen, sight);
    return countOf(seen.where('a.state', 'published'));
  }
  const open = reachOf(sight);
  const reached = await countOf(knex('articles as a').whereIn('a.reach', open));
  if (open.length === audiences.length) return reached;
  const beyond = seen
    .whereIn('a.id', relatedIds(knex, sight.principals))
    .where('a.state', 'published')
    .whereNotIn('a.reach', open);
  return reached + (await countOf(beyond));
}

function reachOf({ all, audiences: open }: ArticleSight): Audience[] {
  return all ? [...audiences] : open;
}

async function itemsOf(
  knex: Knex,
  sight: ArticleSight,
): Promise<KnowledgeOverview['byConfigurationItem']> {
  if (sight.portal === false) return [];
  const linked: Knex.QueryBuilder = knex('article_cis as s')
    .where('s.shown', 1)
    .whereIn('s.reach', reachOf(sight));
  if (sight.portal !== true) {
    linked.whereIn('s.article_id', seenIds(knex, sight));
  }
  const counted = linked
    .groupBy('s.ci_ref')
    .orderBy([{ column: 'count', order: 'desc' }, { column: 'ref' }])
    .limit(MAX_ITEMS)
    .select('s.ci_ref as ref')
    .count({ count: '*' });
  // The index that is counted off has no titles.
  const title = knex('article_cis as n')
    .whereRaw('n.ci_ref = t.ref')
    .where('n.shown', 1)
    .orderBy('n.article_id', 'desc')
    .limit(1)
    .select('n.title');
  const rows: { ref: string; title: string; count: number | string }[] =
    await knex
      .from(counted.as('t'))
      .select('t.ref', 't.count', title.as('title'))
      .orderBy([{ column: 't.count', order: 'desc' }, { column: 't.ref' }]);
  return rows.map(row => ({ ...row, count: Number(row.count) }));
}

function seenIds(knex: Knex, sight: ArticleSight): Knex.QueryBuilder {
  const query: Knex.QueryBuilder = knex('articles as a').select('a.id');
  applySight(query, sight);
  return query;
}
