import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  incidentCreateForOthersPermission,
  incidentCreatePermission,
  type AddHelper,
  type AddTimelineEntry,
  type FileIncident,
  type IncidentAction,
  type IncidentActionBodies,
  type IncidentQuery,
} from '@firstline/plugin-service-desk-common';
import {
  catalogReferencesOf,
  unknownReference,
  type CatalogReference,
  type CatalogView,
} from '@firstline/backend-kit';
import { unknownArticle } from '../knowledge/AuthorizedIncidentKnowledge';
import type {
  KnowledgeDirectory,
  KnownArticle,
} from '../knowledge/KnowledgeDirectory';
import type { Caller, ResolvedCaller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import { requirePermission } from '../people/requirePermission';
import type { IncidentDesk } from './IncidentDesk';
import type { IncidentService, WriteOptions } from './IncidentService';

/** The fields of the desk's requests that hold refs of the catalog. */
const referenceFields = [
  'ciRefs',
  'team',
  'assignee',
  'userRef',
  'reporter.userRef',
];

type Credentials = BackstageCredentials;
type Service = IncidentService<Caller> &
  Pick<IncidentDesk, 'act' | 'filedBefore'>;
type Knowledge = Pick<KnowledgeDirectory<Credentials>, 'find'>;
type Callers = Pick<CallerResolver, 'forRead' | 'forWrite'>;

/**
 * The incident service for whoever comes with credentials: finds out who that is and what
 * the portal's policy says, decides what concerns no single incident, and delegates.
 */
export class AuthorizedIncidentService implements IncidentService<Credentials> {
  readonly #service: Service;
  readonly #callers: Callers;
  readonly #catalog: CatalogView;
  readonly #knowledge: Knowledge;

  static create(options: {
    service: Service;
    callers: Callers;
    catalog: CatalogView;
    knowledge: Knowledge;
  }): AuthorizedIncidentService {
    return new AuthorizedIncidentService(options);
  }

  private constructor(options: {
    service: Service;
    callers: Callers;
    catalog: CatalogView;
    knowledge: Knowledge;
  }) {
    this.#service = options.service;
    this.#callers = options.callers;
    this.#catalog = options.catalog;
    this.#knowledge = options.knowledge;
  }

  async file(input: FileIncident, options: WriteOptions<Credentials>) {
    const by = await this.#callers.forWrite(options.by);
    requirePermission(by, incidentCreatePermission);
    if (input.reporter && input.reporter.userRef !== by.ref) {
      requirePermission(by, incidentCreateForOthersPermission);
    }
    const earlier = await this.#service.filedBefore(input, { ...options, by });
    if (earlier) return earlier;
    const [hidden] = await this.#hidden(input, by, options.by);
    if (hidden) throw unknownReference(hidden.field);
    return this.#service.file(input, { ...options, by });
  }

  async get(number: string, options: { by: Credentials }) {
    return this.#service.get(number, await this.#reader(options));
  }

  async list(query: IncidentQuery, options: { by: Credentials }) {
    return this.#service.list(query, await this.#reader(options));
  }

  async act<A extends IncidentAction>(
    number: string,
    action: A,
    body: IncidentActionBodies[A],
    options: WriteOptions<Credentials>,
  ) {
    const by = await this.#callers.forWrite(options.by);
    await this.#requireVisible(number, body, by, options.by);
    const article = await this.#article(number, action, body, {
      ...options,
      caller: by,
    });
    return this.#service.act(number, action, body, { ...options, by, article });
  }

  async timeline(
    number: string,
    query: { limit?: number; cursor?: string },
    options: { by: Credentials },
  ) {
    return this.#service.timeline(number, query, await this.#reader(options));
  }

  async addTimelineEntry(
    number: string,
    input: AddTimelineEntry,
    options: WriteOptions<Credentials>,
  ) {
    const by = await this.#callers.forWrite(options.by);
    return this.#service.addTimelineEntry(number, input, { ...options, by });
  }

  async subscribe(number: string, options: { by: Credentials }) {
    const by = await this.#callers.forWrite(options.by);
    return this.#service.subscribe(number, { by });
  }

  async unsubscribe(number: string, options: { by: Credentials }) {
    const by = await this.#callers.forWrite(options.by);
    return this.#service.unsubscribe(number, { by });
  }

  async addParticipant(
    number: string,
    userRef: string,
    options: WriteOptions<Credentials>,
  ) {
    const by = await this.#callers.forWrite(options.by);
    await this.#requireVisible(number, { userRef }, by, options.by);
    return this.#service.addParticipant(number, userRef, { ...options, by });
  }

  async removeParticipant(
    number: string,
    userRef: string,
    options: { by: Credentials },
  ) {
    const by = await this.#callers.forWrite(options.by);
    return this.#service.removeParticipant(number, userRef, { by });
  }

  async addHelper(
    number: string,
    helper: AddHelper,
    options: WriteOptions<Credentials>,
  ) {
    const by = await this.#callers.forWrite(options.by);
    const { userRef } = helper;
    await this.#requireVisible(number, { userRef }, by, options.by);
    return this.#service.addHelper(number, helper, { ...options, by });
  }

  async removeHelper(
    number: string,
    userRef: string,
    options: { by: Credentials },
  ) {
    const by = await this.#callers.forWrite(options.by);
    return this.#service.removeHelper(number, userRef, { by });
  }

  async counts(options: { by: Credentials }) {
    return this.#service.counts(await this.#reader(options));
  }

  async #reader(options: { by: Credentials }) {
    return { by: await this.#callers.forRead(options.by) };
  }

  /** The article that a resolve names; absent when the knowledge base does not say. */
  async #article(
    number: string,
    action: IncidentAction,
    body: object,
    options: { by: Credentials; caller: ResolvedCaller },
  ): Promise<KnownArticle | undefined> {
    const { articleNumber }: { articleNumber?: string } = body;
    if (action !== 'resolve' || articleNumber === undefined) return undefined;
    const { allowedActions } = await this.#service.get(number, {
      by: options.caller,
    });
    // Who may not resolve it hears that, and nothing of articles.
    if (!allowedActions.includes('resolve')) return undefined;
    const article = await this.#knowledge.find(articleNumber, options);
    if (!article) throw unknownArticle('articleNumber');
    return article === 'unavailable' ? undefined : article;
  }

  /** What a request names and the caller cannot see in the catalog; one call for all of it. */
  async #hidden(
    body: object,
    by: ResolvedCaller,
    credentials: Credentials,
  ): Promise<CatalogReference[]> {
    const references = catalogReferencesOf(body, referenceFields);
    // Another plugin sees all of the catalog; whether a ref is there, the service checks.
    if (references.length === 0 || by.kind === 'service') return [];
    const visible = await this.#catalog.visibleTo(
      references.map(({ ref }) => ref),
      credentials,
    );
    return references.filter(({ ref }) => !visible.has(ref));
  }

  async #requireVisible(
    number: string,
    body: object,
    by: ResolvedCaller,
    credentials: Credentials,
  ): Promise<void> {
    const hidden = await this.#hidden(body, by, credentials);
    if (hidden.length === 0) return;
    // Not found comes first; and what is on the incident already may have left the catalog.
    const { ciRefs } = await this.#service.get(number, { by });
    const [unknown] = hidden.filter(({ ref }) => !ciRefs.includes(ref));
    if (unknown) throw unknownReference(unknown.field);
  }
}
