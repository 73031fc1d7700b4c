import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { createApiFactory } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route } from 'react-router-dom';
import { FakeKnowledgeBase } from '../../dev/FakeKnowledgeBase';
import { sampleEntities } from '../../dev/catalog';
import { KnowledgeBasePage, knowledgeBaseApiRef } from '../legacy';

describe('in a portal of the old frontend system', () => {
  beforeEach(() => localStorage.clear());

  it('finds an article and opens it', async () => {
    const user = userEvent.setup();
    const app = createApp({
      apis: [
        createApiFactory(
          knowledgeBaseApiRef,
          FakeKnowledgeBase.create({ as: 'zhang.wei' }),
        ),
        createApiFactory(
          catalogApiRef,
          catalogApiMock({ entities: sampleEntities() }),
        ),
      ],
      configLoader: async () => [
        {
          context: 'test',
          data: {
            app: { title: 'Portal', baseUrl: 'http://localhost' },
            backend: { baseUrl: 'http://localhost' },
          },
        },
      ],
    });
    window.history.pushState({}, '', '/knowledge-base');
    const Portal = app.createRoot(
      <AppRouter>
        <FlatRoutes>
          <Route path="/knowledge-base" element={<KnowledgeBasePage />} />
        </FlatRoutes>
      </AppRouter>,
    );
    render(<Portal />);
    await user.type(
      await screen.findByRole('searchbox', {
        name: 'Search the knowledge base',
      }),
      'vpn',
    );
    await user.click(await screen.findByRole('link', { name: /^VPN drops/ }));
    expect(
      await screen.findByRole('heading', { name: 'Workaround' }),
    ).toBeInTheDocument();
    expect(window.location.pathname).toMatch(
      /^\/knowledge-base\/articles\/KB-\d{6}$/,
    );
  });
});
