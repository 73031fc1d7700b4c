import { createComponentExtension } from '@backstage/core-plugin-api';
import { inLegacyPortal } from '@firstline/frontend-kit/legacy';
import { places } from './legacyRoutes';
import { serviceDeskPlugin } from './plugin';

/** Incidents on a configuration item and its neighbours: a card of its entity page. */
export const EntityIncidentsCard = serviceDeskPlugin.provide(
  createComponentExtension({
    name: 'EntityIncidentsCard',
    component: {
      lazy: () =>
        import('../entity/IncidentsCard').then(m =>
          inLegacyPortal(m.IncidentsCard, places),
        ),
    },
  }),
);

/** Incidents on a configuration item: a tab of its entity page. */
export const EntityIncidentsContent = serviceDeskPlugin.provide(
  createComponentExtension({
    name: 'EntityIncidentsContent',
    component: {
      lazy: () =>
        import('../entity/IncidentsTab').then(m =>
          inLegacyPortal(m.IncidentsTab, places),
        ),
    },
  }),
);

/** Last month's figures of a service or a team: a card of its entity page. */
export const EntityServiceReportCard = serviceDeskPlugin.provide(
  createComponentExtension({
    name: 'EntityServiceReportCard',
    component: {
      lazy: () =>
        import('../entity/ServiceReportCard').then(m =>
          inLegacyPortal(m.ServiceReportCard, places),
        ),
    },
  }),
);

/** What a person or a team works on: a card of their entity page. */
export const EntityWorkCard = serviceDeskPlugin.provide(
  createComponentExtension({
    name: 'EntityWorkCard',
    component: {
      lazy: () =>
        import('../entity/WorkCard').then(m =>
          inLegacyPortal(m.WorkCard, places),
        ),
    },
  }),
);
