import {
  ApiClient,
  type ApiClientOptions,
  type AttachmentInfo,
  type CallOptions,
  type Page,
  type WriteOptions,
} from '@firstline/common-kit';
import type {
  Agent,
  AgentList,
  AgentProfile,
  DispatchBoard,
  HandOverReport,
  HandOverRequest,
  ListAgentsRequest,
} from '../agent/agent';
import type {
  AssignmentPreview,
  AssignmentPreviewRequest,
  AssignmentRules,
} from '../assignment/assignment';
import type { Incident, VisibleIncident } from '../incident/incident';
import type { IncidentAction } from '../incident/incidentLifecycle';
import type {
  AddHelperRequest,
  AddTimelineEntryRequest,
  FileIncidentRequest,
  IncidentActionRequests,
} from '../incident/incidentSchemas';
import type {
  ArticleDraft,
  SolvedByKnowledgeRequest,
  SuggestedArticles,
} from '../knowledge/knowledge';
import type {
  ConfigurationItemSummary,
  DeskLanguage,
  DeskPerson,
  DeskSettings,
  QueueCounts,
} from '../people/people';
import type {
  MajorBanners,
  MajorReviewRequest,
} from '../incident/majorIncident';
import type {
  EscalationHistory,
  IncidentTime,
} from '../service-level/serviceLevel';
import type { Watch } from '../service-level/watch';
import type { TimelineEntry } from '../timeline/timeline';
import type {
  ListIncidentsRequest,
  ServiceDeskApi,
  Suggestions,
} from './ServiceDeskApi';

// Addresses much longer than this do not pass every proxy, least of all in Chinese.
const LONGEST_IN_ADDRESS = 500;

/** {@link ServiceDeskApi} over HTTP, for screens and for other backends. */
export class ServiceDeskClient implements ServiceDeskApi {
  readonly #api: ApiClient;

  constructor(options: ApiClientOptions) {
    this.#api = new ApiClient('service-desk', options);
  }

  fileIncident(request: FileIncidentRequest, options?: WriteOptions) {
    return this.#api.post<Incident>('/incidents', request, options);
  }

  listIncidents(request: ListIncidentsRequest = {}, options?: CallOptions) {
    return this.#api.json<Page<VisibleIncident>>('/incidents', {
      ...options,
      query: { ...request },
    });
  }

  getIncident(number: string, options?: CallOptions) {
    return this.#api.json<VisibleIncident>(incidentPath(number), options);
  }

  act<A extends IncidentAction>(
    number: string,
    action: A,
    body: IncidentActionRequests[A],
    options?: WriteOptions,
  ) {
    return this.#api.post<VisibleIncident>(
      `${incidentPath(number)}/actions/${action}`,
      body,
      options,
    );
  }

  getTimeline(
    number: string,
    request: { limit?: number; cursor?: string } = {},
    options?: CallOptions,
  ) {
    return this.#api.json<Page<TimelineEntry>>(
      `${incidentPath(number)}/timeline`,
      {
        ...options,
        query: request,
      },
    );
  }

  addTimelineEntry(
    number: string,
    body: AddTimelineEntryRequest,
    options?: WriteOptions,
  ) {
    return this.#api.post<TimelineEntry>(
      `${incidentPath(number)}/timeline`,
      body,
      options,
    );
  }

  subscribe(number: string, options?: CallOptions) {
    return this.#api.post<VisibleIncident>(
      `${incidentPath(number)}/subscribe`,
      undefined,
      options,
    );
  }

  unsubscribe(number: string, options?: CallOptions) {
    return this.#api.delete<VisibleIncident>(
      `${incidentPath(number)}/subscribe`,
      options,
    );
  }

  addParticipant(number: string, userRef: string, options?: WriteOptions) {
    return this.#api.post<VisibleIncident>(
      `${incidentPath(number)}/participants`,
      { userRef },
      options,
    );
  }

  removeParticipant(number: string, userRef: string, options?: CallOptions) {
    return this.#api.delete<VisibleIncident>(
      `${incidentPath(number)}/participants/${encodeURIComponent(userRef)}`,
      options,
    );
  }

  addHelper(number: string, body: AddHelperRequest, options?: WriteOptions) {
    return this.#api.post<VisibleIncident>(
      `${incidentPath(number)}/helpers`,
      body,
      options,
    );
  }

  removeHelper(number: string, userRef: string, options?: CallOptions) {
    return this.#api.delete<VisibleIncident>(
      `${incidentPath(number)}/helpers/${encodeURIComponent(userRef)}`,
      options,
    );
  }

  suggest(request: { text?: string; ciRef?: string }, options?: CallOptions) {
    const path = '/incidents/suggestions';
    const long = (request.text?.length ?? 0) > LONGEST_IN_ADDRESS;
    return this.#api.json<Suggestions>(
      path,
      long
        ? { ...options, method: 'POST', json: request }
        : { ...options, query: request },
    );
  }

  async solvedByKnowledge(
    request: SolvedByKnowledgeRequest,
    options?: WriteOptions,
  ) {
    await this.#api.send('/incidents/solved-by-knowledge', {
      ...options,
      method: 'POST',
      json: request,
    });
  }

  getSuggestedArticles(number: string, options?: CallOptions) {
    return this.#api.json<SuggestedArticles>(
      `${incidentPath(number)}/suggested-articles`,
      options,
    );
  }

  attachArticle(number: string, articleNumber: string, options?: WriteOptions) {
    return this.#api.post<VisibleIncident>(
      `${incidentPath(number)}/articles`,
      { articleNumber },
      options,
    );
  }

  detachArticle(number: string, articleNumber: string, options?: CallOptions) {
    return this.#api.delete<VisibleIncident>(
      `${incidentPath(number)}/articles/${encodeURIComponent(articleNumber)}`,
      options,
    );
  }

  getArticleDraft(number: string, options?: CallOptions) {
    return this.#api.json<ArticleDraft>(
      `${incidentPath(number)}/article-draft`,
      options,
    );
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

  getMe(options?: CallOptions) {
    return this.#api.json<DeskPerson>('/me', options);
  }

  setLanguage(language: DeskLanguage, options?: CallOptions) {
    return this.#api.put<DeskPerson>('/me/language', { language }, options);
  }

  getCounts(options?: CallOptions) {
    return this.#api.json<QueueCounts>('/me/counts', options);
  }

  getSettings(options?: CallOptions) {
    return this.#api.json<DeskSettings>('/settings', options);
  }

  async getConfigurationItemSummaries(refs: string[], options?: CallOptions) {
    if (refs.length === 0) return [];
    const { items } = await this.#api.json<{
      items: ConfigurationItemSummary[];
    }>('/ci-summaries', { ...options, query: { refs } });
    return items;
  }

  getIncidentTime(number: string, options?: CallOptions) {
    return this.#api.json<IncidentTime>(
      `${incidentPath(number)}/time`,
      options,
    );
  }

  getEscalations(number: string, options?: CallOptions) {
    return this.#api.json<EscalationHistory>(
      `${incidentPath(number)}/escalations`,
      options,
    );
  }

  getWatch(options?: CallOptions) {
    return this.#api.json<Watch>('/watch', options);
  }

  listAgents(request: ListAgentsRequest = {}, options?: CallOptions) {
    return this.#api.json<AgentList>('/agents', {
      ...options,
      query: { ...request },
    });
  }

  getAgent(userRef: string, options?: CallOptions) {
    return this.#api.json<Agent>(agentPath(userRef), options);
  }

  putAgent(userRef: string, profile: AgentProfile, options?: WriteOptions) {
    return this.#api.put<Agent>(agentPath(userRef), profile, options);
  }

  handOverWork(
    userRef: string,
    request: HandOverRequest,
    options?: WriteOptions,
  ) {
    return this.#api.post<HandOverReport>(
      `${agentPath(userRef)}/hand-over`,
      request,
      options,
    );
  }

  getDispatchBoard(team: string, options?: CallOptions) {
    return this.#api.json<DispatchBoard>('/dispatch', {
      ...options,
      query: { team },
    });
  }

  getAssignmentRules(options?: CallOptions) {
    return this.#api.json<AssignmentRules>('/assignment/rules', options);
  }

  previewAssignment(request: AssignmentPreviewRequest, options?: CallOptions) {
    return this.#api.post<AssignmentPreview>(
      '/assignment/preview',
      request,
      options,
    );
  }

  getMajorIncidents(request: { refs?: string[] } = {}, options?: CallOptions) {
    return this.#api.json<MajorBanners>('/major-incidents', {
      ...options,
      query: { ...request },
    });
  }

  linkToMajor(number: string, majorNumber: string, options?: WriteOptions) {
    return this.#api.put<VisibleIncident>(
      `${incidentPath(number)}/major`,
      { majorNumber },
      options,
    );
  }

  unlinkFromMajor(number: string, options?: CallOptions) {
    return this.#api.delete<VisibleIncident>(
      `${incidentPath(number)}/major`,
      options,
    );
  }

  writeReview(
    number: string,
    review: MajorReviewRequest,
    options?: WriteOptions,
  ) {
    return this.#api.put<VisibleIncident>(
      `${incidentPath(number)}/review`,
      review,
      options,
    );
  }
}

function agentPath(userRef: string): string {
  return `/agents/${encodeURIComponent(userRef)}`;
}

function incidentPath(number: string): string {
  return `/incidents/${encodeURIComponent(number)}`;
}
