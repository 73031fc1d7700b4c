import { EntityProvider, catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import { serviceDeskApiRef } from '../api';
import { IncidentsCard } from './IncidentsCard';
import { IncidentsTab } from './IncidentsTab';

const entities = sampleEntities();

function entityNamed(name: string) {
  const found = entities.find(entity => entity.metadata.name === name);
  if (!found) throw new Error(`no ${name} in the catalog of the harness`);
  return found;
}

function show(
  element: JSX.Element,
  { as, ci, language = 'en' }: { as: string; ci: string; language?: string },
) {
  return renderInTestApp(
    <EntityProvider entity={entityNamed(ci)}>{element}</EntityProvider>,
    {
      apis: [
        [serviceDeskApiRef, FakeServiceDesk.create({ as })],
        [catalogApiRef, catalogApiMock({ entities })],
      ],
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

describe('an entity page', () => {
  // The chosen language is kept in the browser.
  beforeEach(() => localStorage.clear());

  it('shows an owner what hurts, here and around', async () => {
    show(<IncidentsTab />, { as: 'wang.fang', ci: 'payments-api' });
    expect(
      await screen.findByText('Major incident: Card payments are failing'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: /502 Bad Gateway/ }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: /Fraud check declines/ }),
    ).toBeInTheDocument();
  });

  it('tells somebody from another department a number and no title', async () => {
    show(<IncidentsCard />, {
      as: 'zhang.wei',
      ci: 'fraud-check',
      language: 'zh',
    });
    const hidden = await screen.findByText(/个您无权查看/);
    expect(hidden).toBeInTheDocument();
    expect(screen.queryByText(/Fraud check declines/)).not.toBeInTheDocument();
    expect(
      within(document.body).getByRole('heading', { name: '事件' }),
    ).toBeInTheDocument();
  });
});
