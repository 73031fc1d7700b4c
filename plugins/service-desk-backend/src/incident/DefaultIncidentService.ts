import type {
  AddHelper,
  AddTimelineEntry,
  FileIncident,
  Incident,
  IncidentAction,
  IncidentActionBodies,
  IncidentQuery,
  IncidentView,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import type { NamedArticle } from '../knowledge/ArticleLinks';
import { takeSteps } from '../escalation/takeSteps';
import { settleLinks } from '../major/settleLinks';
import type { Caller } from '../people/Caller';
import { setArticle } from './incidentArticles';
import { addTimelineEntry } from './addTimelineEntry';
import { filedBefore } from './filedBefore';
import { fileIncident } from './fileIncident';
import { viewOf } from './incidentAccess';
import type { IncidentDependencies } from './incidentDependencies';
import type { IncidentDesk, MoveOptions } from './IncidentDesk';
import { requireId, requireVisible } from './incidentGate';
import { countQueues, listIncidents, readTimeline } from './incidentLists';
import { addPerson, removePerson } from './incidentPeople';
import { setFollowing } from './incidentFollowers';
import { IncidentReader } from './IncidentReader';
import type { WriteOptions } from './IncidentService';
import { closeUnanswered, resumeDue } from './incidentSweeps';
import { IncidentWriter } from './IncidentWriter';
import { moveIncident } from './moveIncident';

/** Linked incidents that whoever resolves their major one waits for. */
const SETTLED_AT_ONCE = 20;

interface Tools {
  deps: IncidentDependencies;
  writer: IncidentWriter;
  reader: IncidentReader;
}

/** The incident service: one use case a method, one transaction a write. */
export class DefaultIncidentService implements IncidentDesk {
  readonly #tools: Tools;

  static create(deps: IncidentDependencies): DefaultIncidentService {
    return new DefaultIncidentService({
      deps,
      writer: IncidentWriter.create(deps),
      reader: IncidentReader.create(deps),
    });
  }

  private constructor(tools: Tools) {
    this.#tools = tools;
  }

  async file(
    input: FileIncident,
    options: WriteOptions<Caller>,
  ): Promise<Incident> {
    const { id, written } = await fileIncident(this.#tools, input, options);
    if (!written) return this.#filed(id, options.by);
    const files = (input.attachmentIds?.length ?? 0) > 0;
    return ofFiler(
      await this.#tools.reader.readFiled(written, options.by, { files }),
    );
  }

  async filedBefore(
    input: FileIncident,
    options: WriteOptions<Caller>,
  ): Promise<Incident | undefined> {
    const id = await filedBefore(this.#tools, input, options);
    return id === undefined ? undefined : this.#filed(id, options.by);
  }

  async get(number: string, options: { by: Caller }) {
    return this.#read(await this.#visible(number, options.by), options.by);
  }

  list(query: IncidentQuery, options: { by: Caller }) {
    return listIncidents(this.#tools, query, options.by);
  }

  async act<A extends IncidentAction>(
    number: string,
    action: A,
    body: IncidentActionBodies[A],
    options: MoveOptions,
  ) {
    const request = { number, action, body, options };
    const moved = await moveIncident(this.#tools, request);
    if (action === 'resolve' && moved.record.major) {
      // At once for most; whatever fails or is too many waits for the sweep.
      await settleLinks(this.#tools, { limit: SETTLED_AT_ONCE }).catch(
        () => undefined,
      );
    }
    return this.#read(moved, options.by);
  }

  timeline(
    number: string,
    query: { limit?: number; cursor?: string },
    options: { by: Caller },
  ) {
    return readTimeline(this.#tools, number, { ...query, by: options.by });
  }

  addTimelineEntry(
    number: string,
    input: AddTimelineEntry,
    options: WriteOptions<Caller>,
  ) {
    return addTimelineEntry(this.#tools, { number, input, options });
  }

  async subscribe(number: string, { by }: { by: Caller }) {
    const request = { number, following: true, by };
    return this.#read(await setFollowing(this.#tools, request), by);
  }

  async unsubscribe(number: string, { by }: { by: Caller }) {
    const request = { number, following: false, by };
    return this.#read(await setFollowing(this.#tools, request), by);
  }

  async addParticipant(
    number: string,
    userRef: string,
    options: WriteOptions<Caller>,
  ) {
    const request = { number, userRef, part: 'participant', options } as const;
    return this.#read(await addPerson(this.#tools, request), options.by);
  }

  async removeParticipant(
    number: string,
    userRef: string,
    options: { by: Caller },
  ) {
    const request = { number, userRef, part: 'participant', options } as const;
    return this.#read(await removePerson(this.#tools, request), options.by);
  }

  async addHelper(
    number: string,
    helper: AddHelper,
    options: WriteOptions<Caller>,
  ) {
    const request = { number, ...helper, part: 'helper', options } as const;
    return this.#read(await addPerson(this.#tools, request), options.by);
  }

  async removeHelper(number: string, userRef: string, options: { by: Caller }) {
    const request = { number, userRef, part: 'helper', options } as const;
    return this.#read(await removePerson(this.#tools, request), options.by);
  }

  async setArticle(
    number: string,
    article: NamedArticle,
    options: WriteOptions<Caller> & { attached: boolean },
  ) {
    const request = { number, article, options };
    return this.#read(await setArticle(this.#tools, request), options.by);
  }

  counts(options: { by: Caller }) {
    return countQueues(this.#tools, options.by);
  }

  closeUnanswered() {
    return closeUnanswered(this.#tools);
  }

  resumeDue() {
    return resumeDue(this.#tools);
  }

  takeSteps(options?: { signal?: AbortSignal }) {
    return takeSteps(this.#tools, options);
  }

  settleLinks(options?: { signal?: AbortSignal }) {
    return settleLinks(this.#tools, options);
  }

  async viewOf(
    incidentId: number,
    options: { by: Caller },
  ): Promise<IncidentView | undefined> {
    const record = await this.#tools.deps.store.get(incidentId);
    return record && viewOf(record, options.by);
  }

  async #visible(number: string, by: Caller) {
    const record = await this.#tools.deps.store.get(requireId(number));
    return requireVisible(record, by);
  }

  async #filed(id: number, by: Caller): Promise<Incident> {
    const record = await this.#tools.deps.store.get(id);
    if (!record) throw new Error(`Incident ${id} vanished while it was filed`);
    return ofFiler(await this.#read({ record, view: 'public' }, by));
  }

  #read(seen: ReturnType<typeof requireVisible>, by: Caller) {
    return this.#tools.reader.read(seen.record, by, seen.view);
  }
}

function ofFiler(incident: VisibleIncident): Incident {
  if (incident.view === 'announced') {
    throw new Error('Whoever files an incident sees its public part');
  }
  return incident;
}
