import { ResponseError } from '@backstage/errors';
import type { AttachmentInfo } from '../attachment/attachment';
import type { Incident, VisibleIncident } from '../incident/incident';
import type { IncidentAction } from '../incident/incidentLifecycle';
import type { Page } from '../incident/incidentQuery';
import type {
  FileIncidentRequest,
  IncidentActionRequests,
} from '../incident/incidentSchemas';
import type {
  ConfigurationItemSummary,
  DeskPerson,
  DeskSettings,
  QueueCounts,
} from '../people/people';
import type { TimelineEntry, Visibility } from '../timeline/timeline';
import type {
  CallOptions,
  ListIncidentsRequest,
  ServiceDeskApi,
  Suggestions,
  WriteOptions,
} from './ServiceDeskApi';

type Query = Record<string, unknown>;

interface Call extends WriteOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Query;
  json?: unknown;
  raw?: { body: Blob; headers: Record<string, string> };
}

function queryString(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text !== undefined && text !== '') params.set(name, String(text));
  }
  const text = params.toString();
  return text && `?${text}`;
}

/** {@link ServiceDeskApi} over HTTP, for screens and for other backends. */
export class ServiceDeskClient implements ServiceDeskApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  fileIncident(request: FileIncidentRequest, options?: WriteOptions) {
    return this.#json<Incident>('/incidents', {
      ...options,
      method: 'POST',
      json: request,
    });
  }

  listIncidents(request: ListIncidentsRequest = {}, options?: CallOptions) {
    return this.#json<Page<VisibleIncident>>('/incidents', {
      ...options,
      query: { ...request },
    });
  }

  getIncident(number: string, options?: CallOptions) {
    return this.#json<VisibleIncident>(incidentPath(number), options);
  }

  act<A extends IncidentAction>(
    number: string,
    action: A,
    body: IncidentActionRequests[A],
    options?: WriteOptions,
  ) {
    return this.#json<VisibleIncident>(
      `${incidentPath(number)}/actions/${action}`,
      { ...options, method: 'POST', json: body },
    );
  }

  getTimeline(
    number: string,
    request: { limit?: number; cursor?: string } = {},
    options?: CallOptions,
  ) {
    return this.#json<Page<TimelineEntry>>(`${incidentPath(number)}/timeline`, {
      ...options,
      query: request,
    });
  }

  addTimelineEntry(
    number: string,
    body: { text: string; visibility: Visibility; attachmentIds?: string[] },
    options?: WriteOptions,
  ) {
    return this.#json<TimelineEntry>(`${incidentPath(number)}/timeline`, {
      ...options,
      method: 'POST',
      json: body,
    });
  }

  subscribe(number: string, options?: CallOptions) {
    return this.#json<VisibleIncident>(`${incidentPath(number)}/subscribe`, {
      ...options,
      method: 'POST',
    });
  }

  unsubscribe(number: string, options?: CallOptions) {
    return this.#json<VisibleIncident>(`${incidentPath(number)}/subscribe`, {
      ...options,
      method: 'DELETE',
    });
  }

  addParticipant(number: string, userRef: string, options?: WriteOptions) {
    return this.#json<VisibleIncident>(`${incidentPath(number)}/participants`, {
      ...options,
      method: 'POST',
      json: { userRef },
    });
  }

  removeParticipant(number: string, userRef: string, options?: CallOptions) {
    return this.#json<VisibleIncident>(
      `${incidentPath(number)}/participants/${encodeURIComponent(userRef)}`,
      { ...options, method: 'DELETE' },
    );
  }

  suggest(request: { text?: string; ciRef?: string }, options?: CallOptions) {
    return this.#json<Suggestions>('/incidents/suggestions', {
      ...options,
      query: request,
    });
  }

  uploadAttachment(
    file: { name: string; content: Blob; type?: string },
    options?: WriteOptions,
  ) {
    return this.#json<AttachmentInfo>('/attachments', {
      ...options,
      method: 'POST',
      raw: {
        body: file.content,
        headers: {
          'Content-Type':
            file.type || file.content.type || 'application/octet-stream',
          'X-Filename': encodeURIComponent(file.name),
        },
      },
    });
  }

  async getAttachment(id: string, options?: CallOptions) {
    const response = await this.#send(
      `/attachments/${encodeURIComponent(id)}`,
      options ?? {},
    );
    return response.blob();
  }

  getMe(options?: CallOptions) {
    return this.#json<DeskPerson>('/me', options);
  }

  getCounts(options?: CallOptions) {
    return this.#json<QueueCounts>('/me/counts', options);
  }

  getSettings(options?: CallOptions) {
    return this.#json<DeskSettings>('/settings', options);
  }

  async getConfigurationItemSummaries(refs: string[], options?: CallOptions) {
    if (refs.length === 0) return [];
    const { items } = await this.#json<{ items: ConfigurationItemSummary[] }>(
      '/ci-summaries',
      { ...options, query: { refs } },
    );
    return items;
  }

  async #json<T>(path: string, call: Call = {}): Promise<T> {
    const response = await this.#send(path, call);
    return (await response.json()) as T;
  }

  async #send(path: string, call: Call): Promise<Response> {
    const { fetch } = this.#fetchApi;
    const base = await this.#discoveryApi.getBaseUrl('service-desk');
    const headers: Record<string, string> = { ...call.raw?.headers };
    if (call.token) headers.Authorization = `Bearer ${call.token}`;
    if (call.ifMatch !== undefined) headers['If-Match'] = `"${call.ifMatch}"`;
    if (call.idempotencyKey) headers['Idempotency-Key'] = call.idempotencyKey;
    if (call.json !== undefined) headers['Content-Type'] = 'application/json';
    const response = await fetch(`${base}${path}${queryString(call.query)}`, {
      method: call.method ?? 'GET',
      headers,
      body:
        call.json === undefined ? call.raw?.body : JSON.stringify(call.json),
      signal: call.signal,
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}

function incidentPath(number: string): string {
  return `/incidents/${encodeURIComponent(number)}`;
}
