import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Route, Routes } from 'react-router-dom';
import { complaintApiRef, serviceDeskApiRef } from '../src/api';
import { ComplaintsRouter } from '../src/complaint/ComplaintsRouter';
import { MyRequestsPage } from '../src/requests/MyRequestsPage';
import {
  complaintsRouteRef,
  reportRouteRef,
  requestsRouteRef,
  rootRouteRef,
} from '../src/routes';
import { sampleEntities } from './catalog';
import { FakeComplaints } from './FakeComplaints';
import { FakeServiceDesk } from './FakeServiceDesk';
import type { StoredComplaint } from './sampleComplaints';

/**
 * Draws the page at an address as somebody sees it, on samples or on the records of
 * somebody who looked before.
 */
export function showComplaints(options: {
  as: string;
  path: string;
  language?: string;
  records?: StoredComplaint[];
}): FakeComplaints {
  const { as, path, language = 'en', records } = options;
  const complaints = FakeComplaints.create({ as, records });
  void renderInTestApp(
    <Routes>
      <Route path="/service-desk/my" element={<MyRequestsPage />} />
      <Route path="/service-desk/complaints/*" element={<ComplaintsRouter />} />
    </Routes>,
    {
      apis: [
        [serviceDeskApiRef, FakeServiceDesk.create({ as })],
        [complaintApiRef, complaints],
        [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
      ],
      mountedRoutes: {
        '/service-desk': rootRouteRef,
        '/service-desk/my': requestsRouteRef,
        '/service-desk/report': reportRouteRef,
        '/service-desk/complaints': complaintsRouteRef,
      },
      initialRouteEntries: [path],
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
  return complaints;
}
