import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RESOURCE_TYPE_INCIDENT } from '@firstline/plugin-service-desk-common';
import { RiCustomerService2Line } from '@remixicon/react';

const foundIncident = SearchResultListItemBlueprint.make({
  params: {
    icon: <RiCustomerService2Line />,
    predicate: ({ type }) => type === RESOURCE_TYPE_INCIDENT,
    component: () => import('./FoundIncident').then(m => m.FoundIncident),
  },
});

// The framework cannot translate the name.
const incidentType = SearchFilterResultTypeBlueprint.make({
  params: {
    value: RESOURCE_TYPE_INCIDENT,
    name: 'Incidents · 事件',
    icon: <RiCustomerService2Line />,
  },
});

/** Incidents in the portal's search. */
export const searchExtensions = [foundIncident, incidentType];
