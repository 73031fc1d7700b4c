import { articleTest } from '../__testUtils__/articleTest';
import { groups, items, person } from '../__testUtils__/company';

describe('the life of an article', () => {
  articleTest('from draft to retirement and back', async base => {
    const { write, act, articles, find, clock, change } = base;
    const draft = await write();
    expect(draft).toMatchObject({
      number: 'KB-000001',
      version: 1,
      state: 'draft',
      revision: 1,
      owner: groups.payments,
      author: 'user:default/raj.patel',
      pending: {
        revision: 1,
        state: 'draft',
        author: 'user:default/raj.patel',
      },
      allowedActions: ['submit', 'retire', 'restore'],
      mayEdit: true,
      excerpt:
        'Customers see 504 after thirty seconds. Restart the connection pool.',
      configurationItems: [
        { ref: items.paymentsApi, title: `Title of ${items.paymentsApi}` },
      ],
    });
    const { number } = draft;
    expect(await find('connection pool')).toEqual([]);

    const submitted = await act('raj.patel', number, 'submit', { note: 'New' });
    expect(submitted).toMatchObject({
      state: 'in_review',
      version: 2,
      allowedActions: [],
      pending: { state: 'in_review', submittedAt: '2026-11-23T08:00:00.000Z' },
    });
    clock.advance({ hours: 1 });
    const sentBack = await act('wang.fang', number, 'reject', {
      reason: 'Which pool?',
    });
    expect(sentBack).toMatchObject({
      state: 'draft',
      revision: 2,
      pending: {
        revision: 2,
        state: 'draft',
        rejection: { by: 'user:default/wang.fang', reason: 'Which pool?' },
      },
    });
    await change('raj.patel', number, { resolution: 'Restart pgbouncer.' });
    await act('raj.patel', number, 'submit', {});
    const published = await act('wang.fang', number, 'approve', {
      note: 'Good',
    });
    expect(published).toMatchObject({
      state: 'published',
      revision: 2,
      version: 6,
      resolution: 'Restart pgbouncer.',
      publishedAt: '2026-11-23T09:00:00.000Z',
      approvedBy: 'user:default/wang.fang',
      reviewDate: '2027-05-22',
      stale: [],
    });
    expect(published.pending).toBeUndefined();
    expect(await find('pgbouncer')).toEqual([number]);

    // The next revision leaves the published one as it is.
    await change('raj.patel', number, { resolution: 'Restart pgcat.' });
    expect(await find('pgcat')).toEqual([]);
    expect(
      await articles.get(number, { by: person('zhang.wei') }),
    ).toMatchObject({ resolution: 'Restart pgbouncer.', revision: 2 });
    expect(
      await articles.get(number, { by: person('raj.patel'), pending: true }),
    ).toMatchObject({ resolution: 'Restart pgcat.', revision: 3 });
    await act('raj.patel', number, 'submit', {});
    await act('wang.fang', number, 'publish', {});
    expect(await find('pgcat')).toEqual([number]);
    expect(await find('pgbouncer')).toEqual([]);

    const revisions = await articles.listRevisions(number, {
      by: person('raj.patel'),
    });
    expect(revisions.map(one => [one.revision, one.state])).toEqual([
      [3, 'published'],
      [2, 'superseded'],
      [1, 'rejected'],
    ]);

    await act('wang.fang', number, 'retire', { reason: 'Gone' });
    expect(await find('pgcat')).toEqual([]);
    expect(
      await act('raj.patel', number, 'restore', { revision: 2 }),
    ).toMatchObject({
      state: 'draft',
      revision: 4,
      resolution: 'Restart pgbouncer.',
    });
    await act('raj.patel', number, 'submit', {});
    await act('maria.silva', number, 'approve', {});
    expect(await find('pgbouncer')).toEqual([number]);
  });

  articleTest('nobody becomes the approver of their own words', async base => {
    const { publish, act, articles } = base;
    const { number, approvedBy } = await publish();
    expect(approvedBy).not.toBe('user:default/raj.patel');
    const reviewOf = async () =>
      (await articles.getRevision(number, 1, { by: person('raj.patel') }))
        .review;
    const review = await reviewOf();
    await act('raj.patel', number, 'retire', {});
    expect(await act('raj.patel', number, 'publish', {})).toMatchObject({
      state: 'published',
      approvedBy,
    });
    expect(await reviewOf()).toEqual(review);
    // Somebody else answers for bringing it back.
    await act('maria.silva', number, 'retire', {});
    await act('maria.silva', number, 'publish', { note: 'Right again' });
    expect(await reviewOf()).toMatchObject({
      by: 'user:default/maria.silva',
      note: 'Right again',
    });
  });
});
