import {
  type Article,
  type ArticleAction,
  type ArticleActionRequests,
  type AttachmentInfo,
  type CreateArticleRequest,
  type ImportProgress,
  type KnowledgeBaseApi,
  type KnowledgePerson,
  type ListArticlesRequest,
  type SearchRequest,
  type UpdateArticleRequest,
  type WriteOptions,
  articleActionSchemas,
  articleNumber,
  createArticleSchema,
  feedbackSchema,
  updateArticleSchema,
} from '@firstline/plugin-knowledge-base-common';
import { refusal } from '@firstline/frontend-kit/testUtils';
import { overviewOf, passes, sorted } from './fakeLists';
import { type FakeMove, contentOf, makeMove, writeRevision } from './fakeMoves';
import { pageOf, parsed } from './fakeReplies';
import { searchArticles, suggestArticles } from './fakeSearch';
import {
  type FakeArticle,
  type FakeState,
  emptyProgress,
  newId,
  sampleSettings,
} from './fakeState';
import {
  articleOf,
  isVisible,
  relationOf,
  revisionSummaryOf,
  summaryOf,
} from './fakeViews';
import { groupRef, knowledgePersonOf } from './people';
import { sampleState } from './samples';

interface FakeOptions {
  /** Who looks, e.g. `li.na`. */
  as: string;
  state?: FakeState;
  /** Awaited before each call, to delay or fail it. */
  before?: (method: string) => Promise<void>;
}

/**
 * A knowledge base in memory, for looking at and testing the screens. It follows the
 * lifecycle table and the rules of who sees what, roughly; the backend is the authority.
 */
export class FakeKnowledgeBase implements KnowledgeBaseApi {
  readonly state: FakeState;
  readonly #person: KnowledgePerson;
  readonly #before?: (method: string) => Promise<void>;

  private constructor(options: FakeOptions) {
    this.#person = knowledgePersonOf(options.as);
    this.state = options.state ?? sampleState();
    this.#before = options.before;
  }

  static create(options: FakeOptions): FakeKnowledgeBase {
    return new FakeKnowledgeBase(options);
  }

  async search(request: SearchRequest) {
    await this.#before?.('search');
    const wanted: ListArticlesRequest = {
      state: ['published'],
      kind: request.kind ? [request.kind] : undefined,
      language: request.language ? [request.language] : undefined,
    };
    const { items, corrections } = searchArticles({
      person: this.#person,
      articles: this.#visible().filter(kept =>
        passes(this.#person, kept, wanted),
      ),
      q: request.q ?? '',
    });
    return { ...pageOf(items, request), tookMs: 3, corrections };
  }

  async suggest(request: { text?: string; ciRef?: string }) {
    await this.#before?.('suggest');
    const items = suggestArticles({
      ...request,
      person: this.#person,
      articles: this.#visible().filter(kept => kept.state === 'published'),
    });
    return { items, tookMs: 3 };
  }

  async createArticle(request: CreateArticleRequest) {
    await this.#before?.('createArticle');
    const body = await parsed(createArticleSchema, request);
    const kept: FakeArticle = {
      number: articleNumber(this.state.articles.length + 1),
      state: 'draft',
      version: 1,
      owner: this.#person.groups[0] ?? groupRef('service-desk'),
      createdAt: new Date().toISOString(),
      createdBy: this.#person.ref,
      sourceIncident: body.sourceIncident,
      stale: [],
      revisions: [],
      feedback: [],
      uses: [],
    };
    writeRevision(kept, contentOf(body), this.#person.ref);
    this.state.articles.push(kept);
    return articleOf(this.#person, kept);
  }

  async listArticles(request: ListArticlesRequest = {}) {
    await this.#before?.('listArticles');
    const wanted = this.#visible()
      .filter(kept => passes(this.#person, kept, request))
      .map(kept => summaryOf(this.#person, kept));
    return pageOf(sorted(wanted, request.sort), request);
  }

  async getArticle(number: string, request: { pending?: boolean } = {}) {
    await this.#before?.('getArticle');
    const kept = await this.#find(number);
    const { editor, reviewer } = relationOf(this.#person, kept);
    const pending = request.pending && (editor || reviewer);
    return articleOf(this.#person, kept, pending);
  }

  async updateArticle(
    number: string,
    request: UpdateArticleRequest,
    options?: WriteOptions,
  ) {
    await this.#before?.('updateArticle');
    const body = await parsed(updateArticleSchema, request);
    const kept = await this.#find(number, options);
    if (!relationOf(this.#person, kept).editor) {
      throw await refusal(403, 'You may not change this article');
    }
    writeRevision(kept, contentOf(body), this.#person.ref, body.note);
    if (kept.state === 'in_review') kept.state = 'draft';
    kept.version += 1;
    return articleOf(this.#person, kept, true);
  }

  async act<A extends ArticleAction>(
    number: string,
    action: A,
    request: ArticleActionRequests[A],
    options?: WriteOptions,
  ): Promise<Article> {
    await this.#before?.('act');
    const said = (await parsed(
      articleActionSchemas[action],
      request,
    )) as FakeMove['said'];
    const kept = await this.#find(number, options);
    const { allowedActions } = articleOf(this.#person, kept);
    if (!allowedActions.includes(action)) {
      throw await refusal(409, `The article is ${kept.state}`);
    }
    makeMove(kept, { action, said, by: this.#person.ref });
    return articleOf(this.#person, kept);
  }

  async listRevisions(number: string) {
    await this.#before?.('listRevisions');
    const kept = await this.#find(number);
    return { items: kept.revisions.map(revisionSummaryOf).reverse() };
  }

  async getRevision(number: string, revision: number) {
    await this.#before?.('getRevision');
    const found = (await this.#find(number)).revisions[revision - 1];
    if (!found) throw await refusal(404, `No revision ${revision}`);
    return found;
  }

  async giveFeedback(
    number: string,
    request: { helpful: boolean; comment?: string },
  ) {
    await this.#before?.('giveFeedback');
    const { helpful, comment } = await parsed(feedbackSchema, request);
    const kept = await this.#find(number);
    const by = this.#person.ref;
    kept.feedback = kept.feedback.filter(entry => entry.by !== by);
    kept.feedback.push({ by, helpful, comment, at: new Date().toISOString() });
    return articleOf(this.#person, kept);
  }

  async listFeedback(number: string) {
    await this.#before?.('listFeedback');
    return { items: (await this.#find(number)).feedback };
  }

  async recordUse(number: string, use: { incidentNumber?: string }) {
    await this.#before?.('recordUse');
    const kept = await this.#find(number);
    kept.uses.push({ ...use, at: new Date().toISOString() });
  }

  async importArticles(
    content: Blob,
    onProgress?: (progress: ImportProgress) => void,
  ) {
    await this.#before?.('importArticles');
    const progress = emptyProgress();
    const lines = (await content.text()).split('\n').filter(Boolean);
    for (const line of lines) {
      progress.lines += 1;
      try {
        await this.createArticle(JSON.parse(line));
        progress.created += 1;
      } catch (error) {
        progress.refusedCount += 1;
        progress.refused.push({ line: progress.lines, reason: String(error) });
      }
      onProgress?.({ ...progress });
    }
    progress.done = true;
    onProgress?.({ ...progress });
    return progress;
  }

  async exportArticles() {
    await this.#before?.('exportArticles');
    const lines = this.#visible().map(kept =>
      JSON.stringify(articleOf(this.#person, kept)),
    );
    return new Blob([lines.join('\n')], { type: 'application/x-ndjson' });
  }

  async uploadAttachment(file: { name: string; content: Blob; type?: string }) {
    await this.#before?.('uploadAttachment');
    if (file.content.size > sampleSettings.attachmentLimitBytes) {
      throw await refusal(413, 'The file is too large');
    }
    const info: AttachmentInfo = {
      id: newId(),
      name: file.name,
      type: file.type || file.content.type || 'application/octet-stream',
      size: file.content.size,
      uploadedBy: this.#person.ref,
      uploadedAt: new Date().toISOString(),
      image: /^image\/(png|jpeg|gif|webp)$/.test(file.content.type),
    };
    this.state.attachments.set(info.id, file.content);
    return info;
  }

  async getAttachment(id: string) {
    await this.#before?.('getAttachment');
    const kept = this.state.attachments.get(id);
    if (!kept) throw await refusal(404, 'No such attachment');
    return kept;
  }

  async listMissedSearches(request: { limit?: number; cursor?: string } = {}) {
    await this.#before?.('listMissedSearches');
    if (!this.#person.manager) throw await refusal(403, 'For managers only');
    return pageOf(this.state.missed, request);
  }

  async dismissMissedSearch(id: string) {
    await this.#before?.('dismissMissedSearch');
    this.state.missed = this.state.missed.filter(missed => missed.id !== id);
  }

  async getOverview() {
    await this.#before?.('getOverview');
    return overviewOf(this.#person, this.#visible());
  }

  async getMe() {
    await this.#before?.('getMe');
    return this.#person;
  }

  async getSettings() {
    await this.#before?.('getSettings');
    return sampleSettings;
  }

  #visible(): FakeArticle[] {
    return this.state.articles.filter(kept => isVisible(this.#person, kept));
  }

  async #find(number: string, options?: WriteOptions): Promise<FakeArticle> {
    const kept = this.#visible().find(one => one.number === number);
    if (!kept) throw await refusal(404, `No article ${number}`);
    const { ifMatch } = options ?? {};
    if (ifMatch !== undefined && ifMatch !== kept.version) {
      throw await refusal(409, 'It has changed in the meantime');
    }
    return kept;
  }
}
