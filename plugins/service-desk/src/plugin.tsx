import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  ComplaintClient,
  ServiceDeskClient,
} from '@firstline/plugin-service-desk-common';
import {
  RiAddCircleLine,
  RiCustomerService2Line,
  RiEyeLine,
  RiFeedbackLine,
  RiInboxLine,
  RiListSettingsLine,
  RiRouteLine,
  RiTeamLine,
} from '@remixicon/react';
import { complaintApiRef, serviceDeskApiRef } from './api';
import { entityExtensions } from './entity/entityExtensions';
import { homeWidgets } from './home/homeWidgets';
import { measureExtensions } from './measures/measureExtensions';
import { satisfactionExtensions } from './satisfaction/satisfactionExtensions';
import { searchExtensions } from './search/searchExtensions';
import { workExtensions } from './work/workExtensions';
import {
  agentsRouteRef,
  complaintsRouteRef,
  deskRouteRef,
  dispatchRouteRef,
  reportRouteRef,
  requestsRouteRef,
  rootRouteRef,
  settingsRouteRef,
  watchRouteRef,
  serviceDeskExternalRoutes,
  serviceDeskRoutes,
} from './routes';

const serviceDeskApi = ApiBlueprint.make({
  params: define =>
    define({
      api: serviceDeskApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ServiceDeskClient({ discoveryApi, fetchApi }),
    }),
});

const complaintApi = ApiBlueprint.make({
  name: 'complaints',
  params: define =>
    define({
      api: complaintApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new ComplaintClient(options),
    }),
});

// Titles here only name the sidebar entries: the framework cannot translate them,
// so every page draws its own header in the reader's language.
const reportPage = PageBlueprint.make({
  name: 'report',
  params: {
    path: '/service-desk/report',
    routeRef: reportRouteRef,
    title: 'Report an incident',
    icon: <RiAddCircleLine />,
    noHeader: true,
    loader: () => import('./report/ReportPage').then(m => <m.ReportPage />),
  },
});

const requestsPage = PageBlueprint.make({
  name: 'my',
  params: {
    path: '/service-desk/my',
    routeRef: requestsRouteRef,
    title: 'My requests',
    icon: <RiInboxLine />,
    noHeader: true,
    loader: () =>
      import('./requests/MyRequestsPage').then(m => <m.MyRequestsPage />),
  },
});

const deskPage = PageBlueprint.make({
  name: 'desk',
  params: {
    path: '/service-desk/desk',
    routeRef: deskRouteRef,
    title: 'Desk',
    icon: <RiCustomerService2Line />,
    noHeader: true,
    loader: () => import('./desk/DeskPage').then(m => <m.DeskPage />),
  },
});

const complaintsPage = PageBlueprint.make({
  name: 'complaints',
  params: {
    path: '/service-desk/complaints',
    routeRef: complaintsRouteRef,
    title: 'Complaints',
    icon: <RiFeedbackLine />,
    noHeader: true,
    loader: () =>
      import('./complaint/ComplaintsRouter').then(m => <m.ComplaintsRouter />),
  },
});

const watchPage = PageBlueprint.make({
  name: 'watch',
  params: {
    path: '/service-desk/watch',
    routeRef: watchRouteRef,
    title: 'Watch',
    icon: <RiEyeLine />,
    noHeader: true,
    loader: () => import('./watch/WatchPage').then(m => <m.WatchPage />),
  },
});

const dispatchPage = PageBlueprint.make({
  name: 'dispatch',
  params: {
    path: '/service-desk/dispatch',
    routeRef: dispatchRouteRef,
    title: 'Dispatch',
    icon: <RiRouteLine />,
    noHeader: true,
    loader: () =>
      import('./dispatch/DispatchPage').then(m => <m.DispatchPage />),
  },
});

const agentsPage = PageBlueprint.make({
  name: 'agents',
  params: {
    path: '/service-desk/agents',
    routeRef: agentsRouteRef,
    title: 'People and duty',
    icon: <RiTeamLine />,
    noHeader: true,
    loader: () => import('./agents/AgentsRouter').then(m => <m.AgentsRouter />),
  },
});

const settingsPage = PageBlueprint.make({
  name: 'settings',
  params: {
    path: '/service-desk/settings',
    routeRef: settingsRouteRef,
    title: 'Desk settings',
    icon: <RiListSettingsLine />,
    noHeader: true,
    loader: () =>
      import('./settings/SettingsPage').then(m => <m.SettingsPage />),
  },
});

const rootPage = PageBlueprint.make({
  params: {
    path: '/service-desk',
    routeRef: rootRouteRef,
    noHeader: true,
    loader: () =>
      import('./ServiceDeskRouter').then(m => <m.ServiceDeskRouter />),
  },
});

/** The service desk's screens, for a portal on the new frontend system. */
export const serviceDeskPlugin = createFrontendPlugin({
  pluginId: 'service-desk',
  title: 'Service desk',
  info: { packageJson: () => import('../package.json') },
  routes: serviceDeskRoutes,
  externalRoutes: serviceDeskExternalRoutes,
  extensions: [
    serviceDeskApi,
    complaintApi,
    reportPage,
    requestsPage,
    deskPage,
    dispatchPage,
    agentsPage,
    settingsPage,
    watchPage,
    complaintsPage,
    rootPage,
    ...entityExtensions,
    ...measureExtensions,
    ...homeWidgets,
    ...searchExtensions,
    ...satisfactionExtensions,
    ...workExtensions,
  ],
});
