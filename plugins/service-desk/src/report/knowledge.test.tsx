import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import { serviceDeskApiRef } from '../api';
import { knowledgeReaderRef } from '../knowledge/knowledgeReader';
import { articleRouteRef, requestsRouteRef, rootRouteRef } from '../routes';
import { ReportPage } from './ReportPage';

function show(options: { language?: string; away?: boolean } = {}) {
  const desk = FakeServiceDesk.create({ as: 'zhang.wei' });
  desk.knowledgeIsThere = !options.away;
  renderInTestApp(<ReportPage />, {
    apis: [
      [serviceDeskApiRef, desk],
      [knowledgeReaderRef, desk.knowledge],
      [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
    ],
    mountedRoutes: {
      '/service-desk': rootRouteRef,
      '/service-desk/my': requestsRouteRef,
      '/knowledge-base/articles/:number': articleRouteRef,
    },
    initialRouteEntries: ['/service-desk/report'],
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
  return desk;
}

describe('ReportPage and the knowledge base', () => {
  beforeEach(() => localStorage.clear());

  it('shows the fix while one types, keeps it open, and files nothing when it helped', async () => {
    const user = userEvent.setup();
    const desk = show();
    const filed = desk.state.records.length;
    const title = await screen.findByRole('textbox', {
      name: /In a few words/,
    });
    await user.type(title, 'authentication failed');
    await user.click(
      await screen.findByRole('button', { name: /Already known here/ }),
    );
    await user.click(
      await screen.findByRole('button', { name: /VPN says "authentication/ }),
    );
    expect(
      await screen.findByText(/The clock of your phone is wrong/),
    ).toBeInTheDocument();

    // What is being read stays, whatever is typed next.
    await user.type(title, ' when printing duplex on the empty page');
    expect(
      await screen.findByRole('button', { name: /Second page of a duplex/ }),
    ).toBeInTheDocument();
    await user.clear(title);
    await user.type(title, 'duplex');
    expect(
      screen.getByText(/The clock of your phone is wrong/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/502/)).toBeNull();

    await user.click(screen.getByRole('button', { name: 'This solved it' }));
    await user.click(screen.getByRole('button', { name: 'Yes, it is solved' }));
    expect(
      await screen.findByRole('heading', { name: 'Glad that helped' }),
    ).toHaveFocus();
    expect(desk.state.records).toHaveLength(filed);
    expect(desk.state.solvedByKnowledge).toEqual(['KB-000002']);

    await user.click(
      screen.getByRole('button', { name: 'Report something else' }),
    );
    expect(
      await screen.findByRole('textbox', { name: /In a few words/ }),
    ).toHaveValue('');
  });

  it('finds in Chinese what was written in Chinese', async () => {
    const user = userEvent.setup();
    show({ language: 'zh' });
    await user.type(
      await screen.findByRole('textbox', { name: /一句话说明/ }),
      '重置密码',
    );
    await user.click(await screen.findByRole('button', { name: /已知情况/ }));
    await user.click(
      await screen.findByRole('button', { name: '如何重置密码' }),
    );
    expect(await screen.findByText(/选择“短信验证”/)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: '问题已解决' }),
    ).toBeInTheDocument();
  });

  it('says in one line that the knowledge base is away, and goes on', async () => {
    const user = userEvent.setup();
    show({ away: true });
    await user.type(
      await screen.findByRole('textbox', { name: /In a few words/ }),
      'zzz',
    );
    expect(
      await screen.findByText(/The knowledge base does not answer now/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Send report' }),
    ).toBeInTheDocument();
  });
});
