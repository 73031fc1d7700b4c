import {
  ApiBlueprint,
  PageBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  MeasureClient,
  ReportClient,
} from '@firstline/plugin-service-desk-common';
import { RiBarChart2Line, RiFileChartLine } from '@remixicon/react';
import { measureApiRef, reportApiRef } from '../api';
import { measuresRouteRef, reportsRouteRef } from '../routes';

const measureApi = ApiBlueprint.make({
  name: 'measures',
  params: define =>
    define({
      api: measureApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new MeasureClient(options),
    }),
});

const reportApi = ApiBlueprint.make({
  name: 'reports',
  params: define =>
    define({
      api: reportApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new ReportClient(options),
    }),
});

const measuresPage = PageBlueprint.make({
  name: 'measures',
  params: {
    path: '/service-desk/measures',
    routeRef: measuresRouteRef,
    title: 'Measures',
    icon: <RiBarChart2Line />,
    noHeader: true,
    loader: () => import('./MeasuresPage').then(m => <m.MeasuresPage />),
  },
});

const reportsPage = PageBlueprint.make({
  name: 'reports',
  params: {
    path: '/service-desk/reports',
    routeRef: reportsRouteRef,
    title: 'Service reports',
    icon: <RiFileChartLine />,
    noHeader: true,
    loader: () =>
      import('../serviceReport/ReportsRouter').then(m => <m.ReportsRouter />),
  },
});

/** How the desk is doing: the dashboard, and the monthly reports. */
export const measureExtensions = [
  measureApi,
  reportApi,
  measuresPage,
  reportsPage,
];
