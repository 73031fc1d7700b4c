import type { ArticleQuery } from '@firstline/plugin-knowledge-base-common';
import {
  articleTest,
  type TestKnowledgeBase,
} from '../__testUtils__/articleTest';
import { groups, items, person, plugin } from '../__testUtils__/company';
import type { Caller } from '../people/Caller';

async function numbersOf(
  { articles }: TestKnowledgeBase,
  query: ArticleQuery,
  by: string | Caller = 'maria.silva',
) {
  const page = await articles.list(query, {
    by: typeof by === 'string' ? person(by) : by,
  });
  expect(page.totalItems).toBe(page.items.length);
  return page.items.map(item => Number(item.number.slice('KB-'.length)));
}

describe('lists', () => {
  articleTest('by each filter and in each order', async base => {
    const { publish, write, act, change, articles, clock } = base;
    const later = () => clock.advance({ minutes: 1 });
    await publish({ title: 'B', tags: ['pool', 'sql'], category: 'network' });
    later();
    await publish({
      title: 'a',
      kind: 'runbook',
      audience: 'engineers',
      ciRefs: [items.paymentsDb],
    });
    later();
    await write({ title: 'C', language: 'zh', ciRefs: [items.vpn] });
    later();
    await act('raj.patel', 'KB-000001', 'restore', { revision: 1 });
    await change('raj.patel', 'KB-000001', { ciRefs: [items.vpn] });
    await act('raj.patel', 'KB-000001', 'submit', {});
    await articles.giveFeedback(
      'KB-000001',
      { helpful: true },
      { by: person('zhang.wei') },
    );
    await act('zhao.min', 'KB-000002', 'renew', { reviewDate: '2026-12-24' });

    const lists: [ArticleQuery, number[]][] = [
      [{}, [3, 2, 1]],
      [{ sort: '-publishedAt' }, [2, 1, 3]],
      [{ sort: 'title' }, [2, 1, 3]],
      [{ sort: 'helpful' }, [1, 3, 2]],
      [{ sort: 'reviewDate' }, [2, 1, 3]],
      [{ state: ['published'] }, [2, 1]],
      [{ state: ['draft', 'in_review'] }, [3]],
      [{ kind: ['runbook', 'how-to'] }, [2]],
      [{ tag: ['sql', 'other'] }, [1]],
      [{ category: ['network'] }, [1]],
      [{ language: ['zh'] }, [3]],
      [{ audience: 'engineers' }, [2]],
      [{ ciRef: [items.paymentsDb] }, [2]],
      // What is only on its way is not listed under its items yet.
      [{ ciRef: [items.vpn] }, [3]],
      [{ owner: [groups.dba] }, [2]],
      [{ author: ['user:default/raj.patel'] }, [3, 2, 1]],
      [{ author: ['user:default/zhao.min'] }, []],
      [{ stale: true }, []],
      [{ stale: false, language: ['en'] }, [2, 1]],
      [{ kind: ['runbook'], ciRef: [items.paymentsApi] }, []],
    ];
    for (const [query, expected] of lists) {
      expect([query, await numbersOf(base, query)]).toEqual([query, expected]);
    }

    const mine: [ArticleQuery, string | Caller, number[]][] = [
      [{ involving: 'me' }, 'raj.patel', [3, 2, 1]],
      [{ involving: 'me' }, 'zhao.min', [2]],
      [{ involving: 'me' }, 'liu.yang', [3, 1]],
      [{ involving: 'me' }, 'zhang.wei', []],
      [{ reviewableBy: 'me' }, 'maria.silva', [1]],
      [{ reviewableBy: 'me' }, 'liu.yang', [1]],
      [{ reviewableBy: 'me' }, 'raj.patel', []],
      [{ reviewableBy: 'me' }, 'zhao.min', []],
      [{ draftedBy: 'me' }, 'raj.patel', [3]],
      [{ draftedBy: 'me' }, 'liu.yang', []],
      [{ state: ['draft'] }, 'liu.yang', [3]],
      [{ state: ['draft'] }, 'zhao.min', []],
      [{ audience: 'engineers' }, 'zhang.wei', []],
      [{ ciRef: [items.paymentsDb] }, 'zhang.wei', []],
      [{}, plugin, [2, 1]],
    ];
    for (const [query, by, expected] of mine) {
      expect([query, by, await numbersOf(base, query, by)]).toEqual([
        query,
        by,
        expected,
      ]);
    }

    // The next revision of what is published is a draft, too; the other one is in review.
    await change('raj.patel', 'KB-000002', { title: 'A' });
    const drafts = await numbersOf(base, { draftedBy: 'me' }, 'raj.patel');
    expect(drafts).toEqual([3, 2]);
    expect(await numbersOf(base, { state: ['draft'] }, 'raj.patel')).toEqual([
      3,
    ]);
  });

  articleTest('page by page, each once', async base => {
    const { articles, write } = base;
    for (let i = 0; i < 7; i++) await write({ title: `T${i % 3}` });
    const by = person('raj.patel');
    for (const sort of [
      'title',
      '-updatedAt',
      'helpful',
      'reviewDate',
    ] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await articles.list({ sort, limit: 3, cursor }, { by });
        expect(page.totalItems).toBe(7);
        seen.push(...page.items.map(item => item.number));
        cursor = page.nextCursor;
      } while (cursor);
      expect(new Set(seen).size).toBe(7);
      expect(seen).toHaveLength(7);
    }
    const { nextCursor } = await articles.list({ limit: 3 }, { by });
    await expect(
      articles.list({ sort: 'title', cursor: nextCursor }, { by }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  articleTest('the overview counts what the caller may see', async base => {
    const { publish, write, act, articles, clock } = base;
    await publish();
    await publish({ ciRefs: [items.paymentsApi, items.paymentsDb] });
    await publish({ audience: 'engineers', ciRefs: [items.paymentsDb] });
    await write();
    const { number } = await write();
    await act('raj.patel', number, 'submit', {});
    clock.advance({ days: 200 });
    await articles.markDueReviews({ limit: 10 });
    const overview = (name: string) => articles.overview({ by: person(name) });
    const api = {
      ref: items.paymentsApi,
      title: `Title of ${items.paymentsApi}`,
    };
    const db = { ref: items.paymentsDb, title: `Title of ${items.paymentsDb}` };

    expect(await overview('zhang.wei')).toEqual({
      published: 2,
      byConfigurationItem: [
        { ...api, count: 2 },
        { ...db, count: 1 },
      ],
      toReview: 0,
      stale: 0,
      drafts: 0,
    });
    expect(await overview('raj.patel')).toEqual({
      published: 3,
      byConfigurationItem: [
        { ...api, count: 2 },
        { ...db, count: 2 },
      ],
      toReview: 0,
      stale: 3,
      drafts: 1,
    });
    expect(await overview('wang.fang')).toMatchObject({
      toReview: 1,
      stale: 2,
      drafts: 0,
    });
    expect(await overview('maria.silva')).toMatchObject({
      published: 3,
      toReview: 1,
    });
  });
});
