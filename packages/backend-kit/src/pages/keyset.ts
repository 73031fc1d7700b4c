import { Knex } from 'knex';
import { CursorValue } from './cursor';

/** A column of the order, outermost first; the last one makes rows distinct. */
export type KeysetColumn = { column: string; direction: 'asc' | 'desc' };

/**
 * Limits a query to the rows after a place in its order.
 *
 * @remarks
 * One direction for all columns gives a row value comparison: written as
 * `a < ? or (a = ? and id < ?)` the same page took a hundred times as long at a
 * million rows, on both databases. Mixed directions have no such form; there
 * the outermost column bounds the range, so that its index still serves.
 *
 * @param columns - not nullable, the same as in `keysetOrder`
 * @param values - the values of the last row seen, from the cursor
 * @returns the same query
 * @throws Error when values and columns do not fit, or a value is null
 */
export function keysetAfter<Q extends Knex.QueryBuilder>(
  query: Q,
  columns: readonly KeysetColumn[],
  values: readonly CursorValue[],
): Q {
  if (columns.length === 0 || columns.length !== values.length) {
    throw new Error('A keyset needs one value for each column');
  }
  if (values.includes(null)) {
    // The databases disagree on where null sorts, and a comparison with null
    // drops every row.
    throw new Error('A keyset column must not be null');
  }
  const bindings = values as readonly (string | number)[];
  const [{ direction }] = columns;
  if (columns.every(column => column.direction === direction)) {
    const names = columns.map(() => '??').join(', ');
    const marks = columns.map(() => '?').join(', ');
    query.whereRaw(`(${names}) ${operatorOf(direction)} (${marks})`, [
      ...columns.map(column => column.column),
      ...bindings,
    ]);
    return query;
  }
  query.where(columns[0].column, `${operatorOf(direction)}=`, bindings[0]);
  query.where(either => {
    columns.forEach((column, index) => {
      either.orWhere(all => {
        for (let equal = 0; equal < index; equal++) {
          all.where(columns[equal].column, bindings[equal]);
        }
        all.where(column.column, operatorOf(column.direction), bindings[index]);
      });
    });
  });
  return query;
}

/** Orders a query by the columns of a keyset; returns the same query. */
export function keysetOrder<Q extends Knex.QueryBuilder>(
  query: Q,
  columns: readonly KeysetColumn[],
): Q {
  query.orderBy(
    columns.map(({ column, direction }) => ({ column, order: direction })),
  );
  return query;
}

function operatorOf(direction: 'asc' | 'desc'): '<' | '>' {
  return direction === 'asc' ? '>' : '<';
}
