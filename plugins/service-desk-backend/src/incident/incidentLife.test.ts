import { groups, items, person } from '../__testUtils__/company';
import { deskTest } from '../__testUtils__/deskTest';

const li = 'user:default/li.na';
const wang = 'user:default/wang.fang';
const zhang = 'user:default/zhang.wei';

describe('the life of an incident', () => {
  deskTest(
    'is filed, dispatched, held, resumed, resolved and confirmed',
    async ({ file, act, clock, incidents, knex }) => {
      const filed = await file('zhang.wei', {
        ciRefs: [items.paymentsApi],
        impact: 'high',
        urgency: 'high',
      });
      expect(filed).toMatchObject({
        number: 'INC-000001',
        version: 1,
        view: 'public',
        state: 'assigned',
        priority: 'P1',
        tier: 1,
        assignedTeam: groups.desk,
        requester: zhang,
        channel: 'portal',
        ciRefs: [items.paymentsApi],
        allowedActions: ['cancel'],
        reassignmentCount: 0,
      });
      expect(filed).not.toHaveProperty('assignmentReason');
      const { number } = filed;

      clock.advance({ minutes: 2 });
      const accepted = await act('li.na', number, 'accept', {});
      expect(accepted).toMatchObject({
        version: 2,
        view: 'internal',
        state: 'in_progress',
        assignee: li,
        firstContactOwner: li,
        respondedAt: '2026-11-23T08:02:00.000Z',
        clocks: [
          { kind: 'response', state: 'met' },
          { kind: 'resolution', state: 'running', target: 'PT4H' },
        ],
      });

      const escalated = await act('li.na', number, 'escalate', {
        kind: 'functional',
        reason: 'Stack trace in the log',
      });
      expect(escalated).toMatchObject({
        state: 'assigned',
        tier: 2,
        assignedTeam: groups.payments,
        assignmentReason: `Owner of ${items.paymentsApi}.`,
        assignmentBasis: { code: 'ci-owner' },
        reassignmentCount: 1,
        firstContactOwner: li,
      });
      expect(escalated).toHaveProperty('assignee', undefined);

      await act('wang.fang', number, 'accept', {});
      clock.advance({ minutes: 10 });
      const held = await act('wang.fang', number, 'hold', {
        waitingFor: 'requester',
        note: 'Which browser?',
        until: '2026-11-24T08:00:00Z',
      });
      expect(held).toMatchObject({
        state: 'pending',
        waitingFor: 'requester',
        waitingUntil: '2026-11-24T08:00:00.000Z',
        clocks: [{ state: 'met' }, { state: 'paused' }],
      });

      clock.advance({ hours: 3 });
      await incidents.addTimelineEntry(
        number,
        { text: 'Firefox', visibility: 'public' },
        { by: person('zhang.wei') },
      );
      const resolved = await act('wang.fang', number, 'resolve', {
        code: 'fixed',
        resolution: 'Certificate renewed',
        workaround: false,
      });
      expect(resolved).toMatchObject({
        state: 'resolved',
        resolution: { code: 'fixed', resolvedBy: wang, team: groups.payments },
        clocks: [
          { state: 'met' },
          // Three hours of waiting moved it.
          { state: 'met', dueAt: '2026-11-23T15:00:00.000Z' },
        ],
      });

      const confirmed = await act('zhang.wei', number, 'confirm', {
        satisfied: true,
        rating: { overall: 5 },
      });
      expect(confirmed).toMatchObject({
        state: 'closed',
        closureCode: 'confirmed',
        rating: { overall: 5 },
        reopenableUntil: '2026-12-07T11:12:00.000Z',
        allowedActions: ['reopen'],
      });

      const kinds = await knex('timeline_entries')
        .where({ incident_id: 1 })
        .orderBy('seq')
        .pluck('kind');
      expect(kinds).toEqual([
        'submitted',
        'assigned',
        'accepted',
        'escalated',
        'accepted',
        'held',
        'comment',
        'resumed',
        'resolved',
        'rated',
        'confirmed',
      ]);
    },
  );
});
