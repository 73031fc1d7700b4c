import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { createSubRouteRef } from '@backstage/frontend-plugin-api';
import type { RoutePlaces } from '@firstline/frontend-kit/legacy';
import { rootRouteRef, serviceDeskRoutes } from '../routes';

const below = <Path extends string>(path: Path) =>
  createSubRouteRef({ parent: rootRouteRef, path });

type Routes = typeof serviceDeskRoutes;

// Those that are below the root in both systems have their place.
const placed = {
  report: below('/report'),
  requests: below('/my'),
  desk: below('/desk'),
  agents: below('/agents'),
  agent: below('/agents/:namespace/:name'),
  dispatch: below('/dispatch'),
  settings: below('/settings'),
  watch: below('/watch'),
  daily: below('/daily'),
  dailyRecord: below('/daily/:namespace/:name/:day'),
  assessment: below('/assessment'),
  measures: below('/measures'),
  reports: below('/reports'),
  monthlyReport: below('/reports/:month'),
  followUps: below('/follow-ups'),
  complaints: below('/complaints'),
  complaint: below('/complaints/:number'),
  fileComplaint: below('/complaints/new'),
} satisfies Record<
  Exclude<keyof Routes, 'root' | 'incident' | 'review' | 'workOrder'>,
  unknown
>;

/** Where each page is below the one that a portal of the old system mounts. */
export const places: RoutePlaces = new Map(
  Object.entries(placed).map(([name, place]) => [
    serviceDeskRoutes[name as keyof typeof placed],
    place,
  ]),
);

/** The plugin's routes, under the same names as in the new system. */
export const legacyRoutes = {
  root: convertLegacyRouteRef(serviceDeskRoutes.root),
  incident: convertLegacyRouteRef(serviceDeskRoutes.incident),
  review: convertLegacyRouteRef(serviceDeskRoutes.review),
  workOrder: convertLegacyRouteRef(serviceDeskRoutes.workOrder),
  report: convertLegacyRouteRef(placed.report),
  requests: convertLegacyRouteRef(placed.requests),
  desk: convertLegacyRouteRef(placed.desk),
  agents: convertLegacyRouteRef(placed.agents),
  agent: convertLegacyRouteRef(placed.agent),
  dispatch: convertLegacyRouteRef(placed.dispatch),
  settings: convertLegacyRouteRef(placed.settings),
  watch: convertLegacyRouteRef(placed.watch),
  daily: convertLegacyRouteRef(placed.daily),
  dailyRecord: convertLegacyRouteRef(placed.dailyRecord),
  assessment: convertLegacyRouteRef(placed.assessment),
  measures: convertLegacyRouteRef(placed.measures),
  reports: convertLegacyRouteRef(placed.reports),
  monthlyReport: convertLegacyRouteRef(placed.monthlyReport),
  followUps: convertLegacyRouteRef(placed.followUps),
  complaints: convertLegacyRouteRef(placed.complaints),
  complaint: convertLegacyRouteRef(placed.complaint),
  fileComplaint: convertLegacyRouteRef(placed.fileComplaint),
} satisfies Record<keyof Routes, unknown>;
