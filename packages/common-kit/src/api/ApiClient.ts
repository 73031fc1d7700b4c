import { ResponseError } from '@backstage/errors';

/** Options of a call: who calls (from a backend), and a way to give up. */
export interface CallOptions {
  /** Backstage token; screens leave it out, their fetch has it. */
  token?: string;
  signal?: AbortSignal;
}

/** Options of a write. */
export interface WriteOptions extends CallOptions {
  /** Version the caller saw; the write is refused with 409 when it has moved on. */
  ifMatch?: number;
  /** Same key and body: same record, once. */
  idempotencyKey?: string;
}

/** Parameters of an address; arrays become comma lists, absent and empty ones are left out. */
export type Query = Record<string, unknown>;

/** One call of an {@link ApiClient}. */
export interface Call extends WriteOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Query;
  /** Media type of the reply where there are several, such as `text/csv`. */
  accept?: string;
  json?: unknown;
  raw?: { body: BodyInit; headers: Record<string, string> };
}

/** What a client needs: where the plugin is, and a way to get there. */
export interface ApiClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
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

/**
 * A plugin's HTTP API, called. Every refusal rejects with a `ResponseError`
 * (`@backstage/errors`) that carries the status and the body.
 */
export class ApiClient {
  readonly #pluginId: string;
  readonly #discoveryApi: ApiClientOptions['discoveryApi'];
  readonly #fetchApi: ApiClientOptions['fetchApi'];

  constructor(pluginId: string, options: ApiClientOptions) {
    this.#pluginId = pluginId;
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** Calls, and reads the reply as JSON. */
  async json<T>(path: string, call: Call = {}): Promise<T> {
    const response = await this.send(path, call);
    return (await response.json()) as T;
  }

  /** Posts `json`, or nothing where it is undefined, and reads the reply as JSON. */
  async post<T>(
    path: string,
    json: unknown,
    options?: WriteOptions,
  ): Promise<T> {
    return this.json<T>(path, { ...options, method: 'POST', json });
  }

  /** Puts `json`, and reads the reply as JSON. */
  async put<T>(
    path: string,
    json: unknown,
    options?: WriteOptions,
  ): Promise<T> {
    return this.json<T>(path, { ...options, method: 'PUT', json });
  }

  /** Deletes, and reads as JSON what is left of the record. */
  async delete<T>(path: string, options?: CallOptions): Promise<T> {
    return this.json<T>(path, { ...options, method: 'DELETE' });
  }

  /** Calls, and gives the reply as it is. */
  async send(path: string, call: Call = {}): Promise<Response> {
    const { fetch } = this.#fetchApi;
    const base = await this.#discoveryApi.getBaseUrl(this.#pluginId);
    const headers: Record<string, string> = { ...call.raw?.headers };
    if (call.token) headers.Authorization = `Bearer ${call.token}`;
    if (call.accept) headers.Accept = call.accept;
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

  /** Sends a file as the raw body, its name beside it. */
  async upload<T>(
    path: string,
    file: { name: string; content: Blob; type?: string },
    options?: WriteOptions,
  ): Promise<T> {
    return this.json<T>(path, {
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
}
