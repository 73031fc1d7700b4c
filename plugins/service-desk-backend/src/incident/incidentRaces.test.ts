import { groups, items, person } from '../__testUtils__/company';
import { deskTest } from '../__testUtils__/deskTest';

const names = (results: PromiseSettledResult<unknown>[]) =>
  results.map(result =>
    result.status === 'fulfilled' ? 'done' : result.reason.name,
  );
const count = (all: string[], name: string) =>
  all.filter(one => one === name).length;

describe('two at once', () => {
  deskTest('200 accept, one wins, the others hear of it', async desk => {
    const { file, act, knex, story } = desk;
    const { number } = await file('zhang.wei');
    const results = await Promise.allSettled(
      Array.from({ length: 200 }, (_, i) =>
        act(i % 2 ? 'li.na' : 'tom.baker', number, 'accept', {}),
      ),
    );
    const outcomes = names(results);
    expect(count(outcomes, 'done')).toBe(1);
    expect(count(outcomes, 'ConflictError')).toBe(199);
    const loser = results.find(result => result.status === 'rejected');
    expect(loser).toMatchObject({
      reason: {
        message: 'An incident that is in_progress does not allow accept',
        currentState: 'in_progress',
        version: 2,
        allowedActions: expect.arrayContaining(['resolve', 'escalate']),
      },
    });
    expect(await story(number)).toEqual(['submitted', 'assigned', 'accepted']);
    expect(await knex('incidents').pluck('version')).toEqual([2]);
  });

  deskTest('of a move that asks the catalog, none is lost', async desk => {
    const { reach, act, story, knex } = desk;
    const number = await reach('in_progress');
    const outcomes = names(
      await Promise.allSettled([
        act('li.na', number, 'assign', { team: groups.dba, reason: 'SQL' }),
        act('tom.baker', number, 'assign', {
          team: groups.core,
          reason: 'CPU',
        }),
        act('wang.fang', number, 'escalate', {
          kind: 'functional',
          reason: 'Core',
        }),
      ]),
    );
    const done = count(outcomes, 'done');
    expect(done).toBeGreaterThan(0);
    const moves = (await story(number)).slice(5);
    expect(moves).toHaveLength(done);
    expect(await knex('incidents').pluck('version')).toEqual([4 + done]);
    expect(
      await knex('assignments').whereNull('ended_at').pluck('team'),
    ).toEqual(await knex('incidents').pluck('assigned_team'));
  });

  deskTest('comments and followers all stay', async desk => {
    const { reach, comment, incidents, story } = desk;
    const number = await reach('in_progress');
    await Promise.all([
      ...Array.from({ length: 10 }, () => comment('wang.fang', number)),
      ...['li.na', 'tom.baker', 'raj.patel', 'maria.silva'].map(name =>
        incidents.subscribe(number, { by: person(name) }),
      ),
    ]);
    const incident = await incidents.get(number, { by: person('li.na') });
    expect(incident).toMatchObject({ version: 14, followerCount: 4 });
    expect(count(await story(number), 'comment')).toBe(10);
  });

  deskTest('a version that has moved on is refused', async desk => {
    const { reach, act, comment, incidents } = desk;
    const number = await reach('in_progress');
    const moved = {
      name: 'ConflictError',
      message:
        'The incident has changed: you saw version 3, now it is at version 4',
      currentState: 'in_progress',
      version: 4,
    };
    const old = { ifVersion: 3 };
    const resolution = {
      code: 'fixed',
      resolution: 'Done',
      workaround: false,
    } as const;
    await expect(
      act('wang.fang', number, 'resolve', resolution, old),
    ).rejects.toMatchObject(moved);
    await expect(
      act('li.na', number, 'assign', { team: groups.desk }, old),
    ).rejects.toMatchObject(moved);
    await expect(comment('li.na', number, 'public', old)).rejects.toMatchObject(
      moved,
    );
    await expect(
      incidents.addParticipant(number, 'user:default/emma.clark', {
        by: person('li.na'),
        ...old,
      }),
    ).rejects.toMatchObject(moved);
    expect(
      await act('wang.fang', number, 'resolve', resolution, { ifVersion: 4 }),
    ).toMatchObject({ version: 5 });
  });

  deskTest('the same comment with the same key is written once', async desk => {
    const { reach, comment, story } = desk;
    const number = await reach('in_progress');
    const once = { idempotencyKey: 'k' };
    const [first, second] = await Promise.all([
      comment('zhang.wei', number, 'public', once),
      comment('zhang.wei', number, 'public', once),
    ]);
    expect(second).toEqual(first);
    expect(count(await story(number), 'comment')).toBe(1);
    // The key of another incident is taken too: it names one request of one caller.
    const other = await reach('in_progress');
    await expect(
      comment('zhang.wei', other, 'public', once),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });
});

describe('refusals', () => {
  deskTest('know first, may second, can third', async desk => {
    const { reach, act, comment, incidents, knex, sent } = desk;
    const number = await reach('resolved', { ciRefs: [items.paymentsApi] });
    const messages = sent.length;
    const reason = 'So';
    // Not known: the same as what is not there, whatever is asked.
    for (const [who, asked] of [
      ['emma.clark', number],
      ['li.na', 'INC-000099'],
      ['li.na', 'INC-99'],
      ['li.na', '../etc/passwd'],
    ] as const) {
      const by = person(who);
      for (const refused of [
        incidents.get(asked, { by }),
        incidents.timeline(asked, {}, { by }),
        incidents.subscribe(asked, { by }),
        incidents.unsubscribe(asked, { by }),
        incidents.addParticipant(asked, by.ref, { by }),
        incidents.removeParticipant(asked, by.ref, { by }),
        comment(who, asked),
        act(who, asked, 'accept', {}),
        act(who, asked, 'reopen', { reason }),
        act(who, asked, 'assign', { team: groups.desk }, { ifVersion: 1 }),
      ]) {
        await expect(refused).rejects.toMatchObject({
          name: 'NotFoundError',
          message: 'There is no such incident',
        });
      }
    }
    // Known, but not theirs: though the state would refuse it too.
    for (const refused of [
      act('zhang.wei', number, 'accept', {}),
      act('zhang.wei', number, 'assign', { team: 'group:default/none' }),
      act('wang.fang', number, 'confirm', { satisfied: true }),
      act('maria.silva', number, 'close', {}),
      act('wang.fang', number, 'reopen', { reason }),
      act('wang.fang', number, 'reclassify', { urgency: 'high', reason }),
      comment('zhang.wei', number, 'internal'),
    ]) {
      await expect(refused).rejects.toMatchObject({ name: 'NotAllowedError' });
    }
    // Theirs, but not now.
    await expect(
      act('wang.fang', number, 'resolve', {
        code: 'fixed',
        resolution: 'Again',
        workaround: false,
      }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      currentState: 'resolved',
      allowedActions: [],
      version: 5,
    });
    await expect(
      act('li.na', number, 'assign', { team: 'group:default/none' }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      allowedActions: ['followUp', 'close', 'reopen'],
    });
    expect(sent).toHaveLength(messages);
    expect(await knex('incidents').pluck('version')).toEqual([5]);
  });

  deskTest('the portal can refuse what the domain allows', async desk => {
    const { reach, act, incidents, comment } = desk;
    const number = await reach('assigned');
    const by = {
      ...person('wang.fang'),
      portal: {
        readable: true as const,
        allows: (name: string) =>
          !['accept', 'subscribe', 'comment', 'participants'].some(denied =>
            name.endsWith(denied),
          ),
      },
    };
    const denied = { name: 'NotAllowedError' };
    await expect(act(by, number, 'accept', {})).rejects.toMatchObject(denied);
    await expect(incidents.subscribe(number, { by })).rejects.toMatchObject(
      denied,
    );
    await expect(comment(by, number)).rejects.toMatchObject(denied);
    await expect(
      incidents.addParticipant(number, 'user:default/emma.clark', { by }),
    ).rejects.toMatchObject(denied);
    expect(await comment(by, number, 'internal')).toMatchObject({
      visibility: 'internal',
    });
    expect(await act(by, number, 'return', { reason: 'No' })).toMatchObject({
      assignedTeam: groups.desk,
    });
    const blind = {
      ...person('wang.fang'),
      portal: { readable: false as const, allows: () => false },
    };
    await expect(incidents.get(number, { by: blind })).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(await incidents.list({}, { by: blind })).toMatchObject({
      items: [],
      totalItems: 0,
    });
  });
});
