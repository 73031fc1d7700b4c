import type { OutgoingMessage } from '@firstline/backend-kit';
import { articleTest } from '../__testUtils__/articleTest';
import { person, plugin } from '../__testUtils__/company';

const requester = person('zhang.wei');
const author = person('raj.patel');

const scopeOf = (message: OutgoingMessage) =>
  message.kind === 'notification' ? message.scope : undefined;

describe('what readers say', () => {
  articleTest('counts once a reader, and reaches the author', async base => {
    const { publish, articles, sent, search } = base;
    const { number, version } = await publish();
    sent.length = 0;
    const say = (helpful: boolean, comment?: string, by = requester) =>
      articles.giveFeedback(number, { helpful, comment }, { by });

    expect(await say(true)).toMatchObject({
      feedback: { helped: 1, didNotHelp: 0 },
      myFeedback: { helpful: true },
      version,
    });
    expect(await say(true)).toMatchObject({ feedback: { helped: 1 } });
    expect(sent).toHaveLength(1);
    expect(await say(false, 'Still 504')).toMatchObject({
      feedback: { helped: 0, didNotHelp: 1 },
      myFeedback: { helpful: false, comment: 'Still 504' },
    });
    await say(true, undefined, person('liu.yang'));
    expect(sent[1].messages[0]).toMatchObject({
      kind: 'notification',
      recipients: ['user:default/raj.patel'],
      title: `${number} · Payments time out`,
      description: 'It did not help a reader: Still 504',
      link: `/knowledge-base/articles/${number}`,
    });
    // One for each reader in the inbox of the author, whatever they say next.
    const scopes = sent.map(({ messages }) => messages[0]).map(scopeOf);
    expect(scopes[0]).toMatch(/^article-feedback:KB-000001:/);
    expect(scopes[1]).toBe(scopes[0]);
    expect(scopes[2]).not.toBe(scopes[0]);
    expect(await articles.listFeedback(number, { by: author })).toEqual([
      expect.objectContaining({ by: 'user:default/liu.yang', helpful: true }),
      expect.objectContaining({ by: requester.ref, comment: 'Still 504' }),
    ]);
    for (const by of [requester, person('liu.yang'), plugin]) {
      await expect(articles.listFeedback(number, { by })).rejects.toMatchObject(
        { name: 'NotAllowedError' },
      );
    }
    await expect(say(true, undefined, plugin)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    expect((await search.state()).documents).toBe(1);
  });

  articleTest('many readers at once are all counted', async base => {
    const { publish, articles, act } = base;
    const { number } = await publish();
    const readers = Array.from({ length: 30 }, (_, i) => ({
      ...requester,
      ref: `user:default/reader${i}`,
    }));
    await Promise.all([
      ...readers.flatMap(by => [
        articles.giveFeedback(number, { helpful: true }, { by }),
        articles.giveFeedback(number, { helpful: true }, { by }),
      ]),
      // A writer is not held up by readers, nor overwrites what they say.
      act('wang.fang', number, 'renew', {}),
    ]);
    const article = await articles.get(number, { by: author });
    expect(article.feedback).toEqual({ helped: 30, didNotHelp: 0 });
    expect(article.version).toBe(4);
  });

  articleTest('only what is published can have helped', async base => {
    const { write, articles } = base;
    const { number } = await write();
    await expect(
      articles.giveFeedback(number, { helpful: true }, { by: author }),
    ).rejects.toMatchObject({ name: 'ConflictError', state: 'draft' });
    await expect(
      articles.recordUse(number, {}, { by: author }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });
});

describe('what an article solved', () => {
  articleTest(
    'counts once a key, an incident, a reader and day',
    async base => {
      const { publish, articles, clock } = base;
      const { number } = await publish();
      const solved = async () => {
        const article = await articles.get(number, { by: author });
        return [article.solvedCount, article.lastSolvedAt?.slice(0, 10)];
      };
      const use = (
        by = plugin,
        incidentNumber?: string,
        idempotencyKey?: string,
      ) =>
        articles.recordUse(number, { incidentNumber }, { by, idempotencyKey });

      await use(plugin, 'INC-000001', 'a');
      await use(plugin, 'INC-000001', 'a');
      await use(plugin, 'INC-000001', 'b');
      await use(plugin, 'INC-000002', 'a');
      expect(await solved()).toEqual([1, '2026-11-23']);
      await use(plugin, 'INC-000002', 'c');
      expect(await solved()).toEqual([2, '2026-11-23']);
      await use(requester);
      await use(requester);
      // Nor does a key of their own, or an incident they name, count them again.
      await use(requester, 'INC-000003', 'mine');
      await use(requester, undefined, 'another');
      expect(await solved()).toEqual([3, '2026-11-23']);
      clock.advance({ days: 1 });
      await use(requester);
      expect(await solved()).toEqual([4, '2026-11-24']);
      await use(plugin);
      await use(plugin);
      expect(await solved()).toEqual([6, '2026-11-24']);
    },
  );

  articleTest('lifts it in the search', async base => {
    const { publish, articles, find } = base;
    const first = await publish();
    const second = await publish();
    const ranked = [second.number, first.number];
    for (const by of [requester, person('liu.yang'), person('zhao.min')]) {
      await articles.giveFeedback(second.number, { helpful: true }, { by });
      await articles.recordUse(second.number, {}, { by });
    }
    expect(await find('connection pool')).toEqual(ranked);
    const { items } = await articles.list({ sort: 'helpful' }, { by: author });
    expect(items.map(item => item.number)).toEqual(ranked);
  });
});
