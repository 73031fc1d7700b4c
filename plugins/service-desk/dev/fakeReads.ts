import {
  type ConfigurationItemSummary,
  type DeskPerson,
  type Incident,
  type QueueCounts,
  type VisibleIncident,
  isOpen,
} from '@firstline/plugin-service-desk-common';
import type { FakeState } from './fakeState';
import { viewOf } from './fakeViews';

const HOUR_MS = 3_600_000;

/** How much waits in each queue of somebody. */
export function countQueues(
  me: DeskPerson,
  visible: VisibleIncident[],
): QueueCounts {
  const all = visible.filter(
    (item): item is Incident => item.view !== 'announced',
  );
  const count = (test: (item: Incident) => boolean) => all.filter(test).length;
  const working = (item: Incident) => item.view === 'internal';
  return {
    unassigned: count(
      i => working(i) && ['new', 'assigned'].includes(i.state) && !i.assignee,
    ),
    mine: count(i => isOpen(i.state) && i.assignee === me.userRef),
    myTeams: count(
      i => isOpen(i.state) && me.teams.includes(i.assignedTeam ?? ''),
    ),
    waiting: count(i => working(i) && i.state === 'pending'),
    awaitingConfirmation: count(i => working(i) && i.state === 'resolved'),
    needMe: count(
      i =>
        i.requester === me.userRef &&
        (i.state === 'resolved' ||
          (i.state === 'pending' && i.waitingFor === 'requester')),
    ),
  };
}

/** Open incidents on the same item, or with a long word of the text in their title. */
export function similar(
  visible: VisibleIncident[],
  request: { text?: string; ciRef?: string },
): VisibleIncident[] {
  const words = (request.text ?? '')
    .toLocaleLowerCase('en-US')
    .split(/\s+/)
    .filter(word => word.length > 3);
  return visible.filter(
    item =>
      isOpen(item.state) &&
      ((request.ciRef && item.ciRefs.includes(request.ciRef)) ||
        words.some(word =>
          item.title.toLocaleLowerCase('en-US').includes(word),
        )),
  );
}

/** What anybody may know of each item, and what this person sees of it. */
export function summarise(
  person: DeskPerson,
  state: FakeState,
  refs: string[],
): ConfigurationItemSummary[] {
  const since = new Date(Date.now() - HOUR_MS).toISOString();
  return refs.map(ciRef => {
    const on = state.records.filter(({ incident }) =>
      incident.ciRefs.includes(ciRef),
    );
    const open = on.filter(({ incident }) => isOpen(incident.state));
    const visibleByPriority: ConfigurationItemSummary['visibleByPriority'] = {};
    for (const record of open) {
      const item = viewOf(person, record);
      if (item && item.view !== 'announced') {
        visibleByPriority[item.priority] =
          (visibleByPriority[item.priority] ?? 0) + 1;
      }
    }
    return {
      ciRef,
      openCount: open.length,
      visibleByPriority,
      recentReports: {
        ciRef,
        since,
        count: on.filter(({ incident }) => incident.createdAt > since).length,
      },
    };
  });
}
