import {
  ApiClient,
  type ApiClientOptions,
  type AttachmentInfo,
  type CallOptions,
  type Page,
  type WriteOptions,
} from '@firstline/common-kit';
import type { ActivityApi, KnowledgeActivity } from '../activity/activity';
import type {
  Contribution,
  ContributionApi,
  ContributionsRequest,
} from '../contribution/contribution';
import type {
  Article,
  ArticleSummary,
  Revision,
  RevisionSummary,
} from '../article/article';
import type { ArticleAction } from '../article/articleLifecycle';
import type {
  ArticleActionRequests,
  CreateArticleRequest,
  UpdateArticleRequest,
} from '../article/articleSchemas';
import type { FeedbackEntry } from '../feedback/feedback';
import type {
  KnowledgeOverview,
  KnowledgePerson,
  KnowledgeSettings,
} from '../people/people';
import type { MissedSearch, SearchReply, SuggestReply } from '../search/search';
import type {
  ImportProgress,
  KnowledgeBaseApi,
  ListArticlesRequest,
  SearchRequest,
} from './KnowledgeBaseApi';
import { importParts, ImportSum } from './importParts';
import { readProgress } from './readProgress';

// A longer one does not fit into an address everywhere, escaped as it is there.
const LONGEST_IN_ADDRESS = 1_000;

// Taken in within seconds, also by a slow database.
const IMPORT_PART_BYTES = 4 * 1024 * 1024;

function articlePath(number: string): string {
  return `/articles/${encodeURIComponent(number)}`;
}

/** {@link KnowledgeBaseApi} over HTTP, for screens and for other backends. */
export class KnowledgeBaseClient
  implements KnowledgeBaseApi, ContributionApi, ActivityApi
{
  readonly #api: ApiClient;

  constructor(options: ApiClientOptions) {
    this.#api = new ApiClient('knowledge-base', options);
  }

  search(request: SearchRequest, options?: CallOptions) {
    return this.#api.json<SearchReply>('/search', {
      ...options,
      query: { ...request },
    });
  }

  suggest(request: { text?: string; ciRef?: string }, options?: CallOptions) {
    const long = (request.text?.length ?? 0) > LONGEST_IN_ADDRESS;
    return this.#api.json<SuggestReply>('/suggest', {
      ...options,
      ...(long ? { method: 'POST', json: request } : { query: request }),
    });
  }

  createArticle(request: CreateArticleRequest, options?: WriteOptions) {
    return this.#api.post<Article>('/articles', request, options);
  }

  listArticles(request: ListArticlesRequest = {}, options?: CallOptions) {
    return this.#api.json<Page<ArticleSummary>>('/articles', {
      ...options,
      query: { ...request },
    });
  }

  getArticle(
    number: string,
    request: { pending?: boolean } = {},
    options?: CallOptions,
  ) {
    return this.#api.json<Article>(articlePath(number), {
      ...options,
      query: request,
    });
  }

  updateArticle(
    number: string,
    request: UpdateArticleRequest,
    options?: WriteOptions,
  ) {
    return this.#api.put<Article>(articlePath(number), request, options);
  }

  act<A extends ArticleAction>(
    number: string,
    action: A,
    body: ArticleActionRequests[A],
    options?: WriteOptions,
  ) {
    return this.#api.post<Article>(
      `${articlePath(number)}/actions/${action}`,
      body,
      options,
    );
  }

  listRevisions(number: string, options?: CallOptions) {
    return this.#api.json<{ items: RevisionSummary[] }>(
      `${articlePath(number)}/revisions`,
      options,
    );
  }

  getRevision(number: string, revision: number, options?: CallOptions) {
    return this.#api.json<Revision>(
      `${articlePath(number)}/revisions/${revision}`,
      options,
    );
  }

  giveFeedback(
    number: string,
    feedback: { helpful: boolean; comment?: string },
    options?: CallOptions,
  ) {
    return this.#api.put<Article>(
      `${articlePath(number)}/feedback`,
      feedback,
      options,
    );
  }

  listFeedback(number: string, options?: CallOptions) {
    return this.#api.json<{ items: FeedbackEntry[] }>(
      `${articlePath(number)}/feedback`,
      options,
    );
  }

  async recordUse(
    number: string,
    use: { incidentNumber?: string },
    options?: WriteOptions,
  ) {
    await this.#api.send(`${articlePath(number)}/uses`, {
      ...options,
      method: 'POST',
      json: use,
    });
  }

  async importArticles(
    content: Blob,
    onProgress?: (progress: ImportProgress) => void,
    options?: CallOptions,
  ) {
    const sum = new ImportSum();
    let sentBytes = 0;
    let whole: ImportProgress | undefined;
    for await (const part of importParts(content, IMPORT_PART_BYTES)) {
      sentBytes += part.content.size;
      const isLast = sentBytes >= content.size;
      const result = await this.#importPart(
        part.content,
        progress => onProgress?.(sum.with(progress, { isLast })),
        options,
      );
      whole = sum.with(result, { isLast });
      sum.add(result, part.lines);
    }
    if (!whole?.done) throw new Error('The import broke off');
    return whole;
  }

  async exportArticles(options?: CallOptions) {
    const response = await this.#api.send('/articles/export', options);
    return response.blob();
  }

  uploadAttachment(
    file: { name: string; content: Blob; type?: string },
    options?: WriteOptions,
  ) {
    return this.#api.upload<AttachmentInfo>('/attachments', file, options);
  }

  async getAttachment(id: string, options?: CallOptions) {
    const response = await this.#api.send(
      `/attachments/${encodeURIComponent(id)}`,
      options,
    );
    return response.blob();
  }

  listMissedSearches(
    request: { limit?: number; cursor?: string } = {},
    options?: CallOptions,
  ) {
    return this.#api.json<Page<MissedSearch>>('/missed-searches', {
      ...options,
      query: request,
    });
  }

  async dismissMissedSearch(id: string, options?: CallOptions) {
    await this.#api.send(`/missed-searches/${encodeURIComponent(id)}`, {
      ...options,
      method: 'DELETE',
    });
  }

  listContributions(request: ContributionsRequest, options?: CallOptions) {
    return this.#api.json<{ items: Contribution[] }>('/contributions', {
      ...options,
      query: { ...request },
    });
  }

  getActivity(request: { from: string; to: string }, options?: CallOptions) {
    return this.#api.json<KnowledgeActivity>('/activity', {
      ...options,
      query: request,
    });
  }

  getOverview(options?: CallOptions) {
    return this.#api.json<KnowledgeOverview>('/overview', options);
  }

  getMe(options?: CallOptions) {
    return this.#api.json<KnowledgePerson>('/me', options);
  }

  getSettings(options?: CallOptions) {
    return this.#api.json<KnowledgeSettings>('/settings', options);
  }

  async #importPart(
    content: Blob,
    onProgress: (progress: ImportProgress) => void,
    options?: CallOptions,
  ) {
    const response = await this.#api.send('/articles/import', {
      ...options,
      method: 'POST',
      raw: {
        body: content,
        headers: {
          'Content-Type': 'application/x-ndjson',
          Accept: 'application/x-ndjson',
        },
      },
    });
    return readProgress(response, onProgress);
  }
}
