import { defaultAssessmentWeights } from '@firstline/plugin-service-desk-common';
import { assessmentSchema } from './assessmentConfig';

describe('assessmentSchema', () => {
  it('has a default for everything, and reads what is given', () => {
    expect(assessmentSchema.parse(undefined)).toEqual({
      weights: defaultAssessmentWeights,
      managers: new Map(),
    });
    expect(
      assessmentSchema.parse({
        weights: { solved: 5, taken: 0 },
        managers: {
          'group:default/Payments-Team': 'user:default/Sun.Hao',
          'group:default/dba-team': [
            'group:default/it-management',
            'user:default/sun.hao',
          ],
        },
      }),
    ).toEqual({
      weights: { ...defaultAssessmentWeights, solved: 5, taken: 0 },
      managers: new Map([
        ['group:default/payments-team', ['user:default/sun.hao']],
        [
          'group:default/dba-team',
          ['group:default/it-management', 'user:default/sun.hao'],
        ],
      ]),
    });
  });

  it.each([
    [{ weights: { solved: -1 } }, 'must not be below zero'],
    [{ weights: { beauty: 1 } }, 'beauty'],
    [{ managers: { 'user:default/a': 'user:default/b' } }, 'group'],
    [
      { managers: { 'group:default/a': 'component:default/b' } },
      'must be a user or a group',
    ],
  ])('refuses %j', (section, why) => {
    const { error } = assessmentSchema.safeParse(section);
    expect(JSON.stringify(error?.issues)).toContain(why);
  });
});
