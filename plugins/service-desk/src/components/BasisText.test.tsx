import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { AssignmentBasis } from '@firstline/plugin-service-desk-common';
import { screen, waitFor } from '@testing-library/react';
import { BasisText } from './BasisText';

function show(basis: AssignmentBasis, language: string) {
  renderInTestApp(
    <p data-testid="why">
      <BasisText basis={basis} />
    </p>,
    {
      apis: [[catalogApiRef, catalogApiMock()]],
      config: {
        app: {
          extensions: [
            {
              'api:app/app-language': {
                config: {
                  availableLanguages: ['en', 'zh'],
                  defaultLanguage: language,
                },
              },
            },
          ],
        },
      },
    },
  );
}

const ciRef = 'component:default/payments-api';
const cases: [AssignmentBasis, string, string][] = [
  [
    {
      code: 'ci-owner',
      params: { ciRef, rule: 'database incidents' },
      person: {
        code: 'least-loaded',
        params: { candidates: '3', load: '4', skills: 'postgres' },
      },
    },
    'The team owns payments-api. Rule “database incidents”. Least loaded of 3 on duty with the skill postgres: load 4.',
    '该团队负责 payments-api。规则“database incidents”。3 名具备技能 postgres 的在岗人员中负载最小（负载 4）。',
  ],
  [
    {
      code: 'by-the-clock',
      params: {
        ciRef,
        via: 'ci-owner',
        step: 'Response target of 10 minutes used up',
        clock: 'response',
        percent: '100',
        targetSeconds: '600',
      },
      person: { code: 'nobody-on-duty', params: {} },
    },
    'Its time ran out: the response time of 10 min is used up. The team owns payments-api. Nobody of the team is on duty, so it waits in the team’s queue.',
    '时限已到：响应时限（10分钟）已用尽。该团队负责 payments-api。团队目前无人在岗，事件在团队队列中等待。',
  ],
  [
    {
      code: 'tier-team',
      params: { tier: '3' },
      person: { code: 'only-one', params: { candidates: '1' } },
    },
    'It is the team for tier 3. The only one on duty who can take it.',
    '该团队是 3 线支持。在岗人员中只有其可以受理。',
  ],
];

describe('BasisText', () => {
  beforeEach(() => localStorage.clear());

  it.each(
    cases.flatMap(([basis, en, zh]): [string, AssignmentBasis, string][] => [
      ['en', basis, en],
      ['zh', basis, zh],
    ]),
  )(
    'says in %s why team and person have it: %j',
    async (language, basis, told) => {
      show(basis, language);
      await waitFor(() =>
        expect(screen.getByTestId('why').textContent).toBe(told),
      );
    },
  );
});
