import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import { serviceDeskApiRef } from '../api';
import { reportRouteRef, rootRouteRef } from '../routes';
import { MyRequestsPage } from './MyRequestsPage';

function show(
  options: { query?: string; language?: string; empty?: boolean } = {},
) {
  const desk = FakeServiceDesk.create({
    as: 'zhang.wei',
    ...(options.empty && {
      state: { records: [], attachments: {}, idempotency: {} },
    }),
  });
  void renderInTestApp(<MyRequestsPage />, {
    apis: [
      [serviceDeskApiRef, desk],
      [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
    ],
    mountedRoutes: {
      '/service-desk': rootRouteRef,
      '/service-desk/report': reportRouteRef,
    },
    initialRouteEntries: [`/service-desk/my${options.query ?? ''}`],
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
  const stateOf = (number: string) =>
    desk.state.records.find(({ incident }) => incident.number === number)
      ?.incident.state;
  return { desk, stateOf };
}

const card = (name: RegExp) => screen.findByRole('article', { name });

describe('MyRequestsPage', () => {
  beforeEach(() => localStorage.clear());

  it('lets the requester answer and confirm on the spot', async () => {
    const user = userEvent.setup();
    const { stateOf } = show();

    const asked = await card(/INC-000002/);
    expect(stateOf('INC-000002')).toBe('pending');
    expect(await within(asked).findByText(/another browser/)).toBeVisible();
    await user.click(
      within(asked).getByRole('button', { name: 'Send the answer' }),
    );
    expect(
      await within(asked).findByText('Write your answer first.'),
    ).toBeVisible();
    await user.type(
      within(asked).getByRole('textbox', { name: 'Your answer' }),
      'In Firefox too{Control>}{Enter}{/Control}',
    );
    await waitFor(() => expect(stateOf('INC-000002')).toBe('in_progress'));
    await waitFor(() =>
      expect(screen.queryByRole('article', { name: /INC-000002/ })).toBeNull(),
    );

    const solved = await card(/INC-000005/);
    await user.click(within(solved).getByRole('radio', { name: 'Satisfied' }));
    await user.click(
      within(solved).getByRole('button', { name: 'It works again' }),
    );
    await waitFor(() => expect(stateOf('INC-000005')).toBe('closed'));

    const unsolved = await card(/INC-000025/);
    await user.click(
      within(unsolved).getByRole('button', { name: 'Not solved' }),
    );
    await user.type(
      within(unsolved).getByRole('textbox', {
        name: 'What does not work yet?',
      }),
      'Still no files',
    );
    await user.click(
      within(unsolved).getByRole('button', { name: 'Send it back' }),
    );
    await waitFor(() => expect(stateOf('INC-000025')).toBe('assigned'));
    await waitFor(() =>
      expect(
        screen.queryByRole('heading', { name: /Waits for you/ }),
      ).toBeNull(),
    );
    expect(
      screen.getByRole('heading', { name: /In the works/ }),
    ).toBeInTheDocument();
  });

  it('filters by the address, and leads the way when there is nothing', async () => {
    const user = userEvent.setup();
    show({ query: '?state=closed' });
    expect(
      await screen.findByRole('heading', { name: 'Done (1)' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: /In the works/ })).toBeNull();
    await user.type(screen.getByRole('searchbox'), 'no such words');
    await user.click(
      await screen.findByRole('button', { name: 'Show everything' }),
    );
    expect(
      await screen.findByRole('heading', { name: /In the works/ }),
    ).toBeInTheDocument();
  });

  it('speaks Chinese, also when empty', async () => {
    show({ empty: true, language: 'zh' });
    const heading = await screen.findByRole('heading', {
      name: '您还没有提交过请求',
    });
    const links = screen.getAllByRole('link', { name: '报告事件' });
    expect(heading).toBeInTheDocument();
    expect(links[0]).toHaveAttribute('href', '/service-desk/report');
  });
});
