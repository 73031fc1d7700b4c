import { groups, items, person } from '../testing/company';
import { deskTest } from '../testing/deskTest';

const li = 'user:default/li.na';
const wang = 'user:default/wang.fang';
const raj = 'user:default/raj.patel';
const input = (message: string) => ({ name: 'InputError', message });

describe('assigning', () => {
  deskTest('asks why only when the rules say otherwise', async desk => {
    const { file, act } = desk;
    const { number } = await file('zhang.wei', { ciRefs: [items.paymentsApi] });
    expect(
      await act('li.na', number, 'assign', { team: groups.payments }),
    ).toMatchObject({
      state: 'assigned',
      tier: 2,
      assignedTeam: groups.payments,
      assignmentBasis: { code: 'ci-owner' },
      reassignmentCount: 1,
    });
    await expect(
      act('li.na', number, 'assign', { team: groups.dba }),
    ).rejects.toMatchObject(
      input(
        `reason: is required, since the rules propose ${groups.payments} for tier 2`,
      ),
    );
    expect(
      await act('li.na', number, 'assign', {
        team: groups.dba,
        reason: 'It is the database',
      }),
    ).toMatchObject({
      assignedTeam: groups.dba,
      assignmentBasis: { code: 'chosen', params: { by: li } },
      reassignmentCount: 2,
    });
    // Back to the desk needs no reason, nor does taking it oneself.
    expect(
      await act('li.na', number, 'assign', { team: groups.desk }),
    ).toMatchObject({ tier: 1, reassignmentCount: 3 });
    expect(
      await act('li.na', number, 'assign', { assignee: li }),
    ).toMatchObject({
      assignee: li,
      assignedTeam: groups.desk,
      reassignmentCount: 3,
    });
  });

  deskTest('finds the team of a person, or asks for it', async desk => {
    const { file, act } = desk;
    const { number } = await file('zhang.wei', { ciRefs: [items.paymentsApi] });
    expect(
      await act('li.na', number, 'assign', { assignee: wang }),
    ).toMatchObject({ assignedTeam: groups.payments, assignee: wang, tier: 2 });
    // The current team stays when they are in it.
    expect(
      await act('li.na', number, 'assign', { assignee: raj }),
    ).toMatchObject({ assignedTeam: groups.payments, reassignmentCount: 1 });
    await expect(
      act('li.na', number, 'assign', { assignee: 'user:default/zhao.min' }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^team: is required/),
    });
  });

  deskTest('refuses whom it cannot go to', async ({ file, act, lost }) => {
    const { number } = await file('zhang.wei', { ciRefs: [items.paymentsApi] });
    const unknown = 'is not in the catalog, or not visible to you';
    lost.add(groups.core);
    for (const [body, message] of [
      [{ team: 'group:default/nobody' }, `team: ${unknown}`],
      [{ team: groups.core }, `team: ${unknown}`],
      [{ assignee: 'user:default/nobody' }, `assignee: ${unknown}`],
      [
        { team: groups.payments, assignee: li },
        `assignee: is not a member of ${groups.payments}`,
      ],
      [
        { assignee: 'user:default/zhang.wei', team: groups.finance },
        'assignee: is the requester, who cannot work on their own incident',
      ],
      [{ team: groups.desk }, 'team: has it already'],
    ] as const) {
      await expect(act('li.na', number, 'assign', body)).rejects.toMatchObject(
        input(message),
      );
    }
    await act('li.na', number, 'assign', { assignee: li });
    await expect(
      act('li.na', number, 'assign', { assignee: li }),
    ).rejects.toMatchObject(input('assignee: has it already'));
    // Taking the name off it is a change.
    const unnamed = await act('li.na', number, 'assign', { team: groups.desk });
    expect(unnamed).toHaveProperty('assignee', undefined);
  });

  deskTest('ends the wait and its pause', async ({ reach, act }) => {
    const number = await reach('pending');
    const moved = await act('li.na', number, 'assign', {
      team: groups.dba,
      reason: 'It is the database',
    });
    expect(moved).toMatchObject({
      state: 'assigned',
      clocks: [{ state: 'met' }, { state: 'running' }],
    });
    expect(moved).toHaveProperty('waitingFor', undefined);
  });
});

describe('accepting', () => {
  deskTest('makes whoever accepts the assignee', async ({ file, act }) => {
    const { number } = await file('zhang.wei', { ciRefs: [items.paymentsApi] });
    await act('li.na', number, 'assign', { assignee: wang });
    expect(await act('raj.patel', number, 'accept', {})).toMatchObject({
      state: 'in_progress',
      assignee: raj,
      assignmentBasis: { code: 'accepted', params: { by: raj } },
      respondedAt: '2026-11-23T08:00:00.000Z',
      // An engineer is no first contact.
      firstContactOwner: undefined,
    });
  });

  deskTest('responds once', async ({ reach, act, clock, incidents }) => {
    const number = await reach('assigned');
    clock.advance({ hours: 1 });
    expect(await act('wang.fang', number, 'accept', {})).toMatchObject({
      respondedAt: '2026-11-23T08:00:00.000Z',
      firstContactOwner: li,
    });
    const { items: all } = await incidents.list(
      { breached: true },
      { by: person('li.na') },
    );
    expect(all).toEqual([]);
  });
});

describe('escalating', () => {
  deskTest('goes up tier by tier, then says that there is none', async desk => {
    const { reach, act, story } = desk;
    const number = await reach('in_progress');
    const up = { kind: 'functional', reason: 'Needs the core' } as const;
    expect(await act('wang.fang', number, 'escalate', up)).toMatchObject({
      tier: 3,
      assignedTeam: groups.core,
      assignmentBasis: { code: 'tier-team' },
      reassignmentCount: 2,
    });
    await expect(act('sun.hao', number, 'escalate', up)).rejects.toMatchObject({
      name: 'ConflictError',
      message: 'There is no team above tier 3 to escalate to; name one in team',
      currentState: 'assigned',
      version: 5,
    });
    expect(
      await act('sun.hao', number, 'escalate', { ...up, team: groups.dba }),
    ).toMatchObject({ tier: 2, assignedTeam: groups.dba });
    await expect(
      act('li.na', number, 'escalate', { ...up, team: groups.dba }),
    ).rejects.toMatchObject(input('team: has it already'));
    expect((await story(number)).slice(-2)).toEqual(['escalated', 'escalated']);
  });

  deskTest('is never lost when nobody owns the item', async desk => {
    const { file, act } = desk;
    for (const ciRefs of [[items.printer], []]) {
      const { number } = await file('zhang.wei', { ciRefs });
      await act('li.na', number, 'accept', {});
      const escalated = await act('li.na', number, 'escalate', {
        kind: 'functional',
        reason: 'Not for me',
      });
      expect(escalated).toMatchObject({
        state: 'assigned',
        tier: 1,
        assignedTeam: groups.desk,
        assignmentBasis: { code: 'desk-fallback' },
        reassignmentCount: 0,
      });
      expect(escalated).toHaveProperty('assignee', undefined);
    }
  });

  deskTest(
    'to managers moves nothing and tells one more each time',
    async desk => {
      const { reach, act, sent, incidents } = desk;
      const number = await reach('in_progress');
      const told = () =>
        sent
          .at(-1)
          ?.messages.flatMap(message =>
            message.kind === 'notification' ? message.recipients : [],
          );
      const up = { kind: 'hierarchical', reason: 'Nobody answers' } as const;
      expect(await act('wang.fang', number, 'escalate', up)).toMatchObject({
        state: 'in_progress',
        assignee: wang,
        reassignmentCount: 1,
      });
      expect(told()).toEqual([groups.incidentManagers]);
      await act('wang.fang', number, 'escalate', up);
      expect(told()).toEqual([groups.deskManagers]);
      const kindsFor = async (name: string) =>
        (await incidents.timeline(number, {}, { by: person(name) })).items.map(
          ({ kind }) => kind,
        );
      expect(await kindsFor('maria.silva')).toContain('escalatedToManagement');
      expect(await kindsFor('zhang.wei')).not.toContain(
        'escalatedToManagement',
      );
    },
  );
});

describe('returning', () => {
  deskTest(
    'goes back the way it came, step by step',
    async ({ reach, act }) => {
      const number = await reach('in_progress');
      await act('wang.fang', number, 'escalate', {
        kind: 'functional',
        reason: 'Needs the core',
      });
      expect(
        await act('sun.hao', number, 'return', { reason: 'Not the core' }),
      ).toMatchObject({
        state: 'assigned',
        tier: 2,
        assignedTeam: groups.payments,
        assignee: wang,
        assignmentBasis: { code: 'returned' },
        reassignmentCount: 3,
      });
      const home = await act('wang.fang', number, 'return', {
        reason: 'A user error',
      });
      expect(home).toMatchObject({
        tier: 1,
        assignedTeam: groups.desk,
        assignee: li,
      });
      expect(home.allowedActions).not.toContain('return');
      await expect(
        act('li.na', number, 'return', { reason: 'Still' }),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        message: 'Nobody had the incident before, so it cannot be returned',
      });
    },
  );

  deskTest('minds who is still there', async ({ reach, act, lost }) => {
    const number = await reach('in_progress');
    lost.add(li);
    const home = await act('wang.fang', number, 'return', {
      reason: 'Not ours',
    });
    expect(home).toMatchObject({ assignedTeam: groups.desk });
    expect(home).toHaveProperty('assignee', undefined);
  });
});

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
