import type { APIRequestContext, APIResponse } from '@playwright/test';
import type {
  FileIncidentRequest,
  Incident,
} from '@firstline/plugin-service-desk-common';
import { type PersonName, userRef } from './people';

type Body = object | string | Buffer | undefined;

// The server hangs up on a connection that nobody used for some seconds, at times just when
// the next call goes out on it.
const CONNECTION_OF_ITS_OWN = { connection: 'close' };

/** Somebody who talks to the service desk's HTTP API, as any program would. */
export class DeskCaller {
  readonly #request: APIRequestContext;
  readonly #token: string;

  /** Signs in over the persona provider. */
  static async signIn(request: APIRequestContext, name: PersonName) {
    const reply = await request.get('/api/auth/persona/refresh', {
      headers: { ...CONNECTION_OF_ITS_OWN, 'x-persona': userRef(name) },
    });
    const { backstageIdentity } = await reply.json();
    return new DeskCaller(request, backstageIdentity.token);
  }

  private constructor(request: APIRequestContext, token: string) {
    this.#request = request;
    this.#token = token;
  }

  /** `GET` below any of the portal's APIs, such as `/api/search/query?term=x`. */
  getFrom(path: string): Promise<APIResponse> {
    return this.#request.get(path, { headers: this.#headers() });
  }

  /** `GET` below `/api/service-desk`. */
  get(path: string): Promise<APIResponse> {
    return this.getFrom(`/api/service-desk${path}`);
  }

  /** `POST` below `/api/service-desk`. */
  post(
    path: string,
    data?: Body,
    headers: Record<string, string> = {},
  ): Promise<APIResponse> {
    return this.postTo(`/api/service-desk${path}`, data, headers);
  }

  /** `POST` below any of the portal's APIs. */
  postTo(
    path: string,
    data?: Body,
    headers: Record<string, string> = {},
  ): Promise<APIResponse> {
    return this.#request.post(path, { data, headers: this.#headers(headers) });
  }

  /** `PUT` below `/api/service-desk`. */
  put(path: string, data: object): Promise<APIResponse> {
    return this.#request.put(`/api/service-desk${path}`, {
      data,
      headers: this.#headers(),
    });
  }

  /** Makes a move; the reply is the caller's to look at. */
  act(number: string, action: string, body: object = {}): Promise<APIResponse> {
    return this.post(`/incidents/${number}/actions/${action}`, body);
  }

  /** Files an incident that must be accepted. */
  async file(request: FileIncidentRequest): Promise<Incident> {
    return DeskCaller.#body(await this.post('/incidents', request));
  }

  /** Makes a move that must succeed. */
  async move(number: string, action: string, body?: object): Promise<Incident> {
    return DeskCaller.#body(await this.act(number, action, body));
  }

  static async #body(reply: APIResponse) {
    if (!reply.ok()) {
      throw new Error(
        `${reply.url()}: ${reply.status()} ${await reply.text()}`,
      );
    }
    return reply.json();
  }

  #headers(more: Record<string, string> = {}) {
    return {
      ...CONNECTION_OF_ITS_OWN,
      Authorization: `Bearer ${this.#token}`,
      ...more,
    };
  }
}
