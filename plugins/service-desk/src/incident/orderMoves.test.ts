import type { Incident } from '@firstline/plugin-service-desk-common';
import { orderMoves } from './orderMoves';

const ME = 'user:default/me';
const OTHER = 'user:default/other';

type Facts = Parameters<typeof orderMoves>[0];

function incident(
  state: Incident['state'],
  allowedActions: Incident['allowedActions'],
  more: Partial<Facts> = {},
): Facts {
  return { state, allowedActions, allowedEscalations: [], ...more };
}

describe('orderMoves', () => {
  it('leads with accepting for the team, and with assigning for a dispatcher', () => {
    expect(
      orderMoves(incident('assigned', ['assign', 'accept', 'return']), ME),
    ).toEqual({ main: 'accept', beside: ['assign', 'return'], more: [] });
    expect(orderMoves(incident('assigned', ['assign', 'cancel']), ME)).toEqual({
      main: 'assign',
      beside: [],
      more: ['cancel'],
    });
  });

  it('does not suggest to take work out of a colleague’s hands, but allows it', () => {
    const open = incident('in_progress', ['resolve', 'hold', 'assign']);
    expect(orderMoves({ ...open, assignee: ME }, ME).main).toBe('resolve');
    expect(orderMoves({ ...open, assignee: OTHER }, ME)).toEqual({
      main: undefined,
      beside: ['hold', 'assign', 'resolve'],
      more: [],
    });
    expect(
      orderMoves(
        incident('assigned', ['assign', 'accept'], { assignee: OTHER }),
        ME,
      ).main,
    ).toBe('assign');
  });

  it('splits escalation by the kinds that are allowed', () => {
    const open = incident('in_progress', ['escalate', 'resolve']);
    expect(
      orderMoves({ ...open, allowedEscalations: ['hierarchical'] }, ME),
    ).toEqual({ main: 'resolve', beside: [], more: ['escalateHierarchical'] });
    expect(
      orderMoves(
        { ...open, allowedEscalations: ['functional', 'hierarchical'] },
        ME,
      ),
    ).toEqual({
      main: 'resolve',
      beside: ['escalateFunctional'],
      more: ['escalateHierarchical'],
    });
  });

  it('asks the requester to confirm and the desk to follow up', () => {
    expect(orderMoves(incident('resolved', ['confirm', 'reopen']), ME)).toEqual(
      { main: 'confirm', beside: ['reopen'], more: [] },
    );
    expect(
      orderMoves(incident('resolved', ['followUp', 'close', 'reopen']), ME),
    ).toEqual({ main: 'followUp', beside: ['close', 'reopen'], more: [] });
  });

  it('has nothing to offer where nothing is allowed', () => {
    expect(orderMoves(incident('closed', []), ME)).toEqual({
      main: undefined,
      beside: [],
      more: [],
    });
  });
});
