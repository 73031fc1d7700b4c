import type { IconElement } from '@backstage/frontend-plugin-api';

/** A page that a portal's sidebar may lead to, as Backstage tells its `NavContentBlueprint` of it. */
export interface PortalPage {
  href: string;
  title: string;
  icon: IconElement;
}

/** The pages that Backstage found for the sidebar: its `navItems`. */
export interface PortalPages {
  take(id: string): PortalPage | undefined;
}

/** Pages in the order of the sidebar, and to whom each is of use. */
export const audiences = {
  'page:service-desk/report': 'everybody',
  'page:service-desk/my': 'everybody',
  'page:service-desk/desk': 'workers',
  'page:service-desk/watch': 'watchers',
  'page:service-desk/follow-ups': 'callers',
  'page:service-desk/complaints': 'hearers',
  'page:service-desk/dispatch': 'workers',
  'page:service-desk/agents': 'workers',
  'page:service-desk/measures': 'workers',
  'page:service-desk/reports': 'workers',
  'page:service-desk/daily': 'workers',
  'page:service-desk/assessment': 'workers',
  'page:service-desk/settings': 'workers',
} as const;

/** A page of the desk that a sidebar may lead to. */
export type DeskPageId = keyof typeof audiences;
