import {
  chooseHearing,
  concernedBy,
  othersCanDecide,
  type HearingGround,
} from './complaintHearing';

const desk = { group: 'desk', members: ['li', 'tom'] };
const managers = { group: 'managers', members: ['he'] };
const board = { group: 'board', members: ['xu'] };
const ground: HearingGround = {
  verifiers: [desk, managers, board],
  deciders: [managers, board],
};

describe('who is concerned', () => {
  it('is whom it names, their team of then and now, and who handled the incident', () => {
    expect(
      concernedBy({
        subjects: ['wang'],
        team: 'payments',
        teamMembers: ['wang', 'raj'],
        handlers: ['li'],
      }),
    ).toEqual(['wang', 'payments', 'raj', 'li']);
    expect(
      concernedBy({ subjects: [], teamMembers: [], handlers: [] }),
    ).toEqual([]);
    // Whoever complains of their own team, or has handled it too, stays the complainant.
    expect(
      concernedBy({
        subjects: [],
        team: 'payments',
        teamMembers: ['wang', 'raj'],
        handlers: ['raj'],
        complainant: 'raj',
      }),
    ).toEqual(['payments', 'wang']);
  });
});

describe('who hears it', () => {
  it.each([
    // concerned, complainant, verifiers, one level up, deciders, one level up, heard
    [[], 'zhang', ['desk'], false, ['managers'], false, true],
    [['wang'], 'zhang', ['desk'], false, ['managers'], false, true],
    [['li'], 'zhang', ['desk'], false, ['managers'], false, true],
    [['li', 'tom'], 'zhang', ['managers'], true, ['managers'], false, true],
    [['li'], 'tom', ['managers'], true, ['managers'], false, true],
    [['desk'], 'zhang', ['managers'], true, ['managers'], false, true],
    [['he'], 'zhang', ['desk'], false, ['board'], true, true],
    [[], 'he', ['desk'], false, ['board'], true, true],
    [['managers'], 'zhang', ['desk'], false, ['board'], true, true],
    [['li', 'tom', 'he'], 'zhang', ['board'], true, ['board'], true, true],
    [['he', 'xu'], 'zhang', ['desk'], false, ['managers'], false, false],
    [['he'], 'xu', ['desk'], false, ['managers'], false, false],
  ])(
    'where %j are concerned and %s complains',
    (concerned, complainant, verifiers, vUp, deciders, dUp, heard) => {
      expect(chooseHearing(ground, { concerned, complainant })).toEqual({
        verifiers,
        deciders,
        verifiedOneLevelUp: vUp,
        decidedOneLevelUp: dUp,
        heard,
      });
    },
  );

  it('is nobody where no group is configured', () => {
    expect(
      chooseHearing({ verifiers: [], deciders: [] }, { concerned: [] }),
    ).toMatchObject({ verifiers: [], deciders: [], heard: false });
  });

  it('is not whoever verified, while anybody else can decide', () => {
    const hearing = chooseHearing(ground, { concerned: ['li', 'tom'] });
    const facts = { concerned: ['li', 'tom'], verifier: 'he' };
    expect(othersCanDecide(ground, hearing, facts)).toBe(false);
    const two = {
      verifiers: [{ ...managers, members: ['he', 'wu'] }],
      deciders: [{ ...managers, members: ['he', 'wu'] }],
    };
    expect(othersCanDecide(two, hearing, facts)).toBe(true);
    expect(othersCanDecide(two, hearing, { ...facts, complainant: 'wu' })).toBe(
      false,
    );
    expect(othersCanDecide(two, hearing, { ...facts, concerned: ['wu'] })).toBe(
      false,
    );
  });
});
