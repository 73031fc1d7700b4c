import type { Page } from '@firstline/common-kit';
import type { Incident } from '../incident/incident';

/** What the incident manager watches; each list is most pressing first. */
export const watchLists = [
  'aboutToBreach',
  'breached',
  'major',
  'unassigned',
  'bouncing',
] as const;
/** One of {@link watchLists}. */
export type WatchList = (typeof watchLists)[number];

/** Reply of `GET /watch`, for incident managers and desk managers: the first 25 of each list. */
export type Watch = Record<WatchList, Page<Incident>>;
