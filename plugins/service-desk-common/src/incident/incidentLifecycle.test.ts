import { incidentStates, isOpen, type IncidentState } from './incident';
import {
  actionOf,
  allowedMoves,
  incidentActions,
  incidentMoves,
  incidentRelations,
  judgeMove,
  moveOf,
  type IncidentMove,
  type IncidentRelation,
  type LifecycleFacts,
  type MoveVerdict,
} from './incidentLifecycle';

/** `domain.md`, *Incident*: where each move leads from each state; a dash refuses it. */
const leadsTo = `
                      new        assigned    in_progress  pending      resolved   closed    cancelled
 assign               assigned   assigned    assigned     assigned     -          -         -
 accept               -          in_progress -            -            -          -         -
 escalateFunctional   -          assigned    assigned     assigned     -          -         -
 escalateHierarchical new        assigned    in_progress  pending      -          -         -
 return               -          assigned    assigned     -            -          -         -
 hold                 -          -           pending      -            -          -         -
 resume               -          -           -            in_progress  -          -         -
 resolve              -          -           resolved     -            -          -         -
 confirm              -          -           -            -            closed     -         -
 followUp             -          -           -            -            resolved   closed    -
 close                -          -           -            -            closed     -         -
 reopen               -          -           -            -            assigned   assigned  -
 cancel               cancelled  cancelled   -            -            -          -         -
 reclassify           new        assigned    in_progress  pending      -          -         -
 announce             new        assigned    in_progress  pending      -          -         -
 declareMajor         new        assigned    in_progress  pending      -          -         -
`;

/** `domain.md`, *Incident*: who may make each move. */
const mayMake = `
                      requester participant helper follower assignee teamMember formerTeamMember firstContactOwner ciOwner agent incidentManager deskManager worker
 assign               no        no          no     no       yes      yes        no               no                no      yes   yes             yes         no
 accept               no        no          no     no       yes      yes        no               no                no      no    no              no          no
 escalateFunctional   no        no          no     no       yes      yes        no               no                no      yes   yes             no          yes
 escalateHierarchical no        no          no     no       yes      yes        no               yes               no      yes   yes             no          yes
 return               no        no          no     no       yes      yes        no               no                no      no    no              no          no
 hold                 no        no          no     no       yes      yes        no               no                no      no    no              no          no
 resume               no        no          no     no       yes      yes        no               no                no      no    no              no          yes
 resolve              no        no          no     no       yes      yes        no               no                no      no    no              no          no
 confirm              yes       no          no     no       no       no         no               no                no      no    no              no          no
 followUp             no        no          no     no       no       no         no               yes               no      yes   no              no          no
 close                no        no          no     no       no       no         no               no                no      yes   no              no          yes
 reopen               yes       no          no     no       no       no         no               no                no      yes   no              no          no
 cancel               yes       no          no     no       no       no         no               no                no      yes   no              no          no
 reclassify           no        no          no     no       yes      yes        no               no                no      yes   yes             no          no
 announce             no        no          no     no       no       no         no               no                yes     yes   yes             no          no
 declareMajor         no        no          no     no       no       no         no               no                no      yes   yes             no          no
`;

function readTable(text: string): Map<string, Map<string, string>> {
  const [head, ...rows] = text
    .split('\n')
    .filter(line => line.trim())
    .map(line => line.trim().split(/\s+/));
  return new Map(
    rows.map(([name, ...cells]) => [
      name,
      new Map(head.map((column, i) => [column, cells[i]])),
    ]),
  );
}

const facts: LifecycleFacts = {
  state: 'new',
  returnable: true,
  reopenWindowOver: false,
  major: false,
  awaitsCall: true,
};
const states = readTable(leadsTo);
const permissions = readTable(mayMake);

function expected(
  move: IncidentMove,
  state: IncidentState,
  relation: IncidentRelation,
): MoveVerdict {
  if (permissions.get(move)?.get(relation) !== 'yes') {
    return { allowed: false, why: 'not-permitted' };
  }
  const to = states.get(move)?.get(state);
  return to === undefined || to === '-'
    ? { allowed: false, why: 'wrong-state' }
    : { allowed: true, to: to as IncidentState };
}

describe('incidentLifecycle', () => {
  it('has the moves, states and relations of the tables, no more and no fewer', () => {
    expect([...states.keys()]).toEqual(incidentMoves);
    expect([...permissions.keys()]).toEqual(incidentMoves);
    for (const row of states.values()) {
      expect([...row.keys()]).toEqual([...incidentStates]);
      expect([...row.values()]).not.toContain(undefined);
    }
    for (const row of permissions.values()) {
      expect([...row.keys()]).toEqual([...incidentRelations]);
      expect([...row.values()]).not.toContain(undefined);
    }
  });

  describe.each([...incidentMoves])('%s', move => {
    it.each([...incidentStates])('from %s, for everybody', state => {
      for (const relation of incidentRelations) {
        expect({
          relation,
          ...judgeMove(move, { ...facts, state }, [relation]),
        }).toEqual({ relation, ...expected(move, state, relation) });
      }
    });

    it('is not permitted to a stranger, whatever the state', () => {
      for (const state of incidentStates) {
        expect(judgeMove(move, { ...facts, state }, [])).toEqual({
          allowed: false,
          why: 'not-permitted',
        });
      }
    });
  });

  it('lets an incident follow its major one from every open state, by the worker alone', () => {
    expect(incidentMoves).not.toContain('resolveWithMajor');
    for (const state of incidentStates) {
      for (const relation of incidentRelations) {
        const verdict = judgeMove('resolveWithMajor', { ...facts, state }, [
          relation,
        ]);
        const open = isOpen(state);
        expect({ state, relation, ...verdict }).toMatchObject({
          allowed: relation === 'worker' && open,
          ...(relation === 'worker' && open ? { to: 'resolved' } : {}),
        });
      }
    }
  });

  it('allows what one of several relations allows', () => {
    const state = 'in_progress' as const;
    expect(judgeMove('resolve', { ...facts, state }, ['agent'])).toEqual({
      allowed: false,
      why: 'not-permitted',
    });
    expect(
      judgeMove('resolve', { ...facts, state }, ['agent', 'teamMember']),
    ).toEqual({ allowed: true, to: 'resolved' });
  });

  it.each([
    ['return', { state: 'assigned', returnable: false }, 'nowhere-to-return'],
    ['return', { state: 'pending', returnable: false }, 'wrong-state'],
    [
      'reopen',
      { state: 'closed', reopenWindowOver: true },
      'reopen-window-over',
    ],
    ['followUp', { state: 'closed', awaitsCall: false }, 'wrong-state'],
    ['followUp', { state: 'closed', awaitsCall: undefined }, 'wrong-state'],
    ['followUp', { state: 'closed', reopenWindowOver: true }, 'wrong-state'],
    ['declareMajor', { state: 'pending', major: true }, 'already-major'],
    ['declareMajor', { state: 'closed', major: true }, 'wrong-state'],
  ] as const)('%s with %o is refused: %s', (move, changed, why) => {
    expect(
      judgeMove(move, { ...facts, ...changed }, ['assignee', 'agent']),
    ).toEqual({ allowed: false, why });
  });

  it('minds the reopen window only once it is closed', () => {
    const over = { ...facts, reopenWindowOver: true };
    expect(
      judgeMove('reopen', { ...over, state: 'resolved' }, ['requester']),
    ).toEqual({ allowed: true, to: 'assigned' });
  });

  it('does not tell a stranger why else it would be refused', () => {
    expect(
      judgeMove('return', { ...facts, returnable: false }, ['ciOwner']),
    ).toEqual({ allowed: false, why: 'not-permitted' });
  });

  it.each([
    ['new', ['requester'], ['cancel']],
    ['assigned', ['requester'], ['cancel']],
    ['in_progress', ['requester'], []],
    ['resolved', ['requester'], ['confirm', 'reopen']],
    ['closed', ['requester'], ['reopen']],
    ['cancelled', ['requester'], []],
    [
      'in_progress',
      ['assignee'],
      [
        'assign',
        'escalateFunctional',
        'escalateHierarchical',
        'return',
        'hold',
        'resolve',
        'reclassify',
      ],
    ],
    ['pending', ['ciOwner'], ['announce']],
    ['resolved', ['worker'], ['close']],
    [
      'in_progress',
      ['participant', 'helper', 'follower', 'formerTeamMember'],
      [],
    ],
  ] as const)('in %s, as %j: %j', (state, relations, moves) => {
    expect(allowedMoves({ ...facts, state }, [...relations])).toEqual(moves);
  });

  it('names both escalations by one action', () => {
    expect(incidentMoves.map(actionOf)).toEqual(
      incidentActions.flatMap(action =>
        action === 'escalate' ? [action, action] : [action],
      ),
    );
    expect(moveOf('escalate')).toBe('escalateFunctional');
    expect(moveOf('escalate', 'functional')).toBe('escalateFunctional');
    expect(moveOf('escalate', 'hierarchical')).toBe('escalateHierarchical');
    expect(moveOf('accept')).toBe('accept');
  });
});
