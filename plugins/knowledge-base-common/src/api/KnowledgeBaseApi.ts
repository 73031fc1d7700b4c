import type {
  AttachmentInfo,
  CallOptions,
  Page,
  WriteOptions,
} from '@firstline/common-kit';
import type {
  Article,
  ArticleSummary,
  Revision,
  RevisionSummary,
} from '../article/article';
import type { ArticleAction } from '../article/articleLifecycle';
import type { ArticleSort } from '../article/articleQuery';
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

/** Filters of {@link KnowledgeBaseApi.listArticles}; arrays become comma lists. */
export interface ListArticlesRequest {
  /** Those of these numbers, at most 200, that the caller may know of. */
  number?: string[];
  state?: string[];
  kind?: string[];
  ciRef?: string[];
  category?: string[];
  tag?: string[];
  language?: string[];
  audience?: string;
  owner?: string[];
  author?: string[];
  stale?: boolean;
  reviewableBy?: 'me';
  draftedBy?: 'me';
  involving?: 'me';
  sort?: ArticleSort;
  /** 1 to 200, default 25. */
  limit?: number;
  cursor?: string;
}

/** What somebody looks for. */
export interface SearchRequest {
  q?: string;
  ciRef?: string;
  kind?: string;
  language?: string;
  limit?: number;
  cursor?: string;
  /** True while somebody is still typing: what is not found then is not remembered. */
  typing?: boolean;
}

/** A line of an import that was refused. */
export interface RefusedLine {
  /** From 1. */
  line: number;
  reason: string;
}

/** How far an import is, or what became of it. */
export interface ImportProgress {
  /** Lines read. */
  lines: number;
  created: number;
  updated: number;
  /** Lines that say what is there already. */
  unchanged: number;
  refusedCount: number;
  /** The first 1,000 refusals; in the last report only, before it is empty. */
  refused: RefusedLine[];
  /** True in the last one. */
  done: boolean;
}

/**
 * The knowledge base's HTTP API. Every method rejects with a `ResponseError`
 * (`@backstage/errors`) that carries the status and the body of a refusal.
 */
export interface KnowledgeBaseApi {
  search(request: SearchRequest, options?: CallOptions): Promise<SearchReply>;
  /** The five articles most likely to help with a text on an item. */
  suggest(
    request: { text?: string; ciRef?: string },
    options?: CallOptions,
  ): Promise<SuggestReply>;
  createArticle(
    request: CreateArticleRequest,
    options?: WriteOptions,
  ): Promise<Article>;
  listArticles(
    request?: ListArticlesRequest,
    options?: CallOptions,
  ): Promise<Page<ArticleSummary>>;
  /** The published content, or the pending one when `pending` or nothing is published. */
  getArticle(
    number: string,
    request?: { pending?: boolean },
    options?: CallOptions,
  ): Promise<Article>;
  updateArticle(
    number: string,
    request: UpdateArticleRequest,
    options?: WriteOptions,
  ): Promise<Article>;
  act<A extends ArticleAction>(
    number: string,
    action: A,
    body: ArticleActionRequests[A],
    options?: WriteOptions,
  ): Promise<Article>;
  listRevisions(
    number: string,
    options?: CallOptions,
  ): Promise<{ items: RevisionSummary[] }>;
  getRevision(
    number: string,
    revision: number,
    options?: CallOptions,
  ): Promise<Revision>;
  giveFeedback(
    number: string,
    feedback: { helpful: boolean; comment?: string },
    options?: CallOptions,
  ): Promise<Article>;
  /** For those who write or answer for the article. */
  listFeedback(
    number: string,
    options?: CallOptions,
  ): Promise<{ items: FeedbackEntry[] }>;
  /** Counts that it solved something; `idempotencyKey` makes a repetition harmless. */
  recordUse(
    number: string,
    use: { incidentNumber?: string },
    options?: WriteOptions,
  ): Promise<void>;
  /** Streams articles in as NDJSON, in parts that are taken in one after the other; tells how far it is. */
  importArticles(
    content: Blob,
    onProgress?: (progress: ImportProgress) => void,
    options?: CallOptions,
  ): Promise<ImportProgress>;
  /** Every article the caller may export, as NDJSON, images along. */
  exportArticles(options?: CallOptions): Promise<Blob>;
  uploadAttachment(
    file: { name: string; content: Blob; type?: string },
    options?: WriteOptions,
  ): Promise<AttachmentInfo>;
  /** The bytes of an attachment. */
  getAttachment(id: string, options?: CallOptions): Promise<Blob>;
  /** Searches that found nothing; for knowledge managers. */
  listMissedSearches(
    request?: { limit?: number; cursor?: string },
    options?: CallOptions,
  ): Promise<Page<MissedSearch>>;
  /** Takes a search off that list. */
  dismissMissedSearch(id: string, options?: CallOptions): Promise<void>;
  getOverview(options?: CallOptions): Promise<KnowledgeOverview>;
  getMe(options?: CallOptions): Promise<KnowledgePerson>;
  getSettings(options?: CallOptions): Promise<KnowledgeSettings>;
}
