import { addConstant, applyCriteria } from '@firstline/backend-kit';
import type { ArticleCriterion } from '@firstline/plugin-knowledge-base-node';
import type { Knex } from 'knex';
import type { SearchFilter, SearchSight } from './ArticleSearch';
import { foldText } from './foldText';

/** Limits a query over `search_documents as d` to what the caller may find. */
export function applySight<Q extends Knex.QueryBuilder>(
  query: Q,
  { audiences, readable }: SearchSight,
): Q {
  query.whereIn('d.audience', [...audiences]);
  if (typeof readable === 'boolean') {
    addConstant(query, readable);
    return query;
  }
  return applyCriteria(query, readable, addCriterion);
}

/** Limits a query over `search_documents as d` to what was asked for. */
export function applyFilter<Q extends Knex.QueryBuilder>(
  query: Q,
  filter: SearchFilter,
  phrases: readonly string[],
): Q {
  if (filter.nothing) addConstant(query, false);
  if (filter.kinds) query.whereIn('d.kind', filter.kinds);
  if (filter.languages) query.whereIn('d.language', filter.languages);
  if (filter.stale !== undefined) {
    query.where('d.stale', filter.stale ? 1 : 0);
  }
  const { ciRefs = [], ciNames = [], tags } = filter;
  if (filter.ciRefs || filter.ciNames) {
    // Found by the item: few are about it, and SQLite asks of each document whether one exists.
    query.whereIn('d.article_id', related =>
      related
        .from('search_document_cis as c')
        .select('c.article_id')
        .where(either => {
          if (ciRefs.length > 0 || ciNames.length === 0) {
            either.whereIn('c.ref', ciRefs);
          }
          if (ciNames.length > 0) either.orWhereIn('c.name', ciNames);
        }),
    );
  }
  if (tags) {
    query.whereExists(related =>
      related
        .from('search_document_tags as t')
        .select(query.client.raw('1'))
        .whereRaw('t.article_id = d.article_id')
        .whereIn('t.tag', tags),
    );
  }
  for (const phrase of phrases) {
    query.whereExists(related =>
      related
        .from('search_texts as x')
        .select(query.client.raw('1'))
        .whereRaw('x.article_id = d.article_id')
        .whereRaw(`${positionOf(query)} > 0`, [foldText(phrase)]),
    );
  }
  return query;
}

/** Both fold ASCII alone, whatever the locale of the database is. */
function positionOf(query: Knex.QueryBuilder): string {
  return query.client.dialect === 'postgresql'
    ? `strpos(coalesce(x.folded, lower(x.content collate "C")), ?)`
    : `instr(coalesce(x.folded, lower(x.content)), ?)`;
}

function addCriterion(
  query: Knex.QueryBuilder,
  criterion: ArticleCriterion,
  negated: boolean,
): void {
  const among = (column: string, values: readonly string[]) =>
    query[negated ? 'whereNotIn' : 'whereIn'](column, [...values]);
  switch (criterion.kind) {
    case 'audience':
      among('d.audience', criterion.audiences);
      return;
    case 'kind':
      among('d.kind', criterion.kinds);
      return;
    case 'state':
      // Only what is published can be found.
      addConstant(query, criterion.states.includes('published') !== negated);
      return;
    case 'owner':
      among('d.owner', criterion.owners);
      return;
    case 'author':
      among('d.author', criterion.authors);
      return;
    case 'configurationItem':
      query[negated ? 'whereNotExists' : 'whereExists'](related =>
        related
          .from('search_document_cis as c')
          .select(query.client.raw('1'))
          .whereRaw('c.article_id = d.article_id')
          .whereIn('c.ref', [...criterion.refs]),
      );
      return;
    default:
      throw new Error('Unknown criterion');
  }
}
