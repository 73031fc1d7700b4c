import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { inLegacyPortal } from '@firstline/frontend-kit/legacy';
import { RESOURCE_TYPE_INCIDENT } from '@firstline/plugin-service-desk-common';
import { places } from './legacyRoutes';
import { serviceDeskPlugin } from './plugin';

/** An incident among the results of the portal's search. */
export const IncidentSearchResultListItem = serviceDeskPlugin.provide(
  createSearchResultListItemExtension({
    name: 'IncidentSearchResultListItem',
    predicate: ({ type }) => type === RESOURCE_TYPE_INCIDENT,
    component: () =>
      import('../search/FoundIncident').then(m =>
        inLegacyPortal(m.FoundIncident, places),
      ),
  }),
);
