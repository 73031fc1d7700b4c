import { addConstant } from '@firstline/backend-kit';
import {
  parseArticleNumber,
  type ArticleFilter,
} from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import { applyCriteria } from './articleCriteriaSql';
import type { AccessRelation } from './ArticleRecord';
import type { ArticleSight } from './ArticleStore';

/** Adds conditions to a query. */
export type Narrow = (query: Knex.QueryBuilder) => void;

/** The filters of a list, by name. */
export type FilterName = keyof ArticleFilter;

const COLUMNS = {
  state: 'a.state',
  kind: 'a.kind',
  category: 'a.category',
  language: 'a.language',
  owner: 'a.owner',
  author: 'a.author',
} as const satisfies Partial<Record<FilterName, string>>;

const anyRelation: AccessRelation[] = ['author', 'pendingAuthor', 'ciOwner'];

/** Ids of articles to which any of the principals stands in some relation. */
export function relatedIds(
  knex: Knex,
  principals: string[],
): Knex.QueryBuilder {
  return knex('article_access')
    .whereIn('principal', principals)
    .select('article_id');
}

/** The ids behind numbers that the schema has let through. */
export function idsOf(numbers: readonly string[]): number[] {
  return numbers
    .map(parseArticleNumber)
    .filter((id): id is number => id !== undefined);
}

function whereRelated(
  query: Knex.QueryBuilder,
  options: {
    relations?: AccessRelation[];
    principals: string[];
    not?: boolean;
    or?: boolean;
  },
): void {
  const { relations = anyRelation, principals, not, or } = options;
  const exists = (rows: Knex.QueryBuilder) => {
    rows
      .from('article_access as x')
      .select(query.client.raw('1'))
      .whereRaw('x.article_id = a.id')
      .whereIn('x.relation', relations)
      .whereIn('x.principal', principals);
  };
  if (not) query.whereNotExists(exists);
  else if (or) query.orWhereExists(exists);
  else query.whereExists(exists);
}

/**
 * Limits a query over `articles as a` to what the filter asks for.
 *
 * @param options - `except`: filters that are met already
 */
export function applyFilter(
  query: Knex.QueryBuilder,
  filter: ArticleFilter,
  options: { sight: ArticleSight; except?: readonly FilterName[] },
): void {
  const { sight, except } = options;
  const asked = <N extends FilterName>(name: N) =>
    except?.includes(name) ? undefined : filter[name];

  for (const [name, column] of Object.entries(COLUMNS)) {
    const values = asked(name as keyof typeof COLUMNS);
    if (values) query.whereIn(column, values);
  }
  const numbers = asked('number');
  if (numbers) query.whereIn('a.id', idsOf(numbers));
  const audience = asked('audience');
  if (audience) query.where('a.audience', audience);
  const stale = asked('stale');
  // As a literal, so that the partial index of stale articles serves.
  if (stale !== undefined) query.whereRaw(`a.stale_rank = ${stale ? 1 : 0}`);
  const ciRefs = asked('ciRef');
  if (ciRefs) whereItem(query, ciRefs);
  const tags = asked('tag');
  if (tags) {
    query.whereExists(tagged =>
      tagged
        .from('article_tags as t')
        .select(query.client.raw('1'))
        .whereRaw('t.article_id = a.id')
        .whereIn('t.tag', tags),
    );
  }
  if (asked('involving')) {
    whereRelated(query, { principals: sight.principals });
  }
  if (asked('reviewableBy')) applyReviewable(query, sight);
  if (asked('draftedBy')) {
    query.whereRaw("a.pending_state = 'draft'");
    whereRelated(query, {
      relations: ['pendingAuthor'],
      principals: [sight.userRef],
    });
  }
}

/** What is in review, and may be reviewed by the caller: others' work on items of theirs. */
export function applyReviewable(
  query: Knex.QueryBuilder,
  sight: ArticleSight,
): void {
  query.whereRaw("a.pending_state = 'in_review'");
  whereRelated(query, {
    relations: ['pendingAuthor'],
    principals: [sight.userRef],
    not: true,
  });
  if (!sight.all) {
    whereRelated(query, {
      relations: ['ciOwner'],
      principals: sight.principals,
    });
  }
}

/** Limits a query over `articles as a` to what the caller may know of: both locks. */
export function applySight(
  query: Knex.QueryBuilder,
  sight: ArticleSight,
): void {
  if (!sight.all) {
    query.where(either => {
      either.whereIn('a.reach', sight.audiences);
      whereRelated(either, { principals: sight.principals, or: true });
    });
  }
  if (typeof sight.portal === 'object') {
    applyCriteria(query, sight.portal);
  } else if (!sight.portal) {
    addConstant(query, false);
  }
}

function whereItem(query: Knex.QueryBuilder, refs: readonly string[]): void {
  query.whereExists(linked =>
    linked
      .from('article_cis as c')
      .select(query.client.raw('1'))
      .whereRaw('c.article_id = a.id')
      .where('c.shown', 1)
      .whereIn('c.ci_ref', refs),
  );
}
