import { eachDatabase, ManualClock } from '@firstline/backend-kit/testUtils';
import { migrationsDirectory } from './__testUtils__/searchTest';
import { DatabaseMissedSearchStore } from './DatabaseMissedSearchStore';

const missTest = (name: string, run: Parameters<typeof eachDatabase>[1]) =>
  eachDatabase(name, run, { migrationsDirectory });

missTest(
  'counts what is looked for, whatever its case and width',
  async ({ knex }) => {
    const clock = ManualClock.create('2026-11-23T08:00:00.000Z');
    const misses = DatabaseMissedSearchStore.create({ knex, clock });
    await misses.record('Coffee  machine');
    clock.advance({ minutes: 5 });
    await misses.record('ｃｏｆｆｅｅ machine ');
    await misses.record('咖啡机');
    await misses.record('   ');
    const { items, totalItems } = await misses.list({ limit: 10 });
    expect(totalItems).toBe(2);
    expect(items).toMatchObject([
      {
        text: 'coffee machine',
        count: 2,
        firstAt: '2026-11-23T08:00:00.000Z',
        lastAt: '2026-11-23T08:05:00.000Z',
      },
      { text: '咖啡机', count: 1 },
    ]);
    expect(await misses.remove(items[0].id)).toBe(true);
    expect(await misses.remove(items[0].id)).toBe(false);
    expect(await misses.list({ limit: 10 })).toMatchObject({ totalItems: 1 });
  },
);

missTest('cuts long texts, and forgets the oldest', async ({ knex }) => {
  const clock = ManualClock.create('2026-11-23T08:00:00.000Z');
  const misses = DatabaseMissedSearchStore.create({ knex, clock, maxRows: 3 });
  await misses.record(`${'x'.repeat(199)}😀`);
  const { items } = await misses.list({ limit: 10 });
  expect(items[0].text).toBe('x'.repeat(199));
  for (let i = 0; i < 5; i++) {
    clock.advance({ minutes: 1 });
    await misses.record(`text ${i}`);
  }
  const pages = [];
  let cursor: string | undefined;
  do {
    const page = await misses.list({ limit: 2, cursor });
    pages.push(page.items.map(({ text }) => text));
    cursor = page.nextCursor;
  } while (cursor);
  expect(pages).toEqual([['text 4', 'text 3'], ['text 2']]);
});

missTest('counts those who ask at once', async ({ knex }) => {
  const clock = ManualClock.create('2026-11-23T08:00:00.000Z');
  const misses = DatabaseMissedSearchStore.create({ knex, clock });
  await Promise.all(Array.from({ length: 20 }, () => misses.record('tea')));
  expect((await misses.list({ limit: 1 })).items).toMatchObject([
    { text: 'tea', count: 20 },
  ]);
});
