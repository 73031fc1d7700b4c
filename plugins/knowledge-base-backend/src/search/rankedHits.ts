import { audiences } from '@firstline/plugin-knowledge-base-common';
import type { Knex } from 'knex';
import type {
  Neighbour,
  SearchFilter,
  SearchMatch,
  SearchSight,
} from './ArticleSearch';
import { mostLift, nearLift } from './lifts';
import type { Narrow, RankingIndex, SearchReader } from './RankingIndex';
import type { RankedQuery } from './rankedQuery';
import { applyFilter, applySight } from './searchFilterSql';
import type { SideName } from './searchSides';

/** Totals beyond are not counted out. */
const MAX_TOTAL = 10_001;

/** Longest text given for a snippet, in characters. */
const MAX_TEXT = 8_000;

/**
 * Scores are compared to so many parts of one: sums differ in their last digits. Words that
 * most documents have count a millionth, and still decide.
 */
const PRECISION = 10_000_000_000;

/** Scores differ in their last digits; one so little below counts as the same. */
const SLACK = 1e-9;

/** So many more than a page are looked at for one that the caller may see all of. */
const SPARE = 100;
const SPARE_FACTOR = 4;

/** What to take of what was ranked. */
export interface HitOptions {
  /** All that the filter leaves, most helpful first, when left out. */
  query?: RankedQuery;
  filter: SearchFilter;
  phrases: readonly string[];
  sight: SearchSight;
  near: readonly Neighbour[];
  limit: number;
  offset: number;
}

interface HitRow {
  article_id: number;
  points: number;
  /** Left out beyond the last page. */
  total?: number | string;
}

/**
 * One page of documents by score, lifted by what they helped with and by what they are about.
 *
 * Most of what matches a common word can never come onto the page: what scores less than the
 * last document of an unlifted page, even when lifted as far as anything is, is left out before
 * it is looked at.
 */
export async function readHits(
  reader: SearchReader,
  ranking: RankingIndex,
  options: HitOptions & { side: SideName },
): Promise<{ hits: SearchMatch[]; total: number }> {
  const { knex } = reader;
  const { side, query, near, limit, offset } = options;
  const scores =
    query &&
    ranking.scores(reader, { side, query, narrow: narrowing(options) });
  const hits = documentsOf(reader, scores, options);
  const factors = [scores ? 's.score' : '1', 'd.lift'];
  if (near.length > 0) {
    hits.leftJoin(
      nearLifts(knex, near).as('n'),
      'n.article_id',
      'd.article_id',
    );
    factors.push('coalesce(n.lift, 1)');
  }
  hits
    .select(
      'd.article_id',
      knex.raw(`floor(${factors.join(' * ')} * ${PRECISION}) as points`),
    )
    .orderBy([
      { column: 'points', order: 'desc' },
      { column: 'd.article_id', order: 'desc' },
    ])
    .limit(limit)
    .offset(offset);
  if (scores) {
    hits
      .select(knex.raw('(?) as total', [countOf(reader, options)]))
      .whereRaw(`s.score * ${mostLift(near)} + ${SLACK} >= coalesce((?), 0)`, [
        lastOfUnlifted(reader, options),
      ]);
  }
  const rows = await reader.rows<HitRow>(hits);
  return {
    hits: await complete(reader, rows, near),
    total: await totalOf(reader, scores, { ...options, rows }),
  };
}

/** Leaves out early what a filter or the caller's sight leaves out anyway. */
function narrowing(options: HitOptions): Narrow | undefined {
  return isSelective(options)
    ? (query, column) => {
        query
          .joinRaw('cross join search_documents as d')
          .whereRaw('d.article_id = ??', [column]);
        restrict(query, options);
      }
    : undefined;
}

function isSelective({ filter, phrases, sight }: HitOptions): boolean {
  return (
    phrases.length > 0 ||
    sight.readable !== true ||
    Object.values(filter).some(value => value !== undefined)
  );
}

/** Whether everything that matches is to be found; what was narrowed has left the rest out. */
function allIsFound(options: HitOptions): boolean {
  return (
    isSelective(options) ||
    audiences.every(audience => options.sight.audiences.includes(audience))
  );
}

function restrict(
  query: Knex.QueryBuilder,
  { filter, phrases, sight }: HitOptions,
): Knex.QueryBuilder {
  return applySight(applyFilter(query, filter, phrases), sight);
}

/** What was matched, as far as the caller may find it and asked for it. */
function documentsOf(
  { knex }: SearchReader,
  scores: Knex.QueryBuilder | undefined,
  options: HitOptions,
): Knex.QueryBuilder {
  return scores
    ? foundAmong(
        knex.queryBuilder().withMaterialized('s', scores).from('s'),
        options,
      )
    : restrict(knex.queryBuilder().from('search_documents as d'), options);
}

/** From what matches to what it is, never the other way round. */
function foundAmong(
  scored: Knex.QueryBuilder,
  options: HitOptions,
): Knex.QueryBuilder {
  scored
    .joinRaw('cross join search_documents as d')
    .whereRaw('d.article_id = s.article_id');
  return isSelective(options) ? scored : restrict(scored, options);
}

/** The score of the last document on the page, were nothing lifted. */
function lastOfUnlifted(
  { knex }: SearchReader,
  options: HitOptions,
): Knex.QueryBuilder {
  const wanted = options.offset + options.limit;
  const best = (most: number) =>
    knex('s').select().orderBy('score', 'desc').limit(most);
  const found = allIsFound(options)
    ? best(wanted)
    : foundAmong(
        knex.queryBuilder().from(best(SPARE + SPARE_FACTOR * wanted).as('s')),
        options,
      )
        .orderBy('s.score', 'desc')
        .limit(wanted);
  return knex
    .queryBuilder()
    .from(found.select('s.score').as('page'))
    .havingRaw('count(*) = ?', [wanted])
    .min('score');
}

function countOf(
  { knex }: SearchReader,
  options: HitOptions,
): Knex.QueryBuilder {
  const counted = knex('s');
  return knex
    .queryBuilder()
    .from(
      (allIsFound(options) ? counted : foundAmong(counted, options))
        .select(knex.raw('1'))
        .limit(MAX_TOTAL)
        .as('counted'),
    )
    .select(knex.raw('count(*)'));
}

async function totalOf(
  reader: SearchReader,
  scores: Knex.QueryBuilder | undefined,
  options: HitOptions & { rows: readonly HitRow[] },
): Promise<number> {
  const { limit, offset, rows } = options;
  if (rows.length > 0 && rows.length < limit) return offset + rows.length;
  if (rows[0]?.total !== undefined) return Number(rows[0].total);
  const { knex } = reader;
  const documents = documentsOf(reader, scores, options)
    .select('d.article_id')
    .limit(MAX_TOTAL);
  const [{ total }] = await reader.rows<{ total: number | string }>(
    knex
      .queryBuilder()
      .from(documents.as('found'))
      .select(knex.raw('count(*) as total')),
  );
  return Number(total);
}

/** By document, the lift of the nearest item it is about. */
function nearLifts(knex: Knex, near: readonly Neighbour[]): Knex.QueryBuilder {
  const refs = near.map(({ ref }) => ref);
  const byLift = [
    ...Map.groupBy(near, ({ distance }) => nearLift(distance)),
  ].sort(([a], [b]) => b - a);
  const cases = byLift.map(
    ([lift, items]) =>
      `when c.ref in (${items.map(() => '?').join(', ')}) then ${lift}`,
  );
  return knex('search_document_cis as c')
    .whereIn('c.ref', refs)
    .groupBy('c.article_id')
    .select(
      'c.article_id',
      knex.raw(
        `max(case ${cases.join(' ')} end) as lift`,
        byLift.flatMap(([, items]) => items.map(({ ref }) => ref)),
      ),
    );
}

async function complete(
  reader: SearchReader,
  rows: readonly HitRow[],
  near: readonly Neighbour[],
): Promise<SearchMatch[]> {
  if (rows.length === 0) return [];
  const { knex } = reader;
  const ids = rows.map(row => row.article_id);
  const texts = await reader.rows<{ article_id: number; content: string }>(
    knex('search_texts')
      .whereIn('article_id', ids)
      .select(
        'article_id',
        knex.raw('substr(content, 1, ?) as content', [MAX_TEXT]),
      ),
  );
  const textOf = new Map(texts.map(row => [row.article_id, row.content]));
  const nearest = await nearestItems(reader, ids, near);
  return rows.map(row => ({
    articleId: row.article_id,
    score: row.points / PRECISION,
    near: nearest.get(row.article_id),
    text: textOf.get(row.article_id) ?? '',
  }));
}

async function nearestItems(
  reader: SearchReader,
  articleIds: readonly number[],
  near: readonly Neighbour[],
): Promise<Map<number, Neighbour>> {
  const nearest = new Map<number, Neighbour>();
  if (near.length === 0) return nearest;
  const rows = await reader.rows<{ article_id: number; ref: string }>(
    reader
      .knex('search_document_cis')
      .whereIn('article_id', [...articleIds])
      .whereIn(
        'ref',
        near.map(({ ref }) => ref),
      )
      .select('article_id', 'ref'),
  );
  const refsOf = Map.groupBy(rows, row => row.article_id);
  for (const [articleId, items] of refsOf) {
    const refs = new Set(items.map(({ ref }) => ref));
    const first = near
      .toSorted((a, b) => a.distance - b.distance)
      .find(({ ref }) => refs.has(ref));
    if (first) nearest.set(articleId, first);
  }
  return nearest;
}
