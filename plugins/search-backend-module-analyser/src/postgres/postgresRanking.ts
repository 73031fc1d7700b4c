/*
 * BM25 with the parameters that everybody uses: how soon a repeated word stops to count, and how much a long document
 * has to have it more often.
 */
const K1 = 1.2;
const B = 0.75;

/**
 * Common table expressions that end in `hit (id, score)`. Bindings: the terms, their weights.
 *
 * A document is ranked by its postings alone, which an index covers.
 */
export const RANKED = `
  asked as (
    select * from unnest(?::text[], ?::float8[]) as asked (term, weight)
  ),
  size as (
    select greatest(sum(documents), 1)::float8 as documents,
      greatest(sum(terms)::float8 / greatest(sum(documents), 1), 1) as average
    from firstline_search_sizes
  ),
  posting as (
    select posting.*, asked.weight
    from asked
    join firstline_search_postings as posting
      on posting.term = asked.term collate "C"
  ),
  spread as (
    select posting.term, count(*)::float8 as documents
    from posting
    group by posting.term
  ),
  hit as (
    select posting.document_id as id,
      sum(
        posting.weight
        * ln(1 + (greatest(size.documents - spread.documents, 0) + 0.5)
          / (spread.documents + 0.5))
        * posting.frequency * (${K1} + 1)
        / (posting.frequency + ${K1}
          * (1 - ${B} + ${B} * posting.length / size.average))
      ) as score
    from posting
    join spread on spread.term = posting.term
    cross join size
    group by posting.document_id
  )`;

/** The same for a query without terms: every document, and none before another. */
export const UNRANKED = `
  hit as (
    select id, 0::float8 as score from firstline_search_documents
  )`;
