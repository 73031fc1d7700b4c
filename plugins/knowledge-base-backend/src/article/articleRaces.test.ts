import { articleTest } from '../__testUtils__/articleTest';
import { person } from '../__testUtils__/company';

const outcomes = (results: PromiseSettledResult<unknown>[]) =>
  results
    .map(result =>
      result.status === 'fulfilled' ? 'done' : result.reason.name,
    )
    .sort();

describe('two at once', () => {
  articleTest('of two reviewers one wins', async base => {
    const { write, act, find, knex } = base;
    const { number } = await write();
    await act('raj.patel', number, 'submit', {});
    const results = await Promise.allSettled([
      act('wang.fang', number, 'approve', {}),
      act('maria.silva', number, 'reject', { reason: 'Too short' }),
      act('maria.silva', number, 'approve', {}),
    ]);
    expect(outcomes(results)).toEqual([
      'ConflictError',
      'ConflictError',
      'done',
    ]);
    expect(results.find(one => one.status === 'rejected')).toMatchObject({
      reason: { version: 3, allowedActions: expect.any(Array) },
    });
    const [{ state }] = await knex('articles').select('state');
    expect(await find('pool')).toEqual(state === 'published' ? [number] : []);
    expect(
      await knex('article_log').orderBy('version').pluck('version'),
    ).toEqual([1, 2, 3]);
  });

  articleTest('of two editors of one version one wins', async base => {
    const { publish, change, articles } = base;
    const { number, version } = await publish();
    const results = await Promise.allSettled(
      ['raj.patel', 'wang.fang'].map(name =>
        change(name, number, { title: `By ${name}` }, { ifMatch: version }),
      ),
    );
    expect(outcomes(results)).toEqual(['ConflictError', 'done']);
    const by = person('maria.silva');
    expect(await articles.get(number, { by, pending: true })).toMatchObject({
      version: version + 1,
      pending: { revision: 2 },
    });
  });

  articleTest('without a version, nobody writes over another', async base => {
    const { publish, change, articles } = base;
    const { number } = await publish();
    const names = ['raj.patel', 'wang.fang', 'maria.silva'];
    await Promise.all(
      names.map(name => change(name, number, { title: `By ${name}` })),
    );
    const by = person('maria.silva');
    const revisions = await articles.listRevisions(number, { by });
    expect(revisions.map(one => one.title).sort()).toEqual(
      [...names.map(name => `By ${name}`), 'Payments time out'].sort(),
    );
    expect(revisions.map(one => one.state).sort()).toEqual([
      'draft',
      'published',
      'superseded',
      'superseded',
    ]);
  });

  articleTest('one key makes one article', async base => {
    const { write, knex, catalog } = base;
    const once = { idempotencyKey: 'k' };
    const made = await Promise.all([write({}, once), write({}, once)]);
    // What has left the catalog since does not undo what was written.
    catalog.known.clear();
    made.push(await write({}, once));
    expect(new Set(made.map(({ number }) => number)).size).toBe(1);
    expect(await knex('articles').pluck('id')).toEqual([1]);
    await expect(write({ title: 'Another' }, once)).rejects.toMatchObject({
      name: 'ConflictError',
    });
  });
});

describe('a write that fails', () => {
  articleTest('leaves nothing behind', async base => {
    const { write, act, change, publish, find, knex, breakOutbox } = base;
    const { number } = await publish();
    const tables = [
      'articles',
      'article_revisions',
      'article_cis',
      'article_access',
      'article_tags',
      'article_log',
      'counters',
    ];
    const everything = () =>
      Promise.all(tables.map(table => knex(table).select('*')));
    await change('raj.patel', number, { resolution: 'Use pgcat.' });
    await act('raj.patel', number, 'submit', {});
    const before = await everything();

    breakOutbox(new Error('The disk is full'));
    for (const attempt of [
      () => write({ title: 'Unwritten', tags: ['new'] }),
      () => act('wang.fang', number, 'approve', {}),
      () => act('wang.fang', number, 'retire', {}),
      () => act('wang.fang', number, 'reject', { reason: 'No' }),
    ]) {
      await expect(attempt()).rejects.toThrow('The disk is full');
    }
    expect(await everything()).toEqual(before);
    expect(await find('pgcat')).toEqual([]);
    expect(await find('connection pool')).toEqual([number]);

    breakOutbox(undefined);
    await act('wang.fang', number, 'approve', {});
    expect(await find('pgcat')).toEqual([number]);
    expect((await write()).number).toBe('KB-000002');
  });
});
