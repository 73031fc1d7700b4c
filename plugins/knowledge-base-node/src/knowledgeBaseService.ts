import {
  coreServices,
  createServiceFactory,
  createServiceRef,
  type AuthService,
  type BackstageCredentials,
  type DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  KnowledgeBaseClient,
  type Article,
  type ActivityApi,
  type Contribution,
  type ContributionApi,
  type ContributionsRequest,
  type KnowledgeActivity,
  type KnowledgeBaseApi,
  type SearchReply,
  type SearchRequest,
  type SuggestReply,
} from '@firstline/plugin-knowledge-base-common';

/** On whose behalf the knowledge base is asked: a user, or the plugin itself. */
export interface KnowledgeBaseCallOptions {
  credentials: BackstageCredentials;
  /** Gives up when it is aborted. */
  signal?: AbortSignal;
}

/**
 * The knowledge base for other plugins. Rejects with a `ResponseError` of
 * `@backstage/errors`, which carries the status and the body of a refusal; with 404 also
 * when the knowledge base is not installed.
 */
export interface KnowledgeBaseService {
  /** Published articles the credentials may read. */
  search(
    request: SearchRequest,
    options: KnowledgeBaseCallOptions,
  ): Promise<SearchReply>;
  /** The five articles most likely to help with a text on a configuration item. */
  suggest(
    request: { text?: string; ciRef?: string },
    options: KnowledgeBaseCallOptions,
  ): Promise<SuggestReply>;
  /** Reads an article, if the credentials may. */
  getArticle(
    number: string,
    options: KnowledgeBaseCallOptions,
  ): Promise<Article>;
  /** Counts that an article solved something; the same key counts once. */
  recordUse(
    number: string,
    use: { incidentNumber?: string },
    options: KnowledgeBaseCallOptions & { idempotencyKey: string },
  ): Promise<void>;
  /** Who wrote how many articles in a period, and how often theirs were used; for plugins alone. */
  contributions(
    request: ContributionsRequest,
    options: KnowledgeBaseCallOptions,
  ): Promise<{ items: Contribution[] }>;
  /** How often it was searched in a period and what came of it; for plugins alone. */
  activity(
    period: { from: string; to: string },
    options: KnowledgeBaseCallOptions,
  ): Promise<KnowledgeActivity>;
}

/** {@link KnowledgeBaseService} over the HTTP API, wherever the knowledge base runs. */
class HttpKnowledgeBaseService implements KnowledgeBaseService {
  readonly #api: KnowledgeBaseApi & ContributionApi & ActivityApi;
  readonly #auth: AuthService;

  static create(options: {
    discovery: DiscoveryService;
    auth: AuthService;
  }): HttpKnowledgeBaseService {
    const api = new KnowledgeBaseClient({
      discoveryApi: options.discovery,
      fetchApi: { fetch },
    });
    return new HttpKnowledgeBaseService(api, options.auth);
  }

  private constructor(
    api: KnowledgeBaseApi & ContributionApi & ActivityApi,
    auth: AuthService,
  ) {
    this.#api = api;
    this.#auth = auth;
  }

  async search(request: SearchRequest, options: KnowledgeBaseCallOptions) {
    return this.#api.search(request, await this.#as(options));
  }

  async suggest(
    request: { text?: string; ciRef?: string },
    options: KnowledgeBaseCallOptions,
  ) {
    return this.#api.suggest(request, await this.#as(options));
  }

  async getArticle(number: string, options: KnowledgeBaseCallOptions) {
    return this.#api.getArticle(number, {}, await this.#as(options));
  }

  async recordUse(
    number: string,
    use: { incidentNumber?: string },
    options: KnowledgeBaseCallOptions & { idempotencyKey: string },
  ) {
    await this.#api.recordUse(number, use, {
      ...(await this.#as(options)),
      idempotencyKey: options.idempotencyKey,
    });
  }

  async contributions(
    request: ContributionsRequest,
    options: KnowledgeBaseCallOptions,
  ) {
    return this.#api.listContributions(request, await this.#as(options));
  }

  async activity(
    period: { from: string; to: string },
    options: KnowledgeBaseCallOptions,
  ) {
    return this.#api.getActivity(period, await this.#as(options));
  }

  async #as({ credentials, signal }: KnowledgeBaseCallOptions) {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'knowledge-base',
    });
    return { token, signal };
  }
}

/** Search and read articles from another plugin. */
export const knowledgeBaseServiceRef = createServiceRef<KnowledgeBaseService>({
  id: 'knowledge-base.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { discovery: coreServices.discovery, auth: coreServices.auth },
      factory: deps => HttpKnowledgeBaseService.create(deps),
    }),
});
