import type { Knex } from 'knex';
import {
  applyReviewable,
  idsOf,
  relatedIds,
  type FilterName,
  type Narrow,
} from './articleFilters';
import type { ArticleListOptions } from './ArticleStore';

/** A way into the articles by an index. */
export interface WayIn {
  /** Index of `articles` that it goes by; absent when ids of another table lead. */
  index?: string;
  /** Limits a query over `articles as a` to the rows it leads to. */
  narrow: Narrow;
  /** The filter it meets. */
  covers?: FilterName;
}

function byColumn(
  column: 'state' | 'kind' | 'category' | 'language' | 'owner' | 'author',
  values: readonly string[],
): WayIn {
  return {
    index: `articles_${column}_idx`,
    narrow: query => {
      query.whereIn(`a.${column}`, values);
    },
    covers: column,
  };
}

function byIds(
  ids: (knex: Knex) => Knex.QueryBuilder,
  covers?: FilterName,
): (knex: Knex) => WayIn {
  return knex => ({
    narrow: query => {
      query.whereIn('a.id', ids(knex));
    },
    covers,
  });
}

function byItem(refs: readonly string[]) {
  return byIds(
    knex =>
      knex('article_cis')
        .whereIn('ci_ref', refs)
        .where({ shown: 1 })
        .select('article_id'),
    'ciRef',
  );
}

function byTag(tags: readonly string[]) {
  return byIds(
    knex => knex('article_tags').whereIn('tag', tags).select('article_id'),
    'tag',
  );
}

/** The ways into what a list asks for; which is the shortest is found out by counting. */
export function waysInto(
  knex: Knex,
  { filter, sight }: Pick<ArticleListOptions, 'filter' | 'sight'>,
): WayIn[] {
  const { ciRef, tag, owner, author, category, kind, language, state } = filter;
  const { number } = filter;
  const relatedOnly = byIds(on => relatedIds(on, sight.principals));
  const ways: (WayIn | false | undefined)[] = [
    number && {
      narrow: query => {
        query.whereIn('a.id', idsOf(number));
      },
      covers: 'number',
    },
    ciRef && byItem(ciRef)(knex),
    tag && byTag(tag)(knex),
    // Who is no manager knows of nothing unpublished but their own.
    state && !sight.all && !state.includes('published') && relatedOnly(knex),
    filter.involving && { ...relatedOnly(knex), covers: 'involving' },
    filter.reviewableBy && {
      index: 'articles_in_review_idx',
      narrow: query => applyReviewable(query, sight),
      covers: 'reviewableBy',
    },
    filter.draftedBy && byIds(on => relatedIds(on, [sight.userRef]))(knex),
    owner && byColumn('owner', owner),
    author && byColumn('author', author),
    state && byColumn('state', state),
    category && byColumn('category', category),
    kind && byColumn('kind', kind),
    language && byColumn('language', language),
    filter.audience && {
      index: 'articles_audience_idx',
      narrow: query => {
        query.where('a.audience', filter.audience);
      },
      covers: 'audience',
    },
    filter.stale && {
      index: 'articles_stale_idx',
      narrow: query => {
        query.whereRaw('a.stale_rank = 1');
      },
      covers: 'stale',
    },
  ];
  return ways.filter(way => !!way);
}
