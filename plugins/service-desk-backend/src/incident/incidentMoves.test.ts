import { groups, items, person } from '../__testUtils__/company';
import { deskTest } from '../__testUtils__/deskTest';

const wang = 'user:default/wang.fang';
const input = (message: string) => ({ name: 'InputError', message });

describe('holding', () => {
  deskTest(
    'asks the requester in public, and others in private',
    async desk => {
      const { reach, act, incidents } = desk;
      const number = await reach('in_progress');
      const last = async (name: string) =>
        (await incidents.timeline(number, {}, { by: person(name) })).items.at(
          -1,
        );
      await act('wang.fang', number, 'hold', {
        waitingFor: 'vendor',
        note: 'Their ticket 12',
      });
      expect(await last('wang.fang')).toMatchObject({
        reason: 'Their ticket 12',
      });
      expect(JSON.stringify(await last('zhang.wei'))).not.toContain(
        'ticket 12',
      );
      await act('wang.fang', number, 'resume', { note: 'They answered' });
      expect(JSON.stringify(await last('zhang.wei'))).not.toContain('answered');
      await act('wang.fang', number, 'hold', {
        waitingFor: 'requester',
        note: 'Which browser?',
      });
      expect(await last('zhang.wei')).toMatchObject({
        kind: 'held',
        text: 'Which browser?',
        changes: [
          { field: 'state', from: 'in_progress', to: 'pending' },
          { field: 'waitingFor', to: 'requester' },
        ],
      });
    },
  );

  deskTest('ends by the requester’s answer alone', async desk => {
    const { reach, comment, incidents, act, story } = desk;
    const number = await reach('pending');
    const state = async () =>
      (await incidents.get(number, { by: person('li.na') })).state;
    await comment('li.na', number);
    expect(await state()).toBe('pending');
    await comment('zhang.wei', number);
    expect(await state()).toBe('in_progress');
    expect((await story(number)).slice(-3)).toEqual([
      'comment',
      'comment',
      'resumed',
    ]);
    await act('wang.fang', number, 'hold', {
      waitingFor: 'parts',
      note: 'Disk',
    });
    await comment('zhang.wei', number);
    expect(await state()).toBe('pending');
  });

  deskTest('until a moment ends by itself', async desk => {
    const { reach, act, clock, incidents, story } = desk;
    const number = await reach('in_progress');
    await expect(
      act('wang.fang', number, 'hold', {
        waitingFor: 'visit',
        note: 'On site',
        until: '2026-11-23T08:00:00Z',
      }),
    ).rejects.toMatchObject(input('until: must be in the future'));
    await act('wang.fang', number, 'hold', {
      waitingFor: 'visit',
      note: 'On site',
      until: '2026-11-24T10:00:00+08:00',
    });
    clock.set('2026-11-24T01:59:00Z');
    expect(await incidents.resumeDue()).toBe(0);
    clock.set('2026-11-24T02:00:00Z');
    expect(
      await Promise.all([incidents.resumeDue(), incidents.resumeDue()]),
    ).toEqual(expect.arrayContaining([1, 0]));
    expect(await incidents.resumeDue()).toBe(0);
    expect((await story(number)).slice(-2)).toEqual(['held', 'resumed']);
  });
});

describe('after resolving', () => {
  deskTest('a dissatisfied requester sends it back', async desk => {
    const { reach, act, clock } = desk;
    const number = await reach('resolved');
    clock.advance({ hours: 5 });
    const back = await act('zhang.wei', number, 'confirm', {
      satisfied: false,
      reason: 'Still fails',
      rating: { overall: 1 },
    });
    expect(back).toMatchObject({
      state: 'assigned',
      assignee: wang,
      assignedTeam: groups.payments,
      reopenCount: 1,
      reassignmentCount: 1,
      rating: { overall: 1 },
      clocks: [
        { state: 'met' },
        // P3 has three days; five hours of waiting for an answer do not count.
        { state: 'running', dueAt: '2026-11-26T13:00:00.000Z' },
      ],
    });
    for (const gone of ['resolution', 'resolvedAt', 'closureCode']) {
      expect(back).toHaveProperty(gone, undefined);
    }
  });

  deskTest('the desk follows up, and closes on their word', async desk => {
    const { reach, act, incidents } = desk;
    const number = await reach('resolved');
    const followUp = { method: 'call', outcome: 'Not reached' } as const;
    expect(await act('li.na', number, 'followUp', followUp)).toMatchObject({
      state: 'resolved',
    });
    expect(
      await act('tom.baker', number, 'followUp', {
        method: 'call',
        outcome: 'It works',
        close: true,
      }),
    ).toMatchObject({ state: 'closed', closureCode: 'confirmed' });
    const entries = async (name: string) =>
      (await incidents.timeline(number, {}, { by: person(name) })).items.slice(
        -3,
      );
    expect(await entries('li.na')).toMatchObject([
      { kind: 'followedUp', reason: 'Not reached' },
      { kind: 'followedUp', reason: 'It works' },
      { kind: 'closed' },
    ]);
    const forZhang = await entries('zhang.wei');
    expect(forZhang).toMatchObject([
      { kind: 'followedUp', changes: [{ field: 'method', to: 'call' }] },
      { kind: 'followedUp' },
      { kind: 'closed' },
    ]);
    expect(JSON.stringify(forZhang)).not.toContain('reached');
  });

  deskTest(
    'it is reopened within the window, by requester or agent',
    async desk => {
      const { reach, act, clock, lost } = desk;
      const number = await reach('closed');
      clock.advance({ days: 14 });
      expect(
        await act('zhang.wei', number, 'reopen', { reason: 'Again' }),
      ).toMatchObject({ state: 'assigned', reopenCount: 1 });

      const other = await reach('closed');
      lost.add(wang);
      expect(
        await act('li.na', other, 'reopen', { reason: 'They called' }),
      ).toMatchObject({ assignedTeam: groups.payments, assignee: undefined });

      const late = await reach('closed');
      clock.advance({ days: 14, milliseconds: 1 });
      await expect(
        act('zhang.wei', late, 'reopen', { reason: 'Again' }),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('is over'),
        allowedActions: [],
      });
    },
  );

  deskTest('one that cannot be read holds up no other', async desk => {
    const { reach, clock, incidents, knex } = desk;
    const damaged = await reach('resolved');
    await reach('resolved');
    clock.advance({ days: 5, minutes: 1 });
    await knex('incidents').where({ id: 1 }).update({ resolution: '{}' });
    await expect(incidents.closeUnanswered()).rejects.toThrow(
      `close failed for 1 that were due, first ${damaged}`,
    );
    expect(await knex('incidents').orderBy('id').pluck('state')).toEqual([
      'resolved',
      'closed',
    ]);
  });

  deskTest('it closes by itself, once, on any replica', async desk => {
    const { reach, clock, incidents, knex } = desk;
    await reach('resolved');
    await reach('resolved');
    clock.advance({ days: 4, hours: 23 });
    expect(await incidents.closeUnanswered()).toBe(0);
    await reach('resolved');
    clock.advance({ hours: 1, minutes: 1 });
    const closed = await Promise.all([
      incidents.closeUnanswered(),
      incidents.closeUnanswered(),
    ]);
    expect(closed[0] + closed[1]).toBe(2);
    expect(await incidents.closeUnanswered()).toBe(0);
    expect(
      await knex('incidents').orderBy('id').select('state', 'closure_code'),
    ).toEqual([
      { state: 'closed', closure_code: 'no-answer' },
      { state: 'closed', closure_code: 'no-answer' },
      { state: 'resolved', closure_code: null },
    ]);
    expect(
      await knex('timeline_entries').where({ kind: 'closed' }).pluck('actor'),
    ).toEqual(['firstline', 'firstline']);
  });
});

describe('other moves', () => {
  deskTest(
    'reclassifying computes the priority and moves the clocks',
    async desk => {
      const { reach, act, clock, knex } = desk;
      const number = await reach('in_progress');
      clock.advance({ hours: 2 });
      expect(
        await act('li.na', number, 'reclassify', {
          impact: 'high',
          urgency: 'high',
          category: 'network',
          ciRefs: [items.paymentsDb, items.paymentsApi],
          reason: 'All shops',
        }),
      ).toMatchObject({
        priority: 'P1',
        category: 'network',
        ciRefs: [items.paymentsDb, items.paymentsApi],
        clocks: [
          { state: 'met' },
          { targetSeconds: 4 * 3600, dueAt: '2026-11-23T12:00:00.000Z' },
        ],
      });
      expect(
        await knex('incident_access')
          .where({ relation: 'ciOwner' })
          .orderBy('principal')
          .pluck('principal'),
      ).toEqual([groups.dba, groups.payments]);
    },
  );

  deskTest('reclassifying knows its limits', async ({ reach, act, lost }) => {
    const number = await reach('in_progress');
    const reason = 'So';
    await expect(
      act('wang.fang', number, 'reclassify', { impact: 'high', reason }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(
      await act('wang.fang', number, 'reclassify', {
        category: 'network/vpn',
        reason,
      }),
    ).toMatchObject({ category: 'network/vpn' });
    for (const [body, message] of [
      [{ category: 'pigeon' }, 'category: is unknown'],
      [{ impact: 'medium' }, 'impact: changes nothing, it is so already'],
      [
        { ciRefs: [items.paymentsApi, 'component:default/nothing'] },
        'ciRefs[1]: is not in the catalog, or not visible to you',
      ],
    ] as const) {
      await expect(
        act('li.na', number, 'reclassify', {
          ...body,
          reason,
        } as Parameters<typeof act<'reclassify'>>[3]),
      ).rejects.toMatchObject(input(message));
    }
    // What was linked before stays, though the catalog has lost it.
    lost.add(items.paymentsApi);
    expect(
      await act('li.na', number, 'reclassify', {
        ciRefs: [items.paymentsDb, items.paymentsApi],
        reason,
      }),
    ).toMatchObject({
      configurationItems: [
        { ref: items.paymentsDb },
        { ref: items.paymentsApi, title: `Title of ${items.paymentsApi}` },
      ],
    });
  });

  deskTest('announcing, declaring major, cancelling', async desk => {
    const { reach, act, file, sent } = desk;
    const number = await reach('in_progress');
    const title = 'Payments are slow';
    await act('raj.patel', number, 'announce', { title, note: 'We look' });
    expect(
      await act('li.na', number, 'announce', { title, note: 'Found' }),
    ).toMatchObject({ announcement: { title, note: 'Found' } });
    expect(
      await act('li.na', number, 'declareMajor', { reason: 'All shops' }),
    ).toMatchObject({ major: true, state: 'in_progress' });
    expect(
      sent
        .at(-1)
        ?.messages.flatMap(message =>
          message.kind === 'notification' ? message.recipients : [],
        ),
    ).toContain(groups.incidentManagers);
    await expect(
      act('li.na', number, 'declareMajor', { reason: 'Again' }),
    ).rejects.toMatchObject({
      message: 'The incident is a major incident already',
    });

    const mistake = await file('zhang.wei');
    expect(
      await act('zhang.wei', mistake.number, 'cancel', { reason: 'My fault' }),
    ).toMatchObject({
      state: 'cancelled',
      closureCode: 'withdrawn',
      allowedActions: [],
      clocks: [{ state: 'met' }, { state: 'met' }],
    });
    const twice = await file('zhang.wei');
    expect(
      await act('li.na', twice.number, 'cancel', { reason: 'Filed twice' }),
    ).toMatchObject({ state: 'cancelled', closureCode: 'by-desk' });
  });
});
