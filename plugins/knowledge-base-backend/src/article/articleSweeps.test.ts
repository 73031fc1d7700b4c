import {
  articleTest,
  type TestKnowledgeBase,
} from '../__testUtils__/articleTest';
import { groups, items, person } from '../__testUtils__/company';

const manager = { by: person('maria.silva') };

/** Who was told of what since the last time. */
function told({ sent }: TestKnowledgeBase) {
  const messages = sent.splice(0).flatMap(one => one.messages);
  return messages.flatMap(message =>
    message.kind === 'notification'
      ? [[message.description, message.recipients]]
      : [],
  );
}

describe('reviews that are due', () => {
  articleTest('are marked once, on the day', async base => {
    const { publish, articles, clock, act, search } = base;
    const { number } = await publish();
    const { number: renewed } = await publish();
    told(base);
    clock.set('2027-05-21T23:59:00.000Z');
    expect(await articles.markDueReviews({ limit: 500 })).toBe(0);
    await act('wang.fang', renewed, 'renew', { reviewDate: '2028-01-31' });
    clock.set('2027-05-22T00:00:00.000Z');
    expect(await articles.markDueReviews({ limit: 500 })).toBe(1);
    expect(await articles.markDueReviews({ limit: 500 })).toBe(0);
    expect(told(base)).toEqual([
      [
        'Needs review: its review date has passed',
        [groups.payments, 'user:default/raj.patel'],
      ],
    ]);
    expect(await articles.get(number, manager)).toMatchObject({
      state: 'published',
      stale: [{ reason: 'review-due', since: '2027-05-22T00:00:00.000Z' }],
    });
    const stale = { kinds: undefined, stale: true };
    const { hits } = await search.search({
      text: 'payments',
      phrases: [],
      filter: stale,
      near: [],
      limit: 10,
      offset: 0,
      sight: { audiences: ['everyone'], readable: true },
    });
    expect(hits.map(({ articleId }) => articleId)).toEqual([1]);
    expect(await articles.list({ stale: true }, manager)).toMatchObject({
      items: [{ number }],
      totalItems: 1,
    });
    expect(await act('wang.fang', number, 'renew', {})).toMatchObject({
      stale: [],
      reviewDate: '2027-11-18',
    });
    expect(await articles.markDueReviews({ limit: 500 })).toBe(0);
  });
});

describe('items that change in the catalog', () => {
  articleTest('make their articles need review, once', async base => {
    const { publish, write, articles, catalog, act } = base;
    const { number } = await publish({
      ciRefs: [items.paymentsApi, items.paymentsDb],
    });
    const { number: draft } = await write({ ciRefs: [items.paymentsDb] });
    told(base);
    expect(await articles.refreshItems()).toBe(0);
    const staleOf = async () =>
      (await articles.get(number, manager)).stale.map(
        ({ reason, ciRef }) => `${reason} ${ciRef}`,
      );

    catalog.known.set(items.paymentsApi, {
      owner: groups.payments,
      lifecycle: 'deprecated',
    });
    expect(await articles.refreshItems()).toBe(1);
    expect(await articles.refreshItems()).toBe(0);
    expect(await staleOf()).toEqual([`ci-deprecated ${items.paymentsApi}`]);
    expect(told(base)).toEqual([
      [
        'Needs review: something it is about is deprecated',
        [groups.payments, 'user:default/raj.patel'],
      ],
    ]);

    // Another owner: they may review from now on, those before may not.
    catalog.known.set(items.paymentsDb, {
      owner: groups.platform,
      lifecycle: 'production',
    });
    expect(await articles.refreshItems()).toBe(1);
    expect(await staleOf()).toEqual([
      `ci-deprecated ${items.paymentsApi}`,
      `ci-changed-hands ${items.paymentsDb}`,
    ]);
    expect(told(base)).toHaveLength(1);
    const by = person('liu.yang');
    expect(await articles.get(draft, { by })).toMatchObject({
      owner: groups.platform,
      stale: [],
    });
    await expect(
      articles.get(draft, { by: person('zhao.min') }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });

    catalog.known.delete(items.paymentsDb);
    expect(await articles.refreshItems()).toBe(1);
    expect(await articles.refreshItems()).toBe(0);
    expect(await staleOf()).toContain(`ci-gone ${items.paymentsDb}`);
    // Gone, but those who owned it last still answer for it.
    expect(await act('liu.yang', number, 'renew', {})).toMatchObject({
      stale: [],
    });
    expect(await articles.refreshItems()).toBe(0);
    expect(await staleOf()).toEqual([]);
  });

  articleTest('are looked at again when they come back', async base => {
    const { publish, articles, catalog, search } = base;
    const { number } = await publish({ ciRefs: [items.vpn] });
    const known = catalog.known.get(items.vpn)!;
    catalog.known.delete(items.vpn);
    await articles.refreshItems();
    expect((await articles.get(number, manager)).stale).toHaveLength(1);
    catalog.known.set(items.vpn, known);
    await articles.refreshItems();
    expect((await articles.get(number, manager)).stale).toEqual([]);
    expect((await search.state()).documents).toBe(1);
  });

  articleTest('stay as they are while the catalog is away', async base => {
    const { publish, articles, catalog } = base;
    const { number } = await publish();
    catalog.items = async () => {
      throw Object.assign(new Error('away'), {
        name: 'ServiceUnavailableError',
      });
    };
    await expect(articles.refreshItems()).rejects.toThrow('away');
    expect((await articles.get(number, manager)).stale).toEqual([]);
  });
});

describe('the search index', () => {
  articleTest('is written anew from what is published', async base => {
    const { publish, act, change, articles, search, find, knex } = base;
    // A new database says nothing of a version yet.
    expect(await articles.rebuildSearch()).toEqual({ rebuilt: 0 });
    const { number } = await publish({ cause: 'Replica lag', tags: ['sql'] });
    await change('raj.patel', number, { resolution: 'Nothing yet' });
    const { number: retired } = await publish();
    await act('wang.fang', retired, 'retire', {});
    const rows = () =>
      Promise.all(
        ['search_documents', 'search_texts', 'search_document_cis'].map(table =>
          knex(table).orderBy('article_id'),
        ),
      );
    const written = await rows();

    expect(await articles.rebuildSearch()).toEqual({ rebuilt: 0 });
    await knex('search_sides')
      .where('role', 'active')
      .update({ version: 'older' });
    expect(await articles.rebuildSearch()).toEqual({ rebuilt: 1 });
    expect(await search.state()).toMatchObject({ documents: 1 });
    for (const words of ['connection pool', 'replica lag', 'sql']) {
      expect(await find(words)).toEqual([number]);
    }
    expect(await find('nothing yet')).toEqual([]);
    expect(await rows()).toEqual(written);
  });
});
