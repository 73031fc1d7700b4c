import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { clientFactory, inLegacyPortal } from '@firstline/frontend-kit/legacy';
import {
  ComplaintClient,
  MeasureClient,
  ReportClient,
  SatisfactionClient,
  ServiceDeskClient,
  WorkClient,
  WorkOrderClient,
} from '@firstline/plugin-service-desk-common';
import {
  complaintApiRef,
  measureApiRef,
  reportApiRef,
  satisfactionApiRef,
  serviceDeskApiRef,
  workApiRef,
  workOrderApiRef,
} from '../api';
import { serviceDeskExternalRoutes } from '../routes';
import { legacyRoutes, places } from './legacyRoutes';

/** The service desk's screens, for a portal on the old frontend system. */
export const serviceDeskPlugin = createPlugin({
  id: 'service-desk',
  apis: [
    clientFactory(serviceDeskApiRef, ServiceDeskClient),
    clientFactory(complaintApiRef, ComplaintClient),
    clientFactory(measureApiRef, MeasureClient),
    clientFactory(reportApiRef, ReportClient),
    clientFactory(satisfactionApiRef, SatisfactionClient),
    clientFactory(workApiRef, WorkClient),
    clientFactory(workOrderApiRef, WorkOrderClient),
  ],
  routes: legacyRoutes,
  externalRoutes: {
    article: convertLegacyRouteRef(serviceDeskExternalRoutes.article),
    newArticle: convertLegacyRouteRef(serviceDeskExternalRoutes.newArticle),
  },
});

/** All pages of the desk; belongs on the path `/service-desk`, where notifications lead. */
export const ServiceDeskPage = serviceDeskPlugin.provide(
  createRoutableExtension({
    name: 'ServiceDeskPage',
    mountPoint: legacyRoutes.root,
    component: () =>
      import('./LegacyRouter').then(m =>
        inLegacyPortal(m.LegacyRouter, places),
      ),
  }),
);
