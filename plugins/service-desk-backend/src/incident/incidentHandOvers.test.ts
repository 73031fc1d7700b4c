import { groups, items, person } from '../__testUtils__/company';
import { deskTest } from '../__testUtils__/deskTest';

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

describe('an incident manager', () => {
  deskTest(
    'escalates what they do not work on themselves: up a tier, or past their own group',
    async desk => {
      const { reach, act, sent } = desk;
      const number = await reach('in_progress');
      await act('maria.silva', number, 'escalate', {
        kind: 'hierarchical',
        reason: 'More hands are needed',
      });
      expect(
        sent
          .at(-1)
          ?.messages.flatMap(message =>
            message.kind === 'notification' ? message.recipients : [],
          ),
      ).toEqual([groups.deskManagers]);
      expect(
        await act('maria.silva', number, 'escalate', {
          kind: 'functional',
          reason: 'Two hours without a cause',
        }),
      ).toMatchObject({ state: 'assigned', tier: 3 });
      await expect(
        act('he.qiang', number, 'escalate', {
          kind: 'hierarchical',
          reason: 'They do not work on it',
        }),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
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
