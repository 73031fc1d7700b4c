import {
  type ListIncidentsRequest,
  type Priority,
  type VisibleIncident,
  isOpen,
} from '@firstline/plugin-service-desk-common';

const has = <T>(list: T[] | undefined, value: T | undefined) =>
  !list?.length || (value !== undefined && list.includes(value));

const breached = (item: VisibleIncident) =>
  item.view !== 'announced' &&
  item.clocks.some(clock => clock.state === 'breached');

/** Whether an incident, as the caller sees it, passes the filters of a list. */
export function passes(
  item: VisibleIncident,
  request: ListIncidentsRequest,
): boolean {
  const common =
    has(request.state, item.state) &&
    (!request.ciRef?.length ||
      request.ciRef.some(ref => item.ciRefs.includes(ref))) &&
    (request.major === undefined || item.major === request.major) &&
    (!request.createdAfter || item.createdAt >= request.createdAfter) &&
    (!request.createdBefore || item.createdAt <= request.createdBefore);
  if (!common) return false;
  if (item.view === 'announced') {
    return request.announced === true || request.involving === 'me';
  }
  const words = (request.q ?? '').toLocaleLowerCase('en-US').split(/\s+/);
  const text =
    `${item.number} ${item.title} ${item.description}`.toLocaleLowerCase(
      'en-US',
    );
  return (
    has(request.assignedTeam, item.assignedTeam) &&
    has(request.assignee, item.assignee) &&
    has(request.tier, item.tier) &&
    has(request.requester, item.requester) &&
    has(request.priority, item.priority) &&
    has(request.channel, item.channel) &&
    (!request.category?.length ||
      request.category.some(
        id => item.category === id || item.category?.startsWith(`${id}/`),
      )) &&
    (request.unassigned === undefined ||
      (item.assignee === undefined) === request.unassigned) &&
    (request.breached === undefined || breached(item) === request.breached) &&
    words.every(word => text.includes(word))
  );
}

const dueAt = (item: VisibleIncident) =>
  item.view === 'announced'
    ? '9999'
    : item.clocks
        .filter(clock => !clock.stoppedAt && !clock.pausedAt)
        .map(clock => clock.dueAt)
        .sort()[0] ?? '9999';

/** Order of a list. */
export function comparing(sort: ListIncidentsRequest['sort']) {
  return (a: VisibleIncident, b: VisibleIncident): number => {
    const newest = b.createdAt.localeCompare(a.createdAt);
    switch (sort) {
      case 'createdAt':
        return -newest;
      case '-createdAt':
        return newest;
      case '-updatedAt':
        return b.updatedAt.localeCompare(a.updatedAt);
      case 'priority': {
        const of = (item: VisibleIncident): Priority | 'P9' =>
          item.view === 'announced' ? 'P9' : item.priority;
        return of(a).localeCompare(of(b)) || newest;
      }
      case 'dueAt':
        return dueAt(a).localeCompare(dueAt(b));
      default:
        return Number(isOpen(b.state)) - Number(isOpen(a.state)) || newest;
    }
  };
}
