import {
  decodeCursor,
  encodeCursor,
  filterHash,
  toDbTime,
  type CursorValueType,
} from '@firstline/backend-kit';
import type {
  Complaint,
  ComplaintEntry,
  ComplaintQuery,
  ComplaintSort,
  ComplaintWork,
  MeasureTask,
  Page,
} from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import { viewOf } from './complaintAccess';
import type { ComplaintDependencies } from './complaintDependencies';
import { readerOf, requireSeen } from './complaintGate';
import type { ComplaintReaderService } from './ComplaintReaderService';
import { entryView, measureTask } from './complaintView';

const DEFAULT_LIMIT = 25;
const MAX_MEASURES = 200;

/** What the columns of each order hold. */
const cursorTypes: Record<ComplaintSort, CursorValueType[]> = {
  '-createdAt': ['integer'],
  dueAt: ['string', 'integer'],
};

/** A page of what the caller may see. */
export async function listComplaints(
  deps: ComplaintDependencies,
  reader: ComplaintReaderService,
  query: ComplaintQuery,
  by: Caller,
): Promise<Page<Complaint>> {
  const {
    sort = '-createdAt',
    limit = DEFAULT_LIMIT,
    cursor,
    ...filter
  } = query;
  const place = { sort, filterHash: filterHash(filter) };
  const after =
    cursor === undefined
      ? undefined
      : decodeCursor(cursor, { ...place, types: cursorTypes[sort] });
  const { records, next, totalItems } = await deps.store.list({
    filter,
    reader: readerOf(by),
    sort,
    limit,
    // No column of these orders is ever null.
    after: after?.filter(value => value !== null),
    now: toDbTime(deps.clock.now()),
  });
  return {
    items: await reader.readMany(records, by),
    nextCursor: next && encodeCursor({ ...place, values: next }),
    totalItems,
  };
}

/** A page of a complaint's story, as far as the caller may read it. */
export async function readComplaintTimeline(
  deps: ComplaintDependencies,
  number: string,
  query: { limit?: number; cursor?: string; by: Caller },
): Promise<Page<ComplaintEntry>> {
  const { by, cursor, limit = DEFAULT_LIMIT } = query;
  const record = await requireSeen(deps.store, number, { by });
  const view = viewOf(record, by);
  // Whoever wrote it down for somebody has the receipt, and no more.
  if (!view || view === 'filed') return { items: [], totalItems: 0 };
  const place = { sort: 'timeline', filterHash: filterHash({ number, view }) };
  const [after] =
    cursor === undefined
      ? []
      : decodeCursor(cursor, { ...place, types: ['integer'] });
  const page = await deps.store.readEntries(record.id, {
    internal: view === 'internal',
    after: after === undefined ? undefined : Number(after),
    limit,
  });
  const files = await deps.attachments.ofEntries(
    page.entries.map(({ id }) => id),
    {},
  );
  return {
    items: page.entries.map(entry =>
      entryView({ ...entry, attachments: files.get(entry.id) ?? [] }, view),
    ),
    nextCursor:
      page.next === undefined
        ? undefined
        : encodeCursor({ ...place, values: [page.next] }),
    totalItems: page.total,
  };
}

/** Measures the caller has to carry out. */
export async function listMeasures(
  deps: ComplaintDependencies,
  by: Caller,
): Promise<{ items: MeasureTask[] }> {
  const now = deps.clock.now();
  const records = await deps.store.withMeasuresOf(readerOf(by), {
    limit: MAX_MEASURES,
  });
  const items = records.flatMap(record =>
    record.measures
      .filter(({ owner, completedAt }) => owner === by.ref && !completedAt)
      .map(measure => measureTask(record, measure, { by, now })),
  );
  return { items: items.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt)) };
}

/** What there is to do with complaints. */
export async function complaintWork(
  deps: ComplaintDependencies,
  by: Caller,
): Promise<ComplaintWork> {
  const { heardBy, ...tasks } = await deps.store.tasks(readerOf(by), {
    now: toDbTime(deps.clock.now()),
  });
  const { desk, deskManagers, complaintReviewers } = deps.config.groups;
  const hears = [desk, deskManagers, complaintReviewers].some(
    group => group !== undefined && by.groups.includes(group),
  );
  return { ...tasks, hears: hears || heardBy > 0 };
}
