import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { createApiFactory } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route } from 'react-router-dom';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import { ServiceDeskPage, serviceDeskApiRef } from '../legacy';

function openPortal(options: { path: string; language?: string }) {
  const desk = FakeServiceDesk.create({ as: 'zhang.wei' });
  const app = createApp({
    apis: [
      createApiFactory(serviceDeskApiRef, desk),
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
    __experimentalTranslations: {
      availableLanguages: ['en', 'zh'],
      defaultLanguage: options.language,
    },
  });
  window.history.pushState({}, '', options.path);
  const Portal = app.createRoot(
    <AppRouter>
      <FlatRoutes>
        <Route path="/service-desk" element={<ServiceDeskPage />} />
      </FlatRoutes>
    </AppRouter>,
  );
  const page = render(<Portal />);
  return { desk, page };
}

describe('in a portal of the old frontend system', () => {
  beforeEach(() => localStorage.clear());

  it('leads to the page that is for the reader, and from there to a report that is filed', async () => {
    const user = userEvent.setup();
    const { desk } = openPortal({ path: '/service-desk' });
    const filed = desk.state.records.length;
    await screen.findByRole('heading', { name: 'My requests' });
    expect(window.location.pathname).toBe('/service-desk/my');

    await user.click(
      (
        await screen.findAllByRole('link', { name: 'Report an incident' })
      )[0],
    );
    expect(window.location.pathname).toBe('/service-desk/report');
    await user.type(
      await screen.findByRole('textbox', { name: /In a few words/ }),
      'The VPN drops',
    );
    await user.type(
      screen.getByRole('textbox', { name: /What happens/ }),
      'Every ten minutes',
    );
    await user.click(screen.getByRole('radio', { name: 'Many people' }));
    await user.click(screen.getByRole('radio', { name: 'I cannot work' }));
    await user.click(screen.getByRole('button', { name: 'Send report' }));

    await screen.findByRole('heading', { name: /^INC-\d{6} is on its way$/ });
    expect(desk.state.records).toHaveLength(filed + 1);
    const { number } = desk.state.records.at(-1)!.incident;
    const link = screen
      .getAllByRole<HTMLAnchorElement>('link')
      .find(({ href }) => href.endsWith(`/incidents/${number}`));
    await user.click(link!);
    await screen.findByRole('heading', { name: /The VPN drops/ });
    expect(window.location.pathname).toBe(`/service-desk/incidents/${number}`);
  });

  it('speaks Chinese where the portal does', async () => {
    openPortal({ path: '/service-desk/my', language: 'zh' });
    expect(
      await screen.findByRole('heading', { name: '我的请求' }),
    ).toBeInTheDocument();
  });
});
