import { Knex } from 'knex';

/** Up to here a total is exact. */
export const MAX_EXACT_TOTAL = 10_000;

/** How many entries a list has: exact, or at least so many. */
export type TotalItems = number | { atLeast: number };

/** One page of a list. */
export type Page<T> = {
  items: T[];
  /** Where the next page starts; undefined on the last page. */
  nextCursor?: string;
};

/** Words a count as the contract has it: exact up to 10 000, then "at least". */
export function cappedTotal(count: number): TotalItems {
  return count > MAX_EXACT_TOTAL ? { atLeast: MAX_EXACT_TOTAL } : count;
}

/**
 * Counts the rows of a query, but no further than the contract needs: a full
 * count of a million rows costs a tenth of a second.
 *
 * @param query - the filtered query, without order and limit
 */
export async function countCapped(
  query: Knex.QueryBuilder,
): Promise<TotalItems> {
  const rows = query
    .clone()
    .clearSelect()
    .clearOrder()
    .select(query.client.raw('1 as one'))
    .limit(MAX_EXACT_TOTAL + 1)
    .as('counted_rows');
  const [row] = await query.client
    .queryBuilder()
    .from(rows)
    .count({ count: '*' });
  // PostgreSQL counts in bigint, which arrives as text.
  return cappedTotal(Number(row.count));
}

/**
 * Makes a page of rows that were read with `limit + 1`: the one too many tells
 * that there is a next page.
 *
 * @param options - `rows`: at most `limit + 1`; `cursorOf`: the cursor of the
 * place after a row
 */
export function pageOf<T>(options: {
  rows: readonly T[];
  limit: number;
  cursorOf: (lastRow: T) => string;
}): Page<T> {
  const { rows, limit, cursorOf } = options;
  const items = rows.slice(0, limit);
  const lastRow = items.at(-1);
  return rows.length > limit && lastRow !== undefined
    ? { items, nextCursor: cursorOf(lastRow) }
    : { items };
}
