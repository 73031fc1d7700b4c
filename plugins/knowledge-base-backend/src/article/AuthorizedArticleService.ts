import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  catalogReferencesOf,
  unknownReference,
  type CatalogReference,
  type CatalogView,
} from '@firstline/backend-kit';
import {
  articleCreatePermission,
  type ArticleAction,
  type ArticleActionBodies,
  type ArticleQuery,
  type ArticleUse,
  type CreateArticle,
  type GiveFeedback,
  type UpdateArticle,
} from '@firstline/plugin-knowledge-base-common';
import type { ResolvedCaller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import { requirePermission } from '../people/requirePermission';
import { mayWrite } from './articleAccess';
import type { ArticleDesk } from './ArticleDesk';
import type { ArticleService, WriteContext } from './ArticleService';

type Credentials = BackstageCredentials;
type By = { by: Credentials };

/** The articles behind the door. */
export type DoorArticles = Omit<
  ArticleDesk,
  | 'markDueReviews'
  | 'refreshItems'
  | 'rebuildSearch'
  | 'importArticles'
  | 'exportArticles'
  | 'mayRead'
  | 'mayEdit'
>;

/**
 * The article service for whoever comes with credentials: finds out who that is and what
 * the portal's policy says, decides what concerns no single article, and delegates.
 */
export class AuthorizedArticleService implements ArticleService<Credentials> {
  readonly #service: DoorArticles;
  readonly #callers: Pick<CallerResolver, 'forRead' | 'forWrite'>;
  readonly #catalog: Pick<CatalogView, 'visibleTo'>;

  static create(options: {
    service: DoorArticles;
    callers: Pick<CallerResolver, 'forRead' | 'forWrite'>;
    catalog: Pick<CatalogView, 'visibleTo'>;
  }): AuthorizedArticleService {
    return new AuthorizedArticleService(options);
  }

  private constructor(
    options: Parameters<typeof AuthorizedArticleService.create>[0],
  ) {
    this.#service = options.service;
    this.#callers = options.callers;
    this.#catalog = options.catalog;
  }

  async create(article: CreateArticle, context: WriteContext<Credentials>) {
    const by = await this.#callers.forWrite(context.by);
    requirePermission(by, articleCreatePermission);
    if (!mayWrite(by)) {
      throw new NotAllowedError('Articles are for engineers to write');
    }
    const [hidden] = await this.#hidden(article, by, context.by);
    if (hidden) throw unknownReference(hidden.field);
    return this.#service.create(article, { ...context, by });
  }

  async list(query: ArticleQuery, context: By) {
    return this.#service.list(query, await this.#reader(context));
  }

  async get(number: string, context: By & { pending?: boolean }) {
    const { by } = await this.#reader(context);
    return this.#service.get(number, { by, pending: context.pending });
  }

  async summaries(ids: number[], context: By) {
    return this.#service.summaries(ids, await this.#reader(context));
  }

  async update(
    number: string,
    article: UpdateArticle,
    context: WriteContext<Credentials>,
  ) {
    const by = await this.#callers.forWrite(context.by);
    await this.#requireVisible(number, article, {
      by,
      credentials: context.by,
    });
    return this.#service.update(number, article, { ...context, by });
  }

  async act<A extends ArticleAction>(
    number: string,
    action: A,
    body: ArticleActionBodies[A],
    context: WriteContext<Credentials>,
  ) {
    const by = await this.#callers.forWrite(context.by);
    return this.#service.act(number, action, body, { ...context, by });
  }

  async listRevisions(number: string, context: By) {
    return this.#service.listRevisions(number, await this.#reader(context));
  }

  async getRevision(number: string, revision: number, context: By) {
    const reader = await this.#reader(context);
    return this.#service.getRevision(number, revision, reader);
  }

  async giveFeedback(number: string, feedback: GiveFeedback, context: By) {
    const by = await this.#callers.forWrite(context.by);
    return this.#service.giveFeedback(number, feedback, { by });
  }

  async listFeedback(number: string, context: By) {
    return this.#service.listFeedback(number, await this.#reader(context));
  }

  async recordUse(
    number: string,
    use: ArticleUse,
    context: By & { idempotencyKey?: string },
  ) {
    const by = await this.#callers.forWrite(context.by);
    return this.#service.recordUse(number, use, { ...context, by });
  }

  async overview(context: By) {
    return this.#service.overview(await this.#reader(context));
  }

  async #reader(context: By) {
    return { by: await this.#callers.forRead(context.by) };
  }

  /** What a request names and the caller cannot see in the catalog; one call for all of it. */
  async #hidden(
    article: { ciRefs?: string[] },
    by: ResolvedCaller,
    credentials: Credentials,
  ): Promise<CatalogReference[]> {
    const references = catalogReferencesOf(article, ['ciRefs']);
    // Another plugin sees all of the catalog; whether a ref is there, the service checks.
    if (references.length === 0 || by.kind === 'service') return [];
    const refs = references.map(({ ref }) => ref);
    const visible = await this.#catalog.visibleTo(refs, credentials);
    return references.filter(({ ref }) => !visible.has(ref));
  }

  async #requireVisible(
    number: string,
    article: UpdateArticle,
    caller: { by: ResolvedCaller; credentials: Credentials },
  ): Promise<void> {
    const { by, credentials } = caller;
    const hidden = await this.#hidden(article, by, credentials);
    if (hidden.length === 0) return;
    // Not found comes first; and what the article is about may have left the catalog since.
    const known = await this.#service.get(number, { by, pending: true });
    const unknown = hidden.find(({ ref }) => !known.ciRefs.includes(ref));
    // Who may not change it at all is told that instead, by the service.
    if (unknown && known.mayEdit) throw unknownReference(unknown.field);
  }
}
