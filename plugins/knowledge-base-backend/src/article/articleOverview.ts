import type { KnowledgeOverview } from '@firstline/plugin-knowledge-base-common';
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
    published: await countOf(seen().where('a.state', 'published')),
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

async function itemsOf(
  knex: Knex,
  sight: ArticleSight,
): Promise<KnowledgeOverview['byConfigurationItem']> {
  if (sight.portal === false) return [];
  const linked: Knex.QueryBuilder = knex('article_cis as s')
    .where('s.shown', 1)
    .whereIn(
      's.reach',
      sight.all ? ['everyone', 'engineers'] : sight.audiences,
    );
  if (sight.portal !== true) {
    linked.whereIn('s.article_id', seenIds(knex, sight));
  }
  const rows: { ref: string; title: string; count: number | string }[] =
    await linked
      .groupBy('s.ci_ref')
      .orderBy([{ column: 'count', order: 'desc' }, { column: 'ref' }])
      .limit(MAX_ITEMS)
      .select('s.ci_ref as ref')
      .min({ title: 's.title' })
      .count({ count: '*' });
  return rows.map(row => ({ ...row, count: Number(row.count) }));
}

function seenIds(knex: Knex, sight: ArticleSight): Knex.QueryBuilder {
  const query: Knex.QueryBuilder = knex('articles as a').select('a.id');
  applySight(query, sight);
  return query;
}
