import {
  channels,
  incidentStates,
  openIncidentStates,
  priorities,
  type DeskPerson,
  type ListIncidentsRequest,
} from '@firstline/plugin-service-desk-common';

/** The queues of the desk, in the order of their tabs. */
export const queues = [
  'unassigned',
  'mine',
  'team',
  'waiting',
  'confirming',
  'all',
] as const;
/** One of {@link queues}. */
export type Queue = (typeof queues)[number];

/** Orders offered on the desk; `dueAt` has the most pressing clock first. */
export const deskSorts = [
  'dueAt',
  'priority',
  'createdAt',
  '-createdAt',
  '-updatedAt',
] as const;
/** One of {@link deskSorts}. */
export type DeskSort = (typeof deskSorts)[number];

/** Filters that stand in the URL under the same names. */
export const filterNames = [
  'state',
  'priority',
  'tier',
  'team',
  'assignee',
  'requester',
  'category',
  'channel',
  'ciRef',
  'q',
  'flag',
] as const;
/** One of {@link filterNames}. */
export type FilterName = (typeof filterNames)[number];

/** What the desk shows: it is all in the URL, so that a link or a reload shows the same. */
export interface DeskView {
  queue: Queue;
  sort: DeskSort;
  filters: Partial<Record<FilterName, string>>;
}

const allowed: Partial<Record<FilterName, readonly string[]>> = {
  state: incidentStates,
  priority: priorities,
  channel: channels,
  tier: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  flag: ['major', 'breached', 'helping'],
};
const MOST_CHARACTERS = 200;

function oneOf<T extends string>(
  values: readonly T[],
  text: string | null,
): T | undefined {
  return values.find(value => value === text);
}

/** Reads the view from the URL; what makes no sense there is left out. */
export function parseView(
  params: URLSearchParams,
  lastQueue: string | undefined,
): DeskView {
  const queue =
    oneOf(queues, params.get('queue')) ??
    oneOf(queues, lastQueue ?? null) ??
    'unassigned';
  const filters: DeskView['filters'] = {};
  for (const name of filterNames) {
    const text = params.get(name)?.slice(0, MOST_CHARACTERS);
    const values = allowed[name];
    if (text && (!values || values.includes(text))) filters[name] = text;
  }
  return {
    queue,
    sort: oneOf(deskSorts, params.get('sort')) ?? defaultSort(queue),
    filters,
  };
}

/** Writes a view into URL parameters; what is the default is left out. */
export function formatView(view: DeskView): URLSearchParams {
  const params = new URLSearchParams({ queue: view.queue });
  if (view.sort !== defaultSort(view.queue)) params.set('sort', view.sort);
  for (const name of filterNames) {
    const text = view.filters[name];
    if (text) params.set(name, text);
  }
  return params;
}

/** The order that suits a queue: what is due next, and newest first where nothing runs. */
export function defaultSort(queue: Queue): DeskSort {
  return queue === 'all' || queue === 'confirming' ? '-createdAt' : 'dueAt';
}

const open = [...openIncidentStates];

function queueRequest(queue: Queue, me: DeskPerson): ListIncidentsRequest {
  // The desk and its managers look after everybody's; the others after their teams'.
  const everything = me.agent || me.incidentManager || me.deskManager;
  const within = everything ? {} : { assignedTeam: me.teams };
  switch (queue) {
    case 'unassigned':
      return { state: open, unassigned: true, ...within };
    case 'mine':
      return { state: open, assignee: [me.userRef] };
    case 'team':
      return { state: open, assignedTeam: me.teams };
    case 'waiting':
      return { state: ['pending'], ...within };
    case 'confirming':
      return { state: ['resolved'], ...within };
    default:
      return {};
  }
}

/** The list to ask for; undefined when the view can hold nothing. */
export function requestOf(
  view: DeskView,
  me: DeskPerson,
): ListIncidentsRequest | undefined {
  const { filters } = view;
  const base = queueRequest(view.queue, me);
  const narrow = <T extends string>(
    already: T[] | undefined,
    wanted: T | undefined,
  ) => {
    if (!wanted) return already;
    return !already || already.includes(wanted) ? [wanted] : [];
  };
  const request: ListIncidentsRequest = {
    ...base,
    state: narrow(base.state, filters.state),
    assignedTeam: narrow(base.assignedTeam, filters.team),
    assignee: narrow(base.assignee, filters.assignee),
    priority: narrow(undefined, filters.priority),
    category: narrow(undefined, filters.category),
    channel: narrow(undefined, filters.channel),
    ciRef: narrow(undefined, filters.ciRef),
    requester: narrow(undefined, filters.requester),
    tier: filters.tier ? [Number(filters.tier)] : undefined,
    q: filters.q,
    major: filters.flag === 'major' || undefined,
    breached: filters.flag === 'breached' || undefined,
    helping: filters.flag === 'helping' ? 'me' : undefined,
    sort: view.sort,
  };
  const impossible = [
    request.state,
    request.assignedTeam,
    request.assignee,
  ].some(values => values?.length === 0);
  return impossible ? undefined : request;
}
