import {
  ApiBlueprint,
  PageBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { SatisfactionClient } from '@firstline/plugin-service-desk-common';
import { RiPhoneLine } from '@remixicon/react';
import { satisfactionApiRef } from '../api';
import { followUpsRouteRef } from '../routes';

const satisfactionApi = ApiBlueprint.make({
  name: 'satisfaction',
  params: define =>
    define({
      api: satisfactionApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new SatisfactionClient(options),
    }),
});

const followUpsPage = PageBlueprint.make({
  name: 'follow-ups',
  params: {
    path: '/service-desk/follow-ups',
    routeRef: followUpsRouteRef,
    title: 'Follow-ups',
    icon: <RiPhoneLine />,
    noHeader: true,
    loader: () => import('./FollowUpsPage').then(m => <m.FollowUpsPage />),
  },
});

/** How requesters see what was done for them, and whom the desk has to call. */
export const satisfactionExtensions = [satisfactionApi, followUpsPage];
