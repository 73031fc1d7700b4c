import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { sampleEntities } from './catalog';
import { FakeKnowledgeBase } from './FakeKnowledgeBase';
import type { FakeState } from './fakeState';
import { knowledgeBaseApiRef } from '../src/api';
import { rootRouteRef } from '../src/routes';

/**
 * Shows a screen as somebody sees it, over a knowledge base in memory.
 *
 * @param screens - elements by path below `/knowledge-base`, e.g. `articles/:number/edit`
 * @param options - `as`: who looks; `path`: where they are, below `/knowledge-base`
 */
export function showScreens(
  screens: Record<string, ReactElement>,
  options: {
    as: string;
    path: string;
    language?: 'en' | 'zh';
    state?: FakeState;
  },
): FakeKnowledgeBase {
  const { as, path, language = 'en', state } = options;
  const knowledgeBase = FakeKnowledgeBase.create({ as, state });
  renderInTestApp(
    <Routes>
      {Object.entries(screens).map(([at, element]) => (
        <Route key={at} path={`/knowledge-base/${at}`} element={element} />
      ))}
    </Routes>,
    {
      apis: [
        [knowledgeBaseApiRef, knowledgeBase],
        [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
      ],
      mountedRoutes: { '/knowledge-base': rootRouteRef },
      initialRouteEntries: [`/knowledge-base/${path}`],
      config: {
        backend: { baseUrl: 'http://localhost' },
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
  return knowledgeBase;
}
