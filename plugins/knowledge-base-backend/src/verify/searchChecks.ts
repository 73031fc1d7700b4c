import type { ConsistencyCheck } from '@firstline/backend-kit';
import { indexVersion } from '../search/indexVersion';
import { tablesOf, type SideName } from '../search/searchSides';
import { articleName } from './articleChecks';

const SIDES: SideName[] = ['a', 'b'];

/** The two sides of the index; what is asked of one holds for the one that answers. */
const active = (side: SideName) =>
  `exists (select 1 from search_sides where side = '${side}' and role = 'active')`;

/** A new database has an index of no version until the first sweep. */
const otherVersion = `s.version not in ('', '${indexVersion}')`;

/** What is in the index, with the side it is in. */
const entries = SIDES.map(
  side =>
    `select article_id, length from ${tablesOf(side).entries} where ${active(
      side,
    )}`,
).join(' union all ');

/** The search index against the articles. */
export const searchChecks: ConsistencyCheck[] = [
  {
    says: 'Every published article is in the search, and nothing else is',
    table: 'search_documents',
    wrong: () => `
      with entries as (${entries}), compared as (
        select a.id, case
          when d.article_id is null then 'not in it'
          when t.article_id is null then 'without a text'
          when e.article_id is null then 'without words'
          when d.audience <> a.audience then 'audience'
          when d.kind <> a.kind or d.language <> a.language then 'kind or language'
          when d.owner <> a.owner then 'owner'
          when d.stale <> a.stale_rank then 'stale'
        end as detail
        from articles a
        left join search_documents d on d.article_id = a.id
        left join search_texts t on t.article_id = a.id
        left join entries e on e.article_id = a.id
        where a.state = 'published'
      )
      select id, detail from compared where detail is not null
      union all
      select found.article_id, 'not published' from (
        select article_id from search_documents union select article_id from search_texts
        union select article_id from entries
      ) as found
      left join articles a on a.id = found.article_id
      where a.id is null or a.state <> 'published'`,
    nameOf: articleName,
  },
  {
    says: 'The search counts what it has, and is written by this version',
    table: 'search_sides',
    wrong: ({ sql }) => `
      with entries as (${entries}), counted as (
        select count(*) as n, coalesce(sum(length), 0) as length from entries
      )
      select s.side as id, case when ${otherVersion} then 'another version'
        when s.documents <> c.n then 'documents' else 'length' end as detail
      from search_sides s cross join counted c
      where s.role = 'active' and (${otherVersion}
        or s.documents <> c.n or s.total_length <> c.length)
      union all
      ${SIDES.map(side => occurrences(side, sql.postgres)).join(' union all ')}
      union all
      select 'a, b', 'not one is active' from (
        select count(*) as n from search_sides where role = 'active') as actives where n <> 1`,
    nameOf: side => `side ${side}`,
  },
];

/** That the words of a side are those of as many documents as it says. */
function occurrences(side: SideName, postgres: boolean): string {
  const { fts, postings, terms, entries: documents } = tablesOf(side);
  return postgres
    ? `select '${side}', 'words' from (
        select t.id from ${terms} t
        left join (select term_id, count(*) as n from ${postings} group by term_id) p
          on p.term_id = t.id
        where ${active(side)} and t.documents <> coalesce(p.n, 0) limit 1
      ) as miscounted`
    : `select '${side}', 'words' from (
        select 1 as one where ${active(side)} and (
          select count(*) from ${fts}_docsize) <> (select count(*) from ${documents})
      ) as miscounted`;
}
