import { createCardExtension } from '@backstage/plugin-home-react';
import { inLegacyPortal } from '@firstline/frontend-kit/legacy';
import { places } from './legacyRoutes';
import { serviceDeskPlugin } from './plugin';

/** What the reader reported or follows, what waits for them on top. */
export const HomePageMyRequests = serviceDeskPlugin.provide(
  createCardExtension({
    name: 'ServiceDeskMyRequests',
    title: 'My requests · 我的请求',
    components: () =>
      import('../home/MyRequestsWidget').then(m => ({
        Content: inLegacyPortal(m.MyRequestsWidget, places),
      })),
  }),
);

/** For those who work on incidents: theirs, and their teams' to take. */
export const HomePageMyQueue = serviceDeskPlugin.provide(
  createCardExtension({
    name: 'ServiceDeskMyQueue',
    title: 'My queue · 我的队列',
    components: () =>
      import('../home/MyQueueWidget').then(m => ({
        Content: inLegacyPortal(m.MyQueueWidget, places),
      })),
  }),
);
