import {
  decodeCursor,
  encodeCursor,
  filterHash,
  toDbTime,
  type CursorValueType,
} from '@firstline/backend-kit';
import type {
  IncidentQuery,
  IncidentSort,
  Page,
  QueueCounts,
  TimelineEntry,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import type { IncidentDependencies } from './incidentDependencies';
import { requireId, requireVisible } from './incidentGate';
import type { IncidentReader } from './IncidentReader';
import type { IncidentVisibility } from './IncidentStore';

const DEFAULT_LIMIT = 25;

/** What the columns of each order hold, in the order of its cursor. */
const cursorTypes: Record<IncidentSort, CursorValueType[]> = {
  open: ['integer', 'string', 'integer'],
  createdAt: ['string', 'integer'],
  '-createdAt': ['string', 'integer'],
  '-updatedAt': ['string', 'integer'],
  priority: ['integer', 'integer', 'string', 'integer'],
  dueAt: ['string', 'integer'],
};

/** Which incidents a caller may know of, for the store. */
export function visibilityOf(caller: Caller): IncidentVisibility {
  const { agent, incidentManager, deskManager } = caller.roles;
  const seesAll =
    caller.kind !== 'user' || agent || incidentManager || deskManager;
  return {
    userRef: caller.ref,
    principals: seesAll
      ? undefined
      : [...new Set([caller.ref, ...caller.groups])],
    portal: caller.portal?.readable ?? true,
  };
}

/** A page of what the caller may see. */
export async function listIncidents(
  { deps, reader }: { deps: IncidentDependencies; reader: IncidentReader },
  query: IncidentQuery,
  by: Caller,
): Promise<Page<VisibleIncident>> {
  const { sort = 'open', limit = DEFAULT_LIMIT, cursor, ...filter } = query;
  const hash = filterHash(filter);
  const { records, next, totalItems } = await deps.store.list({
    filter,
    visibility: visibilityOf(by),
    sort,
    limit,
    after:
      cursor === undefined
        ? undefined
        : decodeCursor(cursor, {
            sort,
            types: cursorTypes[sort],
            filterHash: hash,
          }),
    now: toDbTime(deps.clock.now()),
  });
  return {
    items: await reader.readMany(records, by),
    nextCursor: next && encodeCursor({ sort, values: next, filterHash: hash }),
    totalItems,
  };
}

/** A page of an incident's story, as far as the caller may read it. */
export async function readTimeline(
  { deps }: { deps: IncidentDependencies },
  number: string,
  query: { limit?: number; cursor?: string; by: Caller },
): Promise<Page<TimelineEntry>> {
  const id = requireId(number);
  const { view } = requireVisible(await deps.store.get(id), query.by);
  const place = { sort: 'timeline', filterHash: filterHash({ number, view }) };
  const [after] =
    query.cursor === undefined
      ? []
      : decodeCursor(query.cursor, { ...place, types: ['string'] });
  const page = await deps.timeline.read(id, {
    internal: view === 'internal',
    announcedOnly: view === 'announced',
    after: after === undefined ? undefined : String(after),
    limit: query.limit ?? DEFAULT_LIMIT,
  });
  return {
    items: page.items,
    nextCursor:
      page.next === undefined
        ? undefined
        : encodeCursor({ ...place, values: [page.next] }),
    totalItems: page.total,
  };
}

/** How much waits in each of the caller's queues. */
export async function countQueues(
  { deps }: { deps: IncidentDependencies },
  by: Caller,
): Promise<QueueCounts> {
  return deps.store.counts({
    visibility: visibilityOf(by),
    groups: by.groups,
    agent: by.roles.agent,
  });
}
