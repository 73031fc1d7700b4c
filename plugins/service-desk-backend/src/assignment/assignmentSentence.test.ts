import {
  assignmentBasisCodes,
  personBasisCodes,
} from '@firstline/plugin-service-desk-common';
import { assignmentSentence } from './assignmentSentence';

const params = {
  ciRef: 'component:default/a',
  viaRef: 'system:default/s',
  by: 'user:default/li.na',
  tier: '3',
  step: '100 % of the response time',
};

describe('assignmentSentence', () => {
  it.each(assignmentBasisCodes)('says %s in a sentence', code => {
    const rule: Record<string, string> =
      code === 'rule' ? { rule: 'Databases' } : {};
    const sentence = assignmentSentence({
      code,
      params: { ...params, ...rule },
    });
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toContain('undefined');
  });

  it.each(personBasisCodes)('says %s of a person in a sentence', code => {
    const sentence = assignmentSentence({
      code: 'rule',
      params: { rule: 'Databases' },
      person: {
        code,
        params: {
          candidates: '3',
          load: '2',
          skills: 'postgres',
          reason: 'Speaks Portuguese',
        },
      },
    });
    expect(sentence).toMatch(/^Rule Databases\. [A-Z].*[^.]\.$/);
    expect(sentence).not.toContain('undefined');
  });

  it('tells rule, team and person one after the other', () => {
    expect(
      assignmentSentence({
        code: 'ci-owner',
        params: { rule: 'Databases', ciRef: 'resource:default/db' },
        person: {
          code: 'least-loaded',
          params: { candidates: '3', skills: 'postgres' },
        },
      }),
    ).toBe(
      'Rule Databases. Owner of resource:default/db. Least loaded of 3 on duty with the skill postgres.',
    );
    expect(
      assignmentSentence({
        code: 'desk',
        params: {},
        person: { code: 'only-one', params: { candidates: '1' } },
      }),
    ).toBe(
      'The service desk takes every new incident first. The only one on duty.',
    );
  });

  it('says why the desk keeps what nobody owns', () => {
    expect(assignmentSentence({ code: 'desk-fallback', params: {} })).toBe(
      'No configuration item is named, so the service desk keeps it.',
    );
  });
});
