import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContextMenuItemBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiAlarmWarningLine } from '@remixicon/react';
import { reportRouteRef } from '../routes';
import { useText } from '../translation';

// What an incident can be about.
const configurationItem = {
  kind: { $in: ['component', 'api', 'resource', 'system', 'domain'] },
};

const incidentsCard = EntityCardBlueprint.make({
  name: 'incidents',
  params: {
    type: 'content',
    filter: configurationItem,
    loader: () => import('./IncidentsCard').then(m => <m.IncidentsCard />),
  },
});

const serviceReportCard = EntityCardBlueprint.make({
  name: 'service-report',
  params: {
    type: 'content',
    filter: {
      kind: { $in: ['component', 'api', 'resource', 'system', 'group'] },
    },
    loader: () =>
      import('./ServiceReportCard').then(m => <m.ServiceReportCard />),
  },
});

const workCard = EntityCardBlueprint.make({
  name: 'work',
  params: {
    type: 'content',
    filter: { kind: { $in: ['group', 'user'] } },
    loader: () => import('./WorkCard').then(m => <m.WorkCard />),
  },
});

// The framework takes a tab's title as a plain string; a portal in another language sets
// it by config: `entity-content:service-desk/incidents: { config: { title: 事件 } }`.
const incidentsTab = EntityContentBlueprint.make({
  name: 'incidents',
  params: {
    path: 'incidents',
    title: 'Incidents',
    icon: <RiAlarmWarningLine />,
    filter: configurationItem,
    loader: () => import('./IncidentsTab').then(m => <m.IncidentsTab />),
  },
});

function useReportItem() {
  const t = useText();
  const { entity } = useEntity();
  const path = useRouteRef(reportRouteRef)?.();
  const ref = encodeURIComponent(stringifyEntityRef(entity));
  return {
    title: t('entity.report'),
    href: `${path ?? '/service-desk/report'}?ciRef=${ref}`,
  };
}

const reportMenuItem = EntityContextMenuItemBlueprint.make({
  name: 'report',
  params: {
    icon: <RiAlarmWarningLine size={20} />,
    useProps: useReportItem,
    filter: configurationItem,
  },
});

/** What entity pages show of incidents. */
export const entityExtensions = [
  incidentsCard,
  workCard,
  serviceReportCard,
  incidentsTab,
  reportMenuItem,
];
