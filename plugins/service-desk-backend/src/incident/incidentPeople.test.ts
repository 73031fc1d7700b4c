import { groups, items, person } from '../__testUtils__/company';
import { deskTest, type TestDesk } from '../__testUtils__/deskTest';

const emma = 'user:default/emma.clark';

async function seenBy(
  { incidents }: TestDesk,
  name: string,
  query: Parameters<TestDesk['incidents']['list']>[0] = {},
) {
  const by = person(name);
  const { items: found, totalItems } = await incidents.list(query, { by });
  expect(totalItems).toBe(found.length);
  return found.map(({ number, view }) => `${number} ${view}`);
}

describe('who sees what', () => {
  deskTest('in lists, as in single incidents', async desk => {
    const { reach, file, act } = desk;
    const number = await reach('in_progress', { ciRefs: [items.paymentsApi] });
    await file('emma.clark', { ciRefs: [items.paymentsDb] });
    expect(await seenBy(desk, 'zhang.wei')).toEqual(['INC-000001 public']);
    expect(await seenBy(desk, 'emma.clark')).toEqual(['INC-000002 public']);
    expect(await seenBy(desk, 'raj.patel')).toEqual(['INC-000001 internal']);
    expect(await seenBy(desk, 'zhao.min')).toEqual(['INC-000002 internal']);
    expect(await seenBy(desk, 'sun.hao')).toEqual([]);
    for (const name of ['li.na', 'maria.silva', 'he.qiang']) {
      expect((await seenBy(desk, name)).sort()).toEqual([
        'INC-000001 internal',
        'INC-000002 internal',
      ]);
    }
    // Whoever had it keeps sight; whoever gets it gains it.
    await act('li.na', number, 'assign', { team: groups.core, reason: 'CPU' });
    expect(await seenBy(desk, 'raj.patel')).toEqual(['INC-000001 internal']);
    expect(await seenBy(desk, 'sun.hao')).toEqual(['INC-000001 internal']);
  });

  deskTest('on the timeline: no internal entry leaves the team', async desk => {
    const { reach, comment, act, incidents } = desk;
    const number = await reach('in_progress');
    await comment('wang.fang', number, 'internal');
    await comment('wang.fang', number, 'public');
    await incidents.addParticipant(number, emma, { by: person('zhang.wei') });
    const read = async (name: string) =>
      (await incidents.timeline(number, {}, { by: person(name) })).items;
    for (const name of ['zhang.wei', 'emma.clark']) {
      const entries = await read(name);
      expect(entries.filter(({ kind }) => kind === 'comment')).toHaveLength(1);
      expect(entries.some(({ visibility }) => visibility === 'internal')).toBe(
        false,
      );
      expect(JSON.stringify(entries)).not.toContain('Stack trace');
    }
    const inside = await read('raj.patel');
    expect(inside.filter(({ kind }) => kind === 'comment')).toHaveLength(2);
    expect(JSON.stringify(inside)).toContain('Stack trace');

    await act('li.na', number, 'announce', { title: 'Slow', note: 'We look' });
    const outside = await read('sun.hao');
    expect(outside.map(({ kind }) => kind)).toEqual(['announced']);
    expect(JSON.stringify(outside)).not.toContain('A word of');
    await expect(comment('sun.hao', number)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });

  deskTest('page by page, with cursors that fit one query', async desk => {
    const { file, incidents } = desk;
    for (let i = 0; i < 5; i += 1) {
      desk.clock.advance({ minutes: 1 });
      await file('zhang.wei');
    }
    const by = person('zhang.wei');
    for (const sort of [
      'open',
      'createdAt',
      '-createdAt',
      '-updatedAt',
      'priority',
      'dueAt',
    ] as const) {
      const numbers: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await incidents.list({ sort, limit: 2, cursor }, { by });
        expect(page.totalItems).toBe(5);
        numbers.push(...page.items.map(({ number }) => number));
        cursor = page.nextCursor;
      } while (cursor);
      const oldestFirst = [1, 2, 3, 4, 5].map(id => `INC-00000${id}`);
      expect(numbers).toEqual(
        sort === 'createdAt' || sort === 'dueAt'
          ? oldestFirst
          : oldestFirst.reverse(),
      );
    }
    const { nextCursor: cursor } = await incidents.list({ limit: 2 }, { by });
    for (const query of [
      { cursor, sort: 'createdAt' as const },
      { cursor, major: true },
      { cursor: cursor?.slice(0, -3) },
      { cursor: 'nonsense' },
    ]) {
      await expect(incidents.list(query, { by })).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(/^cursor: /),
      });
    }
    const first = await incidents.timeline('INC-000001', { limit: 1 }, { by });
    expect(first).toMatchObject({
      items: [{ kind: 'submitted' }],
      totalItems: 2,
    });
    const second = await incidents.timeline(
      'INC-000001',
      { limit: 1, cursor: first.nextCursor },
      { by },
    );
    expect(second.items).toMatchObject([{ kind: 'assigned' }]);
    expect(second.nextCursor).toBeUndefined();
    await expect(
      incidents.timeline('INC-000002', { cursor: first.nextCursor }, { by }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  deskTest('and how much waits for them', async desk => {
    const { reach, incidents } = desk;
    await reach('pending');
    await reach('resolved');
    await desk.file('zhang.wei');
    expect(await incidents.counts({ by: person('zhang.wei') })).toMatchObject({
      needMe: 2,
      mine: 0,
    });
    expect(await incidents.counts({ by: person('wang.fang') })).toMatchObject({
      mine: 1,
      waiting: 1,
      needMe: 0,
    });
    expect(await incidents.counts({ by: person('li.na') })).toMatchObject({
      unassigned: 1,
      waiting: 1,
      awaitingConfirmation: 1,
    });
  });
});

describe('participants', () => {
  deskTest(
    'are brought in by those concerned, and see the public part',
    async desk => {
      const { reach, incidents, story, comment } = desk;
      const number = await reach('in_progress');
      const by = person('zhang.wei');
      await expect(
        incidents.addParticipant(number, 'user:default/nobody', { by }),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: 'userRef: is not in the catalog, or not visible to you',
      });
      expect(
        await incidents.addParticipant(number, emma, { by }),
      ).toMatchObject({
        participants: [emma],
        version: 5,
      });
      // Once more changes nothing, nor does the requester.
      await incidents.addParticipant(number, emma, { by });
      expect(
        await incidents.addParticipant(number, by.ref, { by }),
      ).toMatchObject({ participants: [emma], version: 5 });

      const asEmma = { by: person('emma.clark') };
      expect(await incidents.get(number, asEmma)).toMatchObject({
        view: 'public',
        allowedActions: [],
        viewer: { mayWrite: ['public'], mayAddParticipants: false },
      });
      expect(await seenBy(desk, 'emma.clark', { involving: 'me' })).toEqual([
        `${number} public`,
      ]);
      await comment('emma.clark', number);
      await expect(
        incidents.addParticipant(number, 'user:default/sun.hao', asEmma),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });

      // They may leave by themselves, and know of it no longer.
      expect(
        await incidents.removeParticipant(number, emma, asEmma),
      ).toMatchObject({ participants: [] });
      await expect(incidents.get(number, asEmma)).rejects.toMatchObject({
        name: 'NotFoundError',
      });
      expect((await story(number)).slice(-3)).toEqual([
        'participantAdded',
        'comment',
        'participantRemoved',
      ]);
    },
  );
});

describe('followers', () => {
  deskTest('follow what was announced, and only that', async desk => {
    const { reach, act, incidents, sent } = desk;
    const number = await reach('in_progress');
    const asEmma = { by: person('emma.clark') };
    await expect(incidents.subscribe(number, asEmma)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    await act('li.na', number, 'announce', { title: 'Slow', note: 'We look' });
    const before = await incidents.subscribe(number, asEmma);
    expect(before).toMatchObject({
      view: 'announced',
      title: 'Slow',
      followerCount: 1,
      viewer: { following: true },
    });
    expect(await incidents.subscribe(number, asEmma)).toEqual(before);
    expect(await seenBy(desk, 'emma.clark', { involving: 'me' })).toEqual([
      `${number} announced`,
    ]);
    expect(await seenBy(desk, 'sun.hao', { announced: 'true' })).toEqual([
      `${number} announced`,
    ]);
    const resolved = await act('wang.fang', number, 'resolve', {
      code: 'fixed',
      resolution: 'Done',
      workaround: false,
    });
    expect(resolved).toMatchObject({ followerCount: 1 });
    expect(
      sent
        .at(-1)
        ?.messages.flatMap(message =>
          message.kind === 'notification' ? message.recipients : [],
        ),
    ).toContain(emma);
    expect(await incidents.unsubscribe(number, asEmma)).toMatchObject({
      followerCount: 0,
      viewer: { following: false, mayFollow: true },
    });
    await incidents.unsubscribe(number, asEmma);
    // The requester hears of everything as it is.
    expect(
      await incidents.subscribe(number, { by: person('zhang.wei') }),
    ).toMatchObject({ followerCount: 0 });
  });
});
