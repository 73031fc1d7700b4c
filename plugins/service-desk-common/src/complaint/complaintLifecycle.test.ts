import {
  allowedComplaintMoves,
  complaintActions,
  complaintRelations,
  complaintStates,
  judgeComplaintMove,
  type ComplaintAction,
  type ComplaintFacts,
  type ComplaintRelation,
} from './complaintLifecycle';
import { formatComplaintNumber, parseComplaintNumber } from './complaint';

/** State, round and decisions made so far → who may make which move. */
const table: [
  ComplaintFacts,
  Partial<Record<ComplaintAction, ComplaintRelation[]>>,
][] = [
  [
    { state: 'submitted', round: 1, decisions: 0 },
    { verify: ['verifier'], withdraw: ['complainant'] },
  ],
  [
    { state: 'verified', round: 1, decisions: 0 },
    { decide: ['decider'], withdraw: ['complainant'] },
  ],
  [
    { state: 'decided', round: 1, decisions: 1 },
    { answer: ['verifier', 'decider'], withdraw: ['complainant'] },
  ],
  // Not satisfied: decided once more before it is answered.
  [
    { state: 'decided', round: 2, decisions: 1 },
    { decide: ['decider'], withdraw: ['complainant'] },
  ],
  [
    { state: 'decided', round: 2, decisions: 2 },
    { answer: ['verifier', 'decider'], withdraw: ['complainant'] },
  ],
  [
    { state: 'answered', round: 1, decisions: 1 },
    { accept: ['complainant', 'worker'] },
  ],
  [
    { state: 'answered', round: 2, decisions: 2 },
    { accept: ['complainant', 'worker'] },
  ],
  [{ state: 'closed', round: 1, decisions: 1 }, {}],
  [{ state: 'withdrawn', round: 1, decisions: 0 }, {}],
];

describe('the life of a complaint', () => {
  it('allows in each state each move to exactly those whose it is', () => {
    for (const [facts, moves] of table) {
      for (const action of complaintActions) {
        const allowed = complaintRelations.filter(
          relation => judgeComplaintMove(action, facts, [relation]).allowed,
        );
        expect({ ...facts, action, allowed }).toEqual({
          ...facts,
          action,
          allowed: complaintRelations.filter(relation =>
            moves[action]?.includes(relation),
          ),
        });
        expect(judgeComplaintMove(action, facts, [])).toEqual({
          allowed: false,
          why: 'not-permitted',
        });
      }
    }
    expect(new Set(table.map(([{ state }]) => state))).toEqual(
      new Set(complaintStates),
    );
  });

  it('says why not, and what instead', () => {
    const again = { state: 'decided', round: 2, decisions: 1 } as const;
    expect(judgeComplaintMove('answer', again, ['verifier'])).toEqual({
      allowed: false,
      why: 'to-be-decided-again',
    });
    const once = { state: 'decided', round: 1, decisions: 1 } as const;
    expect(judgeComplaintMove('decide', once, ['decider'])).toEqual({
      allowed: false,
      why: 'decided-already',
    });
    expect(judgeComplaintMove('verify', once, ['verifier'])).toEqual({
      allowed: false,
      why: 'wrong-state',
    });
    expect(allowedComplaintMoves(once, ['verifier', 'decider'])).toEqual([
      'answer',
    ]);
  });

  it('numbers complaints', () => {
    expect(formatComplaintNumber(7)).toBe('CMP-000007');
    expect(parseComplaintNumber('CMP-1234567')).toBe(1_234_567);
    for (const text of ['CMP-7', 'CMP-0000007', 'INC-000007', 'CMP-000000']) {
      expect(parseComplaintNumber(text)).toBeUndefined();
    }
  });
});
