import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type {
  FollowUpTask,
  Incident,
  Rating,
  SatisfactionApi,
} from '@firstline/plugin-service-desk-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import { satisfactionApiRef, serviceDeskApiRef } from '../api';
import { complaintsRouteRef, followUpsRouteRef, rootRouteRef } from '../routes';
import { FollowUpsPage } from './FollowUpsPage';
import { SurveyPanel } from './SurveyPanel';

const task: FollowUpTask = {
  id: '1',
  reason: 'dissatisfied',
  owner: 'user:default/li.na',
  incident: {
    number: 'INC-000007',
    version: 5,
    title: 'The printer burns',
    state: 'resolved',
    priority: 'P2',
    reporter: { name: 'A guest', phone: '021 5555 0110' },
    resolvedAt: '2026-11-20T09:00:00.000Z',
    resolvedBy: 'user:default/li.na',
    resolution: 'Put out the **fire**',
  },
  dueAt: '2026-11-20T10:00:00.000Z',
  attempts: [
    {
      at: '2026-11-20T11:00:00.000Z',
      by: 'user:default/li.na',
      method: 'call',
      result: 'not-reached',
      note: 'Voicemail',
    },
  ],
  openedAt: '2026-11-20T10:00:00.000Z',
  mayFollowUp: true,
};

/** A desk that keeps what it is told. */
class FakeSatisfaction implements SatisfactionApi {
  tasks: FollowUpTask[] = [task];
  rated: Rating[] = [];

  async rateIncident(_number: string, rating: Rating) {
    this.rated.push(rating);
    return { number: 'INC-000007' } as Incident;
  }

  async listFollowUps() {
    return { items: this.tasks, totalItems: this.tasks.length };
  }

  async getCallScript() {
    return { en: 'Say who you are', zh: '自我介绍' };
  }
}

function show(page: ReactElement, as: string, language = 'en') {
  const satisfaction = new FakeSatisfaction();
  const desk = FakeServiceDesk.create({ as });
  const acted: unknown[] = [];
  desk.act = async (...call: unknown[]) => {
    acted.push(call);
    satisfaction.tasks = [];
    return {} as Incident;
  };
  renderInTestApp(page, {
    apis: [
      [serviceDeskApiRef, desk],
      [satisfactionApiRef, satisfaction],
      [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
    ],
    mountedRoutes: {
      '/service-desk': rootRouteRef,
      '/service-desk/follow-ups': followUpsRouteRef,
      '/service-desk/complaints': complaintsRouteRef,
    },
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
  });
  return { satisfaction, acted };
}

// The language that was chosen last stays there.
beforeEach(() => localStorage.clear());

describe('FollowUpsPage', () => {
  it('shows whom to call and why, and records what came of it', async () => {
    const user = userEvent.setup();
    const { acted } = show(<FollowUpsPage />, 'li.na');
    const card = within(
      await screen.findByRole('article', { name: /The printer burns/ }),
    );
    expect(card.getByRole('link', { name: '021 5555 0110' })).toHaveAttribute(
      'href',
      'tel:02155550110',
    );
    expect(card.getByText('fire')).toBeInTheDocument();
    expect(card.getByText('Voicemail')).toBeInTheDocument();
    expect(await screen.findByText('Call script')).toBeInTheDocument();

    await user.click(card.getByRole('button', { name: /Record the call/ }));
    await user.click(card.getByRole('button', { name: 'Record' }));
    expect(acted).toEqual([]);
    await user.type(card.getByLabelText('What they said'), 'All fine');
    await user.click(card.getByRole('radio', { name: 'Satisfied' }));
    await user.click(
      card.getByRole('checkbox', { name: /close the incident/ }),
    );
    await user.click(card.getByRole('button', { name: 'Record' }));
    expect(await screen.findByText('Nobody has to be called')).toBeVisible();
    expect(acted).toEqual([
      [
        'INC-000007',
        'followUp',
        {
          method: 'call',
          outcome: 'All fine',
          result: 'reached',
          close: true,
          rating: { overall: 4 },
        },
        { ifMatch: 5 },
      ],
    ]);
  });

  it('is for the desk alone, in either language', async () => {
    show(<FollowUpsPage />, 'zhang.wei', 'zh');
    expect(await screen.findByText(/回访供服务台及其经理使用/)).toBeVisible();
  });
});

describe('SurveyPanel', () => {
  const resolved = (survey: Incident['survey']) =>
    ({ number: 'INC-000007', survey } as Incident);
  const askedAt = '2026-11-20T09:00:00.000Z';

  it('takes a rating by words, and asks for the one that is missing', async () => {
    const user = userEvent.setup();
    const onChange = jest.fn();
    const { satisfaction } = show(
      <SurveyPanel
        incident={resolved({ askedAt, mayRate: true })}
        onChange={onChange}
      />,
      'zhang.wei',
    );
    const send = await screen.findByRole('button', { name: 'Send the rating' });
    await user.click(send);
    expect(
      await screen.findByText('Choose how satisfied you are all in all.'),
    ).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Fair' }));
    await user.click(screen.getByRole('button', { name: 'Rate in detail' }));
    const speed = screen.getByRole('radiogroup', {
      name: /How quickly we responded/,
    });
    await user.click(within(speed).getByRole('radio', { name: 'Satisfied' }));
    await user.click(send);
    expect(satisfaction.rated).toEqual([{ overall: 3, speed: 4 }]);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('offers those who are dissatisfied to complain', async () => {
    show(
      <SurveyPanel
        incident={resolved({
          askedAt,
          mayRate: true,
          rating: { overall: 1, comment: 'Rude' },
        })}
        onChange={jest.fn()}
      />,
      'zhang.wei',
    );
    expect(
      await screen.findByText(/Somebody of the service desk/),
    ).toBeVisible();
    expect(screen.getByText('Rude')).toBeVisible();
    expect(
      screen.getByRole('link', { name: /complain/i }).getAttribute('href'),
    ).toContain('/service-desk/complaints/new?incident=INC-000007');
    expect(
      screen.getByRole('button', { name: 'Change the rating' }),
    ).toBeVisible();
  });

  it('shows what stands, and asks nobody who cannot rate', async () => {
    show(
      <SurveyPanel
        incident={resolved({
          askedAt,
          mayRate: false,
          rating: { overall: 5 },
        })}
        onChange={jest.fn()}
      />,
      'zhang.wei',
    );
    expect(await screen.findByText(/your rating stands/)).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
