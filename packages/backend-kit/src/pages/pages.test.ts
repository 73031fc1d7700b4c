import { Knex } from 'knex';
import { z } from 'zod';
import { parseQuery } from '../request';
import { eachDatabase } from '../testing/eachDatabase';
import { keysetAfter, KeysetColumn, keysetOrder } from './keyset';
import { cappedTotal, countCapped, pageOf } from './page';
import { pageSchema } from './pageSchema';

describe('pageSchema', () => {
  const listSchema = pageSchema.extend({ state: z.string().optional() });
  const parse = (query: string) =>
    parseQuery(listSchema, { url: `/x${query}`, originalUrl: `/x${query}` });

  it('reads limit and cursor', () => {
    expect(parse('')).toEqual({ limit: 25 });
    expect(parse('?limit=200&cursor=abc&state=new')).toEqual({
      limit: 200,
      cursor: 'abc',
      state: 'new',
    });
  });

  it.each(['0', '-1', '201', '1e9', 'abc', '1.5', '', '01', ' 5', '1e1'])(
    'refuses the limit "%s"',
    limit => {
      expect(() => parse(`?limit=${limit}`)).toThrow(
        expect.objectContaining({
          name: 'InputError',
          message: 'limit: must be a whole number from 1 to 200',
        }),
      );
    },
  );
});

describe('totals', () => {
  it('are exact up to 10 000', () => {
    expect(cappedTotal(0)).toBe(0);
    expect(cappedTotal(10_000)).toBe(10_000);
    expect(cappedTotal(10_001)).toEqual({ atLeast: 10_000 });
  });

  eachDatabase('are counted no further', async ({ knex }) => {
    await createThings(knex, 10_003);
    const few = knex('things').where('id', '<=', 5).orderBy('name');
    expect(await countCapped(few.select('id', 'name'))).toBe(5);
    expect(await countCapped(knex('things'))).toEqual({ atLeast: 10_000 });
    expect(await countCapped(knex('things').where('id', '<', 0))).toBe(0);
  });
});

async function createThings(knex: Knex, count: number): Promise<void> {
  await knex.schema.createTable('things', table => {
    table.integer('id').primary();
    table.text('name').notNullable();
    table.text('kind').notNullable();
  });
  const rows = Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    // Many equal names, so that pages end in the middle of them.
    name: `name ${i % 3}`,
    kind: `kind ${i % 2}`,
  }));
  await knex.batchInsert('things', rows, 250);
}

describe('keyset', () => {
  const orders: KeysetColumn[][] = [
    [
      { column: 'name', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    [
      { column: 'name', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    [
      { column: 'kind', direction: 'asc' },
      { column: 'name', direction: 'desc' },
      { column: 'id', direction: 'asc' },
    ],
    [{ column: 'id', direction: 'desc' }],
  ];

  eachDatabase(
    'walks each order to its end, every row once',
    async ({ knex }) => {
      await createThings(knex, 50);
      for (const columns of orders) {
        const all = await keysetOrder(knex('things').select('id'), columns);
        const seen: number[] = [];
        let after: (string | number)[] | undefined;
        do {
          const query = keysetOrder(knex('things').select(), columns).limit(8);
          if (after) {
            keysetAfter(query, columns, after);
          }
          const page = pageOf({
            rows: await query,
            limit: 7,
            cursorOf: row => JSON.stringify(columns.map(c => row[c.column])),
          });
          seen.push(...page.items.map(row => row.id));
          after = page.nextCursor && JSON.parse(page.nextCursor);
        } while (after);
        expect(seen).toHaveLength(50);
        expect(seen).toEqual(all.map(row => row.id));
      }
    },
  );

  eachDatabase(
    'keeps to the other conditions of the query',
    async ({ knex }) => {
      await createThings(knex, 12);
      const query = knex('things').select('id').where('kind', 'kind 0');
      keysetAfter(query, orders[2], ['kind 0', 'name 1', 5]);
      expect(await keysetOrder(query, orders[2])).toEqual(
        [11, 1, 7].map(id => ({ id })),
      );
    },
  );

  eachDatabase('compares rows in one go where it can', async ({ knex }) => {
    const { sql } = keysetAfter(knex('things'), orders[0], ['x', 1]).toSQL();
    expect(sql.replaceAll('`', '"')).toContain('("name", "id") < (?, ?)');
  });

  eachDatabase('refuses null and values that do not fit', async ({ knex }) => {
    const query = knex('things');
    expect(() => keysetAfter(query, orders[0], ['x'])).toThrow('one value');
    expect(() => keysetAfter(query, orders[0], [null, 1])).toThrow('null');
    expect(() => keysetAfter(query, [], [])).toThrow('one value');
  });
});
