import {
  assessmentFigures,
  assessmentParts,
  assessmentScore,
  defaultAssessmentWeights,
  type EngineerFigures,
} from './assessment';

/** The worked example of the documentation. */
const example: Omit<EngineerFigures, 'score'> = {
  person: 'user:default/wang.fang',
  teams: [],
  taken: 40,
  solved: 35,
  reopened: 2,
  workSeconds: 96 * 3_600,
  responses: 40,
  responseRate: 0.9,
  ratings: 12,
  ratingMean: 4.5,
  complaintsUpheld: 1,
  articlesWritten: 3,
  articlesUsed: 14,
};

describe('assessmentScore', () => {
  it('is the sum of figures times weights, as the documentation works it out', () => {
    const parts = assessmentParts(example, defaultAssessmentWeights);
    expect(parts.map(({ figure, points }) => [figure, points])).toEqual([
      ['taken', 40],
      ['solved', 105],
      ['reopened', -6],
      ['workHours', 96],
      ['responseRate', 18],
      ['ratingMean', 15],
      ['complaintsUpheld', -10],
      ['articlesWritten', 9],
      ['articlesUsed', 14],
    ]);
    expect(assessmentScore(example, defaultAssessmentWeights)).toBe(281);
  });

  it('leaves out what is not known and what the reader gets no weight of', () => {
    const { complaintsUpheld, ...weights } = defaultAssessmentWeights;
    expect(assessmentScore(example, weights)).toBe(281 + complaintsUpheld);
    expect(
      assessmentScore(
        { ...example, complaintsUpheld: undefined },
        defaultAssessmentWeights,
      ),
    ).toBe(281 + complaintsUpheld);
    const nothing = {
      ...example,
      ...{ taken: 0, solved: 0, reopened: 0, workSeconds: 0 },
      ...{ responseRate: undefined, ratingMean: undefined },
      ...{ complaintsUpheld: 0, articlesWritten: 0, articlesUsed: 0 },
    };
    expect(assessmentScore(nothing, defaultAssessmentWeights)).toBe(0);
  });

  it('has no zero below zero', () => {
    const parts = assessmentParts(
      { ...example, reopened: 0 },
      defaultAssessmentWeights,
    );
    expect(parts[2]).toEqual({
      figure: 'reopened',
      amount: 0,
      weight: 3,
      points: 0,
    });
  });

  it.each([
    ['taken', 1],
    ['solved', 1],
    ['reopened', -1],
    ['workSeconds', 1],
    ['complaintsUpheld', -1],
    ['articlesWritten', 1],
    ['articlesUsed', 1],
  ] as const)('with more %s moves by its weight alone', (figure, direction) => {
    const more = { ...example, [figure]: (example[figure] ?? 0) + 3_600 };
    const change =
      assessmentScore(more, defaultAssessmentWeights) -
      assessmentScore(example, defaultAssessmentWeights);
    expect(Math.sign(change)).toBe(direction);
  });

  it('has a weight of each figure', () => {
    expect(Object.keys(defaultAssessmentWeights).sort()).toEqual(
      [...assessmentFigures].sort(),
    );
  });
});
