import {
  formatIncidentNumber,
  isOpen,
  type IncidentFilter,
  type IncidentSort,
} from '@firstline/plugin-service-desk-common';
import { matchesCriteria } from '../incidentCriteria';
import type { IncidentRecord } from '../IncidentRecord';
import { NEVER } from '../incidentRows';
import type { IncidentVisibility } from '../IncidentStore';

/** An incident as a list of them is read here, without a database: slowly, and in plain words. */
export interface Stored {
  record: IncidentRecord;
  nextDueAt: string | undefined;
  clock:
    | 'none'
    | 'late'
    | 'in time'
    | 'late but paused'
    | 'was late'
    | 'late among teams';
}

const WORDS: Record<string, RegExp | undefined> = {
  payments: /payments/i,
  'fail pay': /payments fail/i,
  连接: /连接/,
  slow: /slow/,
  '': /^/,
  'inc-00': /^/,
};

/** What the filter means, said once more in plain words. */
export function matches(
  { record, clock }: Stored,
  filter: IncidentFilter,
): boolean {
  const among = <T>(values: T[] | undefined, value: T | undefined) =>
    !values || (value !== undefined && values.includes(value));
  const flag = (wanted: boolean | undefined, value: boolean) =>
    wanted === undefined || wanted === value;
  return (
    among(filter.number, formatIncidentNumber(record.id)) &&
    among(filter.state, record.state) &&
    among(filter.assignedTeam, record.assignedTeam) &&
    among(filter.assignee, record.assignee) &&
    among(filter.tier, record.tier) &&
    among(filter.requester, record.requester) &&
    among(filter.priority, record.priority) &&
    among(filter.category, record.category) &&
    among(filter.channel, record.channel) &&
    flag(filter.unassigned, record.assignee === undefined) &&
    flag(filter.major, record.major) &&
    flag(filter.breached, clock === 'late' || clock === 'was late') &&
    (!filter.ciRef ||
      record.configurationItems.some(i => filter.ciRef!.includes(i.ref))) &&
    (!filter.createdAfter || record.createdAt >= filter.createdAfter) &&
    (!filter.createdBefore || record.createdAt < filter.createdBefore) &&
    (filter.q === undefined || !!WORDS[filter.q]?.test(record.title))
  );
}

const relatedTo = (record: IncidentRecord, principals: string[]) =>
  record.access.some(
    row => row.relation !== 'follower' && principals.includes(row.principal),
  );

const TELLING = [
  'number',
  'assignedTeam',
  'assignee',
  'unassigned',
  'tier',
  'requester',
].concat(['priority', 'category', 'channel', 'q', 'breached']);

export function isVisible(
  { record }: Stored,
  visibility: IncidentVisibility,
  query: { filter: IncidentFilter; sort: IncidentSort },
): boolean {
  const { userRef, principals, portal } = visibility;
  const allowed =
    typeof portal === 'boolean' ? portal : matchesCriteria(record, portal);
  if (!allowed) return false;
  if (query.filter.announced) {
    return record.announcement !== undefined && isOpen(record.state);
  }
  const full = !principals || relatedTo(record, principals);
  const is = (relation: string) =>
    record.access.some(r => r.relation === relation && r.principal === userRef);
  if (query.filter.helping) return is('helper');
  if (!query.filter.involving) return full;
  const tells =
    Object.keys(query.filter).some(name => TELLING.includes(name)) ||
    !['open', 'createdAt', '-createdAt'].includes(query.sort);
  return (
    is('requester') ||
    is('participant') ||
    (is('follower') && (full || (!tells && record.announcement !== undefined)))
  );
}

/** The next due time that a reader is shown. */
function dueOf({ record, nextDueAt, clock }: Stored, by: IncidentVisibility) {
  const { userRef, principals } = by;
  if (nextDueAt === undefined) return NEVER;
  const inside = record.access.some(
    ({ relation, principal }) =>
      !['requester', 'participant', 'follower'].includes(relation) &&
      principals?.includes(principal),
  );
  if (!principals || (inside && record.requester !== userRef)) return nextDueAt;
  const running = { late: '09:01', 'in time': '10:00' };
  return clock in running
    ? `2026-11-21T${running[clock as keyof typeof running]}:00.000Z`
    : NEVER;
}

/** The order as a list of values, each compared in its direction. */
export function orderOf(
  sort: IncidentSort,
  stored: Stored,
  by: IncidentVisibility,
): (string | number)[] {
  const { record } = stored;
  const created = Date.parse(record.createdAt);
  switch (sort) {
    case 'createdAt':
      return [created, record.id];
    case '-createdAt':
      return [-created, -record.id];
    case '-updatedAt':
      return [-Date.parse(record.updatedAt), -record.id];
    case 'priority':
      return [
        record.priority,
        isOpen(record.state) ? 0 : 1,
        -created,
        -record.id,
      ];
    case 'dueAt':
      return [dueOf(stored, by), record.id];
    default:
      return [isOpen(record.state) ? 0 : 1, -created, -record.id];
  }
}

export function compare(
  a: (string | number)[],
  b: (string | number)[],
): number {
  const index = a.findIndex((value, i) => value !== b[i]);
  if (index < 0) return 0;
  return a[index] < b[index] ? -1 : 1;
}
