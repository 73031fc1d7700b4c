import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes, useLocation } from 'react-router-dom';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import { serviceDeskApiRef } from '../api';
import { knowledgeReaderRef } from '../knowledge/knowledgeReader';
import {
  articleRouteRef,
  newArticleRouteRef,
  requestsRouteRef,
  rootRouteRef,
} from '../routes';
import { IncidentPage } from './IncidentPage';

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{`${pathname}${search}`}</p>;
}

function show(options: {
  number: string;
  as: string;
  language?: string;
  away?: boolean;
  desk?: FakeServiceDesk;
}) {
  const desk = options.desk ?? FakeServiceDesk.create({ as: options.as });
  desk.knowledgeIsThere = !options.away;
  renderInTestApp(
    <Routes>
      <Route path="service-desk/incidents/:number" element={<IncidentPage />} />
      <Route path="*" element={<Elsewhere />} />
    </Routes>,
    {
      apis: [
        [serviceDeskApiRef, desk],
        [knowledgeReaderRef, desk.knowledge],
        [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
      ],
      mountPath: '/*',
      mountedRoutes: {
        '/service-desk': rootRouteRef,
        '/service-desk/my': requestsRouteRef,
        '/knowledge-base/articles/:number': articleRouteRef,
        '/knowledge-base/new': newArticleRouteRef,
      },
      initialRouteEntries: [`/service-desk/incidents/${options.number}`],
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

const recordOf = (desk: FakeServiceDesk, number: string) =>
  desk.state.records.find(record => record.incident.number === number)!
    .incident;

describe('IncidentPage and the knowledge base', () => {
  beforeEach(() => localStorage.clear());

  it('shows why an article is suggested, opens it in place, and keeps it with the incident', async () => {
    const user = userEvent.setup();
    const desk = show({ number: 'INC-000001', as: 'wang.fang' });
    const panel = await screen.findByRole('region', { name: 'Knowledge' });
    const title = within(panel).getByRole('button', {
      name: 'Card payments fail with 502: exhausted connection pool',
    });
    expect(
      within(panel).getByText(/About payments-api .* Solved 12 incidents/),
    ).toBeInTheDocument();
    await user.click(title);
    expect(
      await within(panel).findByText(/Roll back the last release/),
    ).toBeInTheDocument();
    expect(
      within(panel).getByRole('link', { name: /Open KB-000001/ }),
    ).toHaveAttribute('href', '/knowledge-base/articles/KB-000001');

    await user.click(
      within(panel).getByRole('button', {
        name: 'Attach KB-000001 to the incident',
      }),
    );
    expect(await screen.findByText(/attached an article/)).toBeInTheDocument();
    expect(recordOf(desk, 'INC-000001').articles).toMatchObject([
      { number: 'KB-000001', solved: false },
    ]);
    await user.click(
      await screen.findByRole('button', {
        name: 'Take KB-000001 off the incident',
      }),
    );
    await waitFor(() =>
      expect(recordOf(desk, 'INC-000001').articles).toEqual([]),
    );
  });

  it('resolves with the article that solved it, and then asks for no draft', async () => {
    const user = userEvent.setup();
    const desk = show({ number: 'INC-000001', as: 'wang.fang' });
    await user.click(
      await screen.findByRole('button', { name: /exhausted connection pool/ }),
    );
    await user.click(
      await screen.findByRole('button', {
        name: 'Solved with this: KB-000001',
      }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Resolve' });
    expect(
      within(dialog).getByRole('combobox', { name: /Article that solved it/ }),
    ).toHaveValue(
      'KB-000001 Card payments fail with 502: exhausted connection pool',
    );
    expect(
      within(dialog).queryByRole('checkbox', { name: /Write an article/ }),
    ).toBeNull();
    await user.type(
      within(dialog).getByRole('textbox', { name: /What was done/ }),
      'Rolled back',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Resolve' }));
    expect(await screen.findByText(/Solved with/)).toBeInTheDocument();
    expect(recordOf(desk, 'INC-000001').resolution?.articleNumber).toBe(
      'KB-000001',
    );
    expect(screen.queryByRole('link', { name: 'Draft an article' })).toBeNull();
  });

  it.each([
    ['KB-000002', /^KB-000002 .+/],
    // For engineers alone: the requester is told no more than its number.
    ['KB-000001', /^KB-000001$/],
  ])(
    'names the article that solved it to a requester: %s',
    async (article, name) => {
      const desk = FakeServiceDesk.create({ as: 'zhang.wei' });
      Object.assign(recordOf(desk, 'INC-000002'), {
        state: 'resolved',
        resolution: {
          code: 'fixed',
          text: 'Renewed the certificate',
          workaround: false,
          resolvedBy: 'user:default/li.na',
          articleNumber: article,
        },
      });
      show({ number: 'INC-000002', as: 'zhang.wei', desk });
      const solved = await screen.findByText(/Solved with/);
      expect(await within(solved).findByRole('link', { name })).toHaveAttribute(
        'href',
        `/knowledge-base/articles/${article}`,
      );
    },
  );

  it('finds an article as one types, or goes on to write the one that is missing', async () => {
    const user = userEvent.setup();
    const desk = show({ number: 'INC-000001', as: 'wang.fang' });
    await user.click(await screen.findByRole('button', { name: 'Resolve' }));
    const dialog = await screen.findByRole('dialog', { name: 'Resolve' });
    const picker = within(dialog).getByRole('combobox', {
      name: /Article that solved it/,
    });
    await user.type(picker, 'duplex');
    expect(
      await screen.findByRole('option', { name: /KB-000003 Second page/ }),
    ).toBeInTheDocument();
    await user.keyboard('{ArrowDown}{Enter}');
    expect((picker as HTMLInputElement).value).toMatch(/^KB-000003 Second/);
    await user.clear(picker);
    await user.keyboard('{Escape}');
    await user.click(
      within(dialog).getByRole('checkbox', { name: /Write an article/ }),
    );
    await user.type(
      within(dialog).getByRole('textbox', { name: /What was done/ }),
      'Rolled back',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Resolve' }));
    expect(
      await screen.findByText('/knowledge-base/new?fromIncident=INC-000001'),
    ).toBeInTheDocument();
    expect(recordOf(desk, 'INC-000001').state).toBe('resolved');
  });

  it('says in one line, also in Chinese, that the knowledge base is away', async () => {
    show({ number: 'INC-000001', as: 'wang.fang', language: 'zh', away: true });
    const panel = await screen.findByRole('region', { name: '知识' });
    expect(
      within(panel).getByText('知识库暂时没有响应，不影响服务台的使用。'),
    ).toBeInTheDocument();
  });

  it('shows requesters nothing of it', async () => {
    show({ number: 'INC-000001', as: 'emma.clark' });
    expect(
      await screen.findByRole('heading', { level: 2, name: /Card payments/ }),
    ).toBeInTheDocument();
    await screen.findByText(/We found the cause/);
    expect(screen.queryByRole('region', { name: 'Knowledge' })).toBeNull();
    expect(screen.queryByText(/KB-000001/)).toBeNull();
  });
});
