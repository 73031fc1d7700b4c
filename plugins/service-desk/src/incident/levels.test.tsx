import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { refusal } from '@firstline/frontend-kit/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { FakeServiceDesk, sampleState } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import { serviceDeskApiRef } from '../api';
import { requestsRouteRef, rootRouteRef } from '../routes';
import { IncidentPage } from './IncidentPage';

function show(options: {
  number: string;
  as: string;
  language?: string;
  before?: (method: string) => Promise<void>;
}) {
  const { number, as, before } = options;
  const desk = FakeServiceDesk.create({ as, before, state: sampleState() });
  renderInTestApp(
    <Routes>
      <Route path="incidents/:number" element={<IncidentPage />} />
    </Routes>,
    {
      apis: [
        [serviceDeskApiRef, desk],
        [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
      ],
      mountPath: '/service-desk/*',
      mountedRoutes: {
        '/service-desk': rootRouteRef,
        '/service-desk/my': requestsRouteRef,
      },
      initialRouteEntries: [`/service-desk/incidents/${number}`],
      config: {
        app: {
          extensions: [
            {
              'api:app/app-language': {
                config: {
                  availableLanguages: ['en', 'zh'],
                  defaultLanguage: options.language ?? 'en',
                },
              },
            },
          ],
        },
      },
    },
  );
  return desk;
}

const panel = (name: string) => screen.findByRole('region', { name });

describe('time on the page of an incident', () => {
  beforeEach(() => localStorage.clear());

  it('asks which vendor is called in, and says whom to call', async () => {
    const user = userEvent.setup();
    const desk = show({ number: 'INC-000010', as: 'zhao.min' });
    await user.click(
      await screen.findByRole('button', { name: 'Put on hold' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Put on hold' });
    const vendor = { name: 'Telefax Ltd' };
    expect(within(dialog).queryByRole('radio', vendor)).toBeNull();
    await user.click(within(dialog).getByRole('radio', { name: 'The vendor' }));
    await user.click(within(dialog).getByRole('radio', vendor));
    expect(within(dialog).getByText(/7946 0000/)).toBeInTheDocument();
    await user.type(
      within(dialog).getByRole('textbox', { name: /Note/ }),
      'Ticket 4711',
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Put on hold' }),
    );
    await waitFor(async () =>
      expect(await desk.getIncident('INC-000010')).toMatchObject({
        state: 'pending',
        waitingFor: 'vendor',
        vendor: 'telefax',
      }),
    );
  });

  it('tells those who work on it the level and why, whose it is and why, and where the time went', async () => {
    const user = userEvent.setup();
    show({ number: 'INC-000010', as: 'zhao.min' });

    const level = await panel('Service level');
    expect(within(level).getByText('Standard')).toBeInTheDocument();
    expect(level).toHaveTextContent(/the default holds/);
    expect(level).toHaveTextContent('Every hour counts, day and night.');
    expect(level).toHaveTextContent(/Tier 2: hand over: .* left/);
    expect(
      within(level).getByText('Tier times that have ended (2)'),
    ).toBeInTheDocument();

    const assignment = await panel('Assignment');
    expect(
      within(assignment).getByRole('heading', { name: 'Why it is yours' }),
    ).toBeInTheDocument();
    expect(assignment).toHaveTextContent(
      'Least loaded of 3 on duty with the skill postgres: load 4.',
    );

    const time = await panel('Where the time went');
    expect(
      await within(time).findByRole('img', {
        name: /^Not accepted: .*; Working: /,
      }),
    ).toBeInTheDocument();
    await user.click(within(time).getByText('As a table'));
    const table = within(time).getByRole('table', { hidden: true });
    expect(
      within(table)
        .getAllByRole('rowheader', { hidden: true })
        .map(row => row.textContent),
    ).toEqual([
      'Tier 1, no team',
      'Tier 1, service-desk',
      'Tier 2, dba-team',
      'nobody in particular',
      'zhao.min',
    ]);
  });

  it('lists what time brought about and will, and marks what came late', async () => {
    show({ number: 'INC-000011', as: 'li.na' });
    const steps = await panel('Escalations');
    const [first, second] = await within(steps).findAllByRole('listitem');
    expect(first).toHaveTextContent('50 % of the response time');
    expect(first).toHaveTextContent('tells whoever works on it and the team');
    expect(first).not.toHaveTextContent('late');
    expect(second).toHaveTextContent('100 % of the response time');
    expect(second).toHaveTextContent(
      'escalates to the next tier and tells the incident managers',
    );
    expect(second).toHaveTextContent('late by 3 min');
    expect(steps).toHaveTextContent(/75 % of the resolution time.*Comes in/);
  });

  it('says what failed beside what did not, and loads it again', async () => {
    const user = userEvent.setup();
    let broken = true;
    show({
      number: 'INC-000010',
      as: 'zhao.min',
      before: async method => {
        if (broken && method === 'getEscalations') throw await refusal(500, '');
      },
    });
    const steps = await panel('Escalations');
    const retry = await within(steps).findByRole('button', {
      name: 'Try again',
    });
    expect(
      await within(await panel('Where the time went')).findByRole('img'),
    ).toBeInTheDocument();
    broken = false;
    await user.click(retry);
    await waitFor(() =>
      expect(steps).toHaveTextContent('50 % of the response time'),
    );
  });

  it('tells a requester what to expect, and nothing of how the desk counts', async () => {
    show({ number: 'INC-000008', as: 'zhang.wei', language: 'zh' });
    const promised = await screen.findByRole('list', { name: '服务承诺' });
    expect(promised).toHaveTextContent('已按时受理。');
    expect(promised).toHaveTextContent(/预计于.*前解决。/);
    expect(screen.queryByText('服务级别')).not.toBeInTheDocument();
    expect(screen.queryByText('升级记录')).not.toBeInTheDocument();
    expect(screen.queryByText('时间花在哪里')).not.toBeInTheDocument();
    expect(screen.queryByText(/移交/)).not.toBeInTheDocument();
  });
});
