import { eachDatabase } from '@firstline/backend-kit/testUtils';
import type { Knex } from 'knex';
import type { SearchDocument } from './ArticleSearch';
import {
  aDocument,
  idsOf,
  migrationsDirectory,
  searchOver,
} from './__testUtils__/searchTest';
import { indexVersion } from './indexVersion';
import { helpLift } from './lifts';

const rebuildTest = (name: string, run: Parameters<typeof eachDatabase>[1]) =>
  eachDatabase(name, run, { migrationsDirectory });

const published = Array.from({ length: 250 }, (_, i) =>
  aDocument(i + 1, { title: `Disk ${i + 1} is full` }),
);

const source =
  (
    documents: SearchDocument[],
    during: (afterId: number) => unknown = () => {},
  ) =>
  async (afterId: number, limit: number) => {
    const batch = documents
      .filter(({ articleId }) => articleId > afterId)
      .slice(0, limit);
    // What is changed now was read before.
    await during(afterId);
    return batch;
  };

const madeByAnother = (knex: Knex) =>
  knex('search_sides').where('role', 'active').update({ version: 'older' });

rebuildTest(
  'writes an index of another version anew, once',
  async ({ knex }) => {
    const search = await searchOver(knex, published.slice(0, 3));
    expect(await search.rebuildIfOld(source(published))).toEqual({
      rebuilt: 0,
    });
    expect(await search.state()).toEqual({
      version: indexVersion,
      documents: 3,
    });

    await madeByAnother(knex);
    expect(await search.rebuildIfOld(source(published))).toEqual({
      rebuilt: 250,
    });
    expect(await search.state()).toEqual({
      version: indexVersion,
      documents: 250,
    });
    expect(await idsOf(search, 'disk 249')).toEqual(
      expect.arrayContaining([249]),
    );
    expect(await search.rebuildIfOld(source(published))).toEqual({
      rebuilt: 0,
    });
    // The side that was replaced is empty by then.
    expect(await knex('search_sides').where('role', 'spare')).toMatchObject([
      { version: '', documents: 0 },
    ]);
  },
);

rebuildTest(
  'answers meanwhile, and loses no change that is made meanwhile',
  async ({ knex }) => {
    const search = await searchOver(knex, published);
    await madeByAnother(knex);
    const change = (work: (transaction: Knex.Transaction) => Promise<void>) =>
      knex.transaction(work);
    const found: number[][] = [];
    await search.rebuildIfOld(
      source(published, async afterId => {
        found.push(await idsOf(search, 'disk 250'));
        if (afterId !== 100) return;
        // Before, in and after the batch that has been read.
        for (const id of [50, 150, 250]) {
          const edited = aDocument(id, { title: `Toner ${id} is empty` });
          await change(transaction => search.put(edited, { transaction }));
        }
        for (const id of [51, 151]) {
          await change(transaction => search.remove(id, { transaction }));
        }
      }),
    );
    expect(found[0][0]).toBe(250);
    expect((await idsOf(search, 'toner')).sort((a, b) => a - b)).toEqual([
      50, 150, 250,
    ]);
    const before = await idsOf(search, '', { phrases: ['disk 150'] });
    expect(before).toEqual([]);
    expect(await idsOf(search, 'disk 151')).not.toContain(151);
    expect(await idsOf(search, 'disk 51')).not.toContain(51);
    expect(await search.state()).toMatchObject({ documents: 248 });
  },
);

rebuildTest(
  'keeps what is adjusted meanwhile, and brings the rest up to date',
  async ({ knex }) => {
    const search = await searchOver(knex, published);
    await madeByAnother(knex);
    const another = { owner: 'group:default/dba-team' };
    await search.rebuildIfOld(
      source(
        published.map(document =>
          document.articleId === 52 ? { ...document, ...another } : document,
        ),
        async afterId => {
          if (afterId !== 100) return;
          // Before and in the batch that has been read.
          for (const id of [50, 150]) {
            await knex.transaction(transaction =>
              search.adjust(
                id,
                { stale: true, helpfulness: 1, ...another },
                { transaction },
              ),
            );
          }
        },
      ),
    );
    const rows = await knex('search_documents')
      .where({ stale: 1 })
      .orWhere(another)
      .orWhereNot({ lift: helpLift(0) })
      .orderBy('article_id')
      .select('article_id', 'stale', 'owner', 'lift');
    const adjusted = { stale: 1, ...another, lift: helpLift(1) };
    expect(rows).toEqual([
      { article_id: 50, ...adjusted },
      { article_id: 52, stale: 0, ...another, lift: helpLift(0) },
      { article_id: 150, ...adjusted },
    ]);
  },
);

rebuildTest('begins again after it died in the middle', async ({ knex }) => {
  const search = await searchOver(knex, published);
  await madeByAnother(knex);
  const dying = source(published, afterId => {
    if (afterId > 0) throw new Error('out of power');
  });
  await expect(search.rebuildIfOld(dying)).rejects.toThrow('out of power');
  expect((await idsOf(search, 'disk 250'))[0]).toBe(250);
  expect(await search.rebuildIfOld(source(published))).toEqual({
    rebuilt: 250,
  });
  expect(await search.state()).toEqual({
    version: indexVersion,
    documents: 250,
  });
});

rebuildTest('is done by one at a time', async ({ knex }) => {
  const search = await searchOver(knex, published);
  await madeByAnother(knex);
  const [first, second] = await Promise.all([
    search.rebuildIfOld(source(published)),
    search.rebuildIfOld(source(published)),
  ]);
  expect(first.rebuilt + second.rebuilt).toBe(250);
});
