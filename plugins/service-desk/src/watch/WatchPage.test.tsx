import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { refusal } from '@firstline/frontend-kit/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeServiceDesk, sampleState } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import type { FakeState } from '../../dev/fakeState';
import { serviceDeskApiRef } from '../api';
import { deskRouteRef, requestsRouteRef, rootRouteRef } from '../routes';
import { WatchPage } from './WatchPage';

const empty: FakeState = { records: [], attachments: {}, idempotency: {} };

function show(options: {
  as: string;
  state?: FakeState;
  language?: string;
  before?: (method: string) => Promise<void>;
}) {
  renderInTestApp(<WatchPage />, {
    apis: [
      [serviceDeskApiRef, FakeServiceDesk.create(options)],
      [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
    ],
    mountedRoutes: {
      '/service-desk': rootRouteRef,
      '/service-desk/my': requestsRouteRef,
      '/service-desk/desk': deskRouteRef,
    },
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
  });
}

const section = (name: string) => screen.findByRole('region', { name });

describe('WatchPage', () => {
  beforeEach(() => localStorage.clear());

  it('counts, lists with clock and owner, and looks again', async () => {
    const user = userEvent.setup();
    const state = sampleState();
    const bouncing = state.records.find(
      ({ incident }) => incident.number === 'INC-000003',
    )!.incident;
    bouncing.reassignmentCount = 4;
    show({ as: 'maria.silva', state });

    const major = within(await section('Major incidents'));
    const row = (await major.findByText('INC-000001')).closest('li')!;
    expect(row).toHaveTextContent(/Next update: .*left/);
    expect(row).toHaveTextContent('wang.fang');
    expect(row).toHaveTextContent('payments-team');
    expect(within(row).getByRole('link')).toHaveAttribute(
      'href',
      '/service-desk/incidents/INC-000001',
    );
    const back = within(await section('Bouncing between teams'));
    expect(back.getByText('handed over 4 times')).toBeInTheDocument();

    const counts = screen.getByRole('navigation', { name: 'What to look at' });
    expect(
      within(counts).getByRole('link', { name: /^2 ?Bouncing/ }),
    ).toHaveAttribute('href', '#watch-bouncing');
    const late = within(await section('Breached'));
    expect(
      late.getByRole('link', { name: 'All of them on the desk' }),
    ).toHaveAttribute('href', '/service-desk/desk?queue=all&flag=breached');

    bouncing.state = 'resolved';
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await waitFor(() =>
      expect(screen.queryByText('handed over 4 times')).toBeNull(),
    );
    expect(screen.getByText(/Bouncing: 1\./)).toBeInTheDocument();
  });

  it('is calm when there is nothing to watch', async () => {
    show({ as: 'he.qiang', state: structuredClone(empty), language: 'zh' });
    expect(
      await screen.findByRole('heading', { name: '一切平稳。' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: '已超时' })).toBeNull();
  });

  it('is for managers only', async () => {
    const asked: string[] = [];
    show({
      as: 'li.na',
      before: async method => {
        asked.push(method);
      },
    });
    expect(
      await screen.findByText(/for incident managers and desk managers/),
    ).toBeInTheDocument();
    expect(asked).not.toContain('getWatch');
  });

  it('can be tried again after a failure', async () => {
    const user = userEvent.setup();
    let down = true;
    show({
      as: 'maria.silva',
      before: async method => {
        if (down && method === 'getWatch') throw await refusal(503, 'Away');
      },
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    down = false;
    await user.click(again);
    expect(await section('Breached')).toBeInTheDocument();
  });
});
