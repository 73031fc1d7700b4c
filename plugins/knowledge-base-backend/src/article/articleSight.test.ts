import { articleTest } from '../__testUtils__/articleTest';
import { items, person, plugin } from '../__testUtils__/company';
import type { Caller } from '../people/Caller';

const notThere = {
  name: 'NotFoundError',
  message: 'There is no such article',
};

/** Author, owner of the item, manager, engineer of another team, requester, plugin. */
const people = [
  'raj.patel',
  'zhao.min',
  'maria.silva',
  'liu.yang',
  'zhang.wei',
  'plugin',
] as const;
type Person = (typeof people)[number];
const callerOf = (name: Person) => (name === 'plugin' ? plugin : person(name));

const editors: Person[] = ['raj.patel', 'zhao.min', 'maria.silva'];
const engineers: Person[] = [...editors, 'liu.yang', 'plugin'];

describe('who knows of an article', () => {
  articleTest('in each state', async base => {
    const { write, publish, act, articles, change } = base;
    const about = { ciRefs: [items.paymentsDb] };
    const number = async (article: Promise<{ number: string }>) =>
      (await article).number;
    const draft = await number(write(about));
    const inReview = await number(write(about));
    await act('raj.patel', inReview, 'submit', {});
    const open = await number(publish(about));
    const closed = await number(publish({ ...about, audience: 'engineers' }));
    const retired = await number(publish(about));
    await act('zhao.min', retired, 'retire', {});
    const changed = await number(publish(about));
    await change('raj.patel', changed, { ...about, title: 'Next title' });

    const sees: [article: string, who: readonly Person[]][] = [
      [draft, editors],
      [inReview, editors],
      [open, people],
      [closed, engineers],
      [retired, editors],
      [changed, people],
    ];
    for (const name of people) {
      const by = callerOf(name);
      const expected = sees
        .filter(([, who]) => who.includes(name))
        .map(([article]) => article)
        .sort();
      const listed = await articles.list({}, { by });
      expect(listed.items.map(item => item.number).sort()).toEqual(expected);
      expect(listed.totalItems).toBe(expected.length);
      const ids = sees.map((_, i) => i + 1);
      const summaries = await articles.summaries(ids, { by });
      expect([...summaries.values()].map(item => item.number).sort()).toEqual(
        expected,
      );
      const { articles: out } = await articles.exportArticles({
        by,
        after: 0,
        limit: 50,
      });
      expect(out.map(item => item.number)).toEqual(expected);

      for (const [article, who] of sees) {
        const asked = [
          () => articles.get(article, { by }),
          () => articles.get(article, { by, pending: true }),
        ];
        for (const ask of asked) {
          if (who.includes(name)) {
            expect(await ask()).toMatchObject({ number: article });
          } else {
            await expect(ask()).rejects.toMatchObject(notThere);
          }
        }
        if (!who.includes(name)) {
          for (const ask of [
            () => articles.listRevisions(article, { by }),
            () => articles.getRevision(article, 1, { by }),
            () => articles.listFeedback(article, { by }),
            () => articles.giveFeedback(article, { helpful: true }, { by }),
            () => articles.recordUse(article, {}, { by }),
            () => articles.act(article, 'retire', {}, { by }),
            () =>
              articles.update(
                article,
                { title: 'T', kind: 'how-to', body: 'B' },
                { by, ifMatch: 99 },
              ),
          ]) {
            await expect(ask()).rejects.toMatchObject(notThere);
          }
        }
      }

      // What is on its way shows for those alone who may change it.
      const seen = await articles.get(changed, { by, pending: true });
      const editor = editors.includes(name);
      expect(seen.title).toBe(editor ? 'Next title' : 'Payments time out');
      expect(seen.pending?.revision).toBe(editor ? 2 : undefined);
      expect(seen.allowedActions.includes('submit')).toBe(editor);
      expect(seen.mayEdit).toBe(editor);
      if (name === 'zhang.wei') {
        await expect(
          articles.listRevisions(changed, { by }),
        ).rejects.toMatchObject({ name: 'NotAllowedError' });
      } else {
        const revisions = await articles.listRevisions(changed, { by });
        expect(revisions.map(one => one.revision)).toEqual(
          editor ? [2, 1] : [1],
        );
        const second = articles.getRevision(changed, 2, { by });
        if (editor) expect(await second).toMatchObject({ state: 'draft' });
        else {
          await expect(second).rejects.toMatchObject({ name: 'NotFoundError' });
        }
      }
    }
  });

  articleTest('numbers that cannot be are not there', async ({ articles }) => {
    for (const number of [
      'KB-000001',
      'KB-999999999999',
      'KB-0000001',
      'INC-000001',
      'KB-0x0001',
      '',
    ]) {
      await expect(
        articles.get(number, { by: person('maria.silva') }),
      ).rejects.toMatchObject(notThere);
    }
  });

  articleTest('the policy of the portal narrows it further', async base => {
    const { publish, articles } = base;
    const first = await publish();
    await publish({ kind: 'runbook', ciRefs: [items.vpn] });
    const narrowed: Caller = {
      ...person('maria.silva'),
      portal: {
        readable: {
          anyOf: [
            { kind: 'kind', kinds: ['known-fix'] },
            {
              not: {
                kind: 'author',
                authors: ['user:default/raj.patel'],
              },
            },
          ],
        },
        allows: (_, article) => article.kind === 'known-fix',
      },
    };
    const { items: listed, totalItems } = await articles.list(
      {},
      { by: narrowed },
    );
    expect(listed.map(item => item.number)).toEqual([first.number]);
    expect(totalItems).toBe(1);
    await expect(
      articles.get('KB-000002', { by: narrowed }),
    ).rejects.toMatchObject(notThere);
    expect(
      await articles.get('KB-000002', { by: person('maria.silva') }),
    ).toMatchObject({ kind: 'runbook' });
  });
});

describe('who may do what', () => {
  articleTest('nobody approves their own work', async base => {
    const { write, act, change, articles } = base;
    // wang.fang owns the payments API, and had a hand in it.
    const { number } = await write();
    await change('wang.fang', number, { resolution: 'Wait a minute.' });
    await act('raj.patel', number, 'submit', {});
    for (const author of ['raj.patel', 'wang.fang']) {
      for (const action of ['approve', 'publish'] as const) {
        await expect(act(author, number, action, {})).rejects.toMatchObject({
          name: 'NotAllowedError',
        });
      }
      await expect(
        act(author, number, 'reject', { reason: 'No' }),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
    }
    // The words of the first author are kept as a revision.
    const by = person('raj.patel');
    expect(await articles.getRevision(number, 1, { by })).toMatchObject({
      state: 'superseded',
      resolution: 'Restart the connection pool.',
    });
    expect(await act('maria.silva', number, 'approve', {})).toMatchObject({
      state: 'published',
      author: 'user:default/raj.patel',
      resolution: 'Wait a minute.',
    });
    // Bringing an old text back does not make it the reviewer's own either.
    await act('maria.silva', number, 'restore', { revision: 1 });
    await act('maria.silva', number, 'submit', {});
    for (const author of ['maria.silva', 'raj.patel']) {
      await expect(act(author, number, 'approve', {})).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
    }
    expect(await act('wang.fang', number, 'approve', {})).toMatchObject({
      resolution: 'Restart the connection pool.',
    });
  });

  articleTest('refuses in order: unknown, not theirs, not now', async base => {
    const { write, publish, act, change } = base;
    await expect(write({}, { by: 'zhang.wei' })).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    const { number } = await publish();
    const stale = { ifMatch: 1 };
    await expect(
      change('liu.yang', number, { title: 'Mine' }, stale),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await expect(
      act('liu.yang', number, 'retire', {}, stale),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await expect(
      act('raj.patel', number, 'submit', {}, stale),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: 'An article that is published does not allow submit',
      state: 'published',
      version: 3,
      allowedActions: ['publish', 'retire', 'restore', 'renew'],
    });
    await expect(
      change('raj.patel', number, { title: 'Mine' }, stale),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message:
        'The article has changed: you saw version 1, now it is at version 3',
    });
    await expect(
      change('raj.patel', number, { category: 'gone' }),
    ).rejects.toMatchObject({ message: 'category: is unknown' });
    await expect(
      change('raj.patel', number, { ciRefs: ['component:default/no'] }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: 'ciRefs[0]: is not in the catalog, or not visible to you',
    });
    await expect(
      act('raj.patel', number, 'renew', { reviewDate: '2026-11-23' }),
    ).rejects.toMatchObject({ message: 'reviewDate: must be after today' });
  });

  articleTest('what is in review only its author takes back', async base => {
    const { write, change, act } = base;
    const { number } = await write();
    await act('raj.patel', number, 'submit', {});
    await expect(
      change('wang.fang', number, { title: 'Better' }),
    ).rejects.toMatchObject({ name: 'ConflictError', state: 'in_review' });
    const back = await change('raj.patel', number, { title: 'Better' });
    expect(back).toMatchObject({ state: 'draft', title: 'Better' });
    await expect(act('wang.fang', number, 'approve', {})).rejects.toMatchObject(
      { name: 'ConflictError', state: 'draft' },
    );
  });
});
