import type {
  AttachmentInfo,
  CallOptions,
  Page,
  WriteOptions,
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
import type { IncidentSort } from '../incident/incidentQuery';
import type {
  AddHelperRequest,
  AddTimelineEntryRequest,
  FileIncidentRequest,
  IncidentActionRequests,
} from '../incident/incidentSchemas';
import type {
  ArticleDraft,
  KnowledgeState,
  SolvedByKnowledgeRequest,
  SuggestedArticle,
  SuggestedArticles,
} from '../knowledge/knowledge';
import type {
  ConfigurationItemSummary,
  DeskLanguage,
  DeskPerson,
  DeskSettings,
  QueueCounts,
  RecentReports,
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

/** Filters of {@link ServiceDeskApi.listIncidents}; arrays become comma lists. */
export interface ListIncidentsRequest {
  /** Those of these numbers, at most 200, that the caller may see. */
  number?: string[];
  /** Solved with one of these articles, as far as the caller may know of it. */
  articleNumber?: string[];
  state?: string[];
  assignedTeam?: string[];
  assignee?: string[];
  unassigned?: boolean;
  tier?: number[];
  requester?: string[];
  ciRef?: string[];
  priority?: string[];
  category?: string[];
  channel?: string[];
  q?: string;
  /** Late, or once late, with what the requester was promised. */
  breached?: boolean;
  major?: boolean;
  createdAfter?: string;
  createdBefore?: string;
  involving?: 'me';
  /** Those the caller was asked to help with. */
  helping?: 'me';
  announced?: true;
  sort?: IncidentSort;
  /** 1 to 200, default 25. */
  limit?: number;
  cursor?: string;
}

/** What is known already about what somebody is about to report. */
export interface Suggestions {
  /** Known fixes and how-tos. */
  knownFixes: SuggestedArticle[];
  /** What is known to be broken; `remedy` is the workaround. */
  knownErrors: SuggestedArticle[];
  openIncidents: VisibleIncident[];
  recentReports: RecentReports[];
  knowledge?: KnowledgeState;
}

/**
 * The service desk's HTTP API. Every method rejects with a `ResponseError`
 * (`@backstage/errors`) that carries the status and the body of a refusal.
 */
export interface ServiceDeskApi {
  fileIncident(
    request: FileIncidentRequest,
    options?: WriteOptions,
  ): Promise<Incident>;
  listIncidents(
    request?: ListIncidentsRequest,
    options?: CallOptions,
  ): Promise<Page<VisibleIncident>>;
  getIncident(number: string, options?: CallOptions): Promise<VisibleIncident>;
  act<A extends IncidentAction>(
    number: string,
    action: A,
    body: IncidentActionRequests[A],
    options?: WriteOptions,
  ): Promise<VisibleIncident>;
  getTimeline(
    number: string,
    request?: { limit?: number; cursor?: string },
    options?: CallOptions,
  ): Promise<Page<TimelineEntry>>;
  addTimelineEntry(
    number: string,
    body: AddTimelineEntryRequest,
    options?: WriteOptions,
  ): Promise<TimelineEntry>;
  subscribe(number: string, options?: CallOptions): Promise<VisibleIncident>;
  unsubscribe(number: string, options?: CallOptions): Promise<VisibleIncident>;
  addParticipant(
    number: string,
    userRef: string,
    options?: WriteOptions,
  ): Promise<VisibleIncident>;
  removeParticipant(
    number: string,
    userRef: string,
    options?: CallOptions,
  ): Promise<VisibleIncident>;
  /** Asks a colleague to help with what one works on. */
  addHelper(
    number: string,
    body: AddHelperRequest,
    options?: WriteOptions,
  ): Promise<VisibleIncident>;
  removeHelper(
    number: string,
    userRef: string,
    options?: CallOptions,
  ): Promise<VisibleIncident>;
  /** `GET /incidents/suggestions`; `POST` with the same as JSON when the text is long. */
  suggest(
    request: { text?: string; ciRef?: string },
    options?: CallOptions,
  ): Promise<Suggestions>;
  /** An article solved what somebody was about to report: counted, nothing is filed. */
  solvedByKnowledge(
    request: SolvedByKnowledgeRequest,
    options?: WriteOptions,
  ): Promise<void>;
  /** For those who work on the incident. */
  getSuggestedArticles(
    number: string,
    options?: CallOptions,
  ): Promise<SuggestedArticles>;
  attachArticle(
    number: string,
    articleNumber: string,
    options?: WriteOptions,
  ): Promise<VisibleIncident>;
  detachArticle(
    number: string,
    articleNumber: string,
    options?: CallOptions,
  ): Promise<VisibleIncident>;
  /** What an article could say about a resolved incident; nothing is written. */
  getArticleDraft(number: string, options?: CallOptions): Promise<ArticleDraft>;
  uploadAttachment(
    file: { name: string; content: Blob; type?: string },
    options?: WriteOptions,
  ): Promise<AttachmentInfo>;
  /** The bytes of an attachment. */
  getAttachment(id: string, options?: CallOptions): Promise<Blob>;
  getMe(options?: CallOptions): Promise<DeskPerson>;
  /** Says what language the reader's notifications are to be in. */
  setLanguage(
    language: DeskLanguage,
    options?: CallOptions,
  ): Promise<DeskPerson>;
  getCounts(options?: CallOptions): Promise<QueueCounts>;
  getSettings(options?: CallOptions): Promise<DeskSettings>;
  getConfigurationItemSummaries(
    refs: string[],
    options?: CallOptions,
  ): Promise<ConfigurationItemSummary[]>;
  /** Where the time went; for those who see all of the incident. */
  getIncidentTime(number: string, options?: CallOptions): Promise<IncidentTime>;
  /** Its escalation ladder, taken and to come; for those who see all of the incident. */
  getEscalations(
    number: string,
    options?: CallOptions,
  ): Promise<EscalationHistory>;
  /** For incident managers and desk managers. */
  getWatch(options?: CallOptions): Promise<Watch>;
  /** Who works on incidents, with duty and load; for those who do themselves. */
  listAgents(
    request?: ListAgentsRequest,
    options?: CallOptions,
  ): Promise<AgentList>;
  getAgent(userRef: string, options?: CallOptions): Promise<Agent>;
  /** One's own profile, or anybody's for a desk manager; replaces all of it. */
  putAgent(
    userRef: string,
    profile: AgentProfile,
    options?: WriteOptions,
  ): Promise<Agent>;
  /** For members of a common team and managers. */
  handOverWork(
    userRef: string,
    request: HandOverRequest,
    options?: WriteOptions,
  ): Promise<HandOverReport>;
  getDispatchBoard(team: string, options?: CallOptions): Promise<DispatchBoard>;
  getAssignmentRules(options?: CallOptions): Promise<AssignmentRules>;
  previewAssignment(
    request: AssignmentPreviewRequest,
    options?: CallOptions,
  ): Promise<AssignmentPreview>;
  /** Open major incidents that affect one of the items, or any when none is named. */
  getMajorIncidents(
    request?: { refs?: string[] },
    options?: CallOptions,
  ): Promise<MajorBanners>;
  /** Makes an incident resolve together with a major one. */
  linkToMajor(
    number: string,
    majorNumber: string,
    options?: WriteOptions,
  ): Promise<VisibleIncident>;
  unlinkFromMajor(
    number: string,
    options?: CallOptions,
  ): Promise<VisibleIncident>;
  writeReview(
    number: string,
    review: MajorReviewRequest,
    options?: WriteOptions,
  ): Promise<VisibleIncident>;
}
