import {
  ApiBlueprint,
  PageBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  WorkClient,
  WorkOrderClient,
} from '@firstline/plugin-service-desk-common';
import { RiCalendarCheckLine, RiMedalLine } from '@remixicon/react';
import { workApiRef, workOrderApiRef } from '../api';
import { assessmentRouteRef, dailyRouteRef } from '../routes';

const workApi = ApiBlueprint.make({
  name: 'work',
  params: define =>
    define({
      api: workApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new WorkClient(options),
    }),
});

const workOrderApi = ApiBlueprint.make({
  name: 'work-orders',
  params: define =>
    define({
      api: workOrderApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new WorkOrderClient(options),
    }),
});

const dailyPage = PageBlueprint.make({
  name: 'daily',
  params: {
    path: '/service-desk/daily',
    routeRef: dailyRouteRef,
    title: 'Daily record',
    icon: <RiCalendarCheckLine />,
    noHeader: true,
    loader: () => import('./daily/DailyRouter').then(m => <m.DailyRouter />),
  },
});

const assessmentPage = PageBlueprint.make({
  name: 'assessment',
  params: {
    path: '/service-desk/assessment',
    routeRef: assessmentRouteRef,
    title: 'Assessment',
    icon: <RiMedalLine />,
    noHeader: true,
    loader: () =>
      import('./assessment/AssessmentPage').then(m => <m.AssessmentPage />),
  },
});

/** Working time of people: daily records, and what comes of it for each. */
export const workExtensions = [
  workApi,
  workOrderApi,
  dailyPage,
  assessmentPage,
];
