import type { Knex } from 'knex';
import type {
  Neighbour,
  SearchFilter,
  SearchMatch,
  SearchSight,
} from './ArticleSearch';
import { nearLift } from './lifts';
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
  /** Only where the ranking counts along. */
  total?: number | string;
}

/** One page of documents by score, lifted by what they helped with and by what they are about. */
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
  if (ranking.countsAlong) {
    hits.select(knex.raw('count(*) over () as total'));
  }
  const rows = await reader.rows<HitRow>(hits);
  return {
    hits: await complete(reader, rows, near),
    total: await totalOf(reader, ranking, { ...options, rows }),
  };
}

/** Leaves out early what a filter or the caller's sight leaves out anyway. */
function narrowing(options: HitOptions): Narrow | undefined {
  const { filter, phrases, sight } = options;
  const selective =
    phrases.length > 0 ||
    sight.readable !== true ||
    Object.values(filter).some(value => value !== undefined);
  return selective
    ? (query, column) => {
        query
          .joinRaw('cross join search_documents as d')
          .whereRaw('d.article_id = ??', [column]);
        restrict(query, options);
      }
    : undefined;
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
  matched: Knex.QueryBuilder | undefined,
  options: HitOptions,
): Knex.QueryBuilder {
  const documents = knex.queryBuilder();
  if (matched) {
    // From what matches to what it is, never the other way round.
    documents
      .with('s', matched)
      .from('s')
      .joinRaw('cross join search_documents as d')
      .whereRaw('d.article_id = s.article_id');
  } else {
    documents.from('search_documents as d');
  }
  return restrict(documents, options);
}

async function totalOf(
  reader: SearchReader,
  ranking: RankingIndex,
  options: HitOptions & { side: SideName; rows: readonly HitRow[] },
): Promise<number> {
  const { side, query, limit, offset, rows } = options;
  if (rows.length > 0 && rows.length < limit) return offset + rows.length;
  if (rows.length > 0 && rows[0].total !== undefined) {
    return Math.min(MAX_TOTAL, Number(rows[0].total));
  }
  const matched = query && ranking.matches(reader, { side, query });
  const documents = documentsOf(reader, matched, options)
    .select('d.article_id')
    .limit(MAX_TOTAL);
  const [{ total }] = await reader.rows<{ total: number | string }>(
    reader.knex
      .queryBuilder()
      .from(documents.as('found'))
      .select(reader.knex.raw('count(*) as total')),
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
