import {
  dailyRecordStates,
  type DailyRecordState,
} from '@firstline/plugin-service-desk-common';
import {
  afterStep,
  allowsStep,
  stepsOf,
  type DailyRecordStep,
} from './dailyRecordLifecycle';

const allowed: Record<DailyRecordState, DailyRecordStep[]> = {
  open: ['add', 'complete'],
  completed: ['accept', 'reopen'],
  reviewed: ['reopen'],
};
const record = {
  person: 'user:default/li.na',
  day: '2026-11-23',
  version: 4,
  state: 'completed',
  remark: 'Quiet',
  completedAt: '2026-11-23T10:00:00.000Z',
} as const;
const facts = {
  at: '2026-11-24T08:00:00.000Z',
  by: 'user:default/he.qiang',
  remark: 'And the call?',
};

describe('dailyRecordLifecycle', () => {
  it.each(dailyRecordStates)('allows of %s what its table says', state => {
    expect(stepsOf(state)).toEqual(allowed[state]);
    expect(allowsStep(state, allowed[state][0])).toBe(true);
  });

  it('keeps of a round what the next one needs', () => {
    const reopened = afterStep(record, 'reopen', facts);
    expect(reopened).toMatchObject({
      version: 5,
      state: 'open',
      remark: 'Quiet',
      completedAt: undefined,
      reviewedBy: facts.by,
      reviewRemark: 'And the call?',
    });
    // While it is mended, what is to be mended stays; then it is a new round.
    expect(afterStep(reopened, 'add', facts)).toEqual({
      ...reopened,
      version: 6,
    });
    expect(
      afterStep(reopened, 'complete', { ...facts, remark: undefined }),
    ).toEqual({
      person: record.person,
      day: record.day,
      version: 6,
      state: 'completed',
      completedAt: facts.at,
      remark: undefined,
    });
    expect(afterStep(record, 'accept', facts)).toMatchObject({
      state: 'reviewed',
      completedAt: record.completedAt,
      reviewedAt: facts.at,
    });
  });
});
