import {
  coreServices,
  createServiceFactory,
  createServiceRef,
  type AuthService,
  type BackstageCredentials,
  type DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  ServiceDeskClient,
  type FileIncidentRequest,
  type Incident,
  type ServiceDeskApi,
  type TimelineEntry,
  type VisibleIncident,
  type Visibility,
} from '@firstline/plugin-service-desk-common';

/** On whose behalf the desk is asked: a user, or the plugin itself. */
export interface ServiceDeskCallOptions {
  credentials: BackstageCredentials;
}

/** Options of a call that adds something. */
export interface ServiceDeskWriteOptions extends ServiceDeskCallOptions {
  /** Same key and content from the same caller: once. Give one, and repeat in safety. */
  idempotencyKey?: string;
}

/**
 * The service desk for other plugins. Rejects with a `ResponseError` of
 * `@backstage/errors`, which carries the status and the body of a refusal.
 */
export interface ServiceDeskService {
  /** Files an incident. */
  raiseIncident(
    request: FileIncidentRequest,
    options: ServiceDeskWriteOptions,
  ): Promise<Incident>;
  /** Adds to the timeline of an incident. */
  addTimelineEntry(
    number: string,
    entry: { text: string; visibility: Visibility; attachmentIds?: string[] },
    options: ServiceDeskWriteOptions,
  ): Promise<TimelineEntry>;
  /** Reads an incident, as far as the credentials may see it. */
  getIncident(
    number: string,
    options: ServiceDeskCallOptions,
  ): Promise<VisibleIncident>;
}

/** {@link ServiceDeskService} over the HTTP API, wherever the desk runs. */
class HttpServiceDeskService implements ServiceDeskService {
  readonly #api: ServiceDeskApi;
  readonly #auth: AuthService;

  static create(options: {
    discovery: DiscoveryService;
    auth: AuthService;
  }): HttpServiceDeskService {
    const api = new ServiceDeskClient({
      discoveryApi: options.discovery,
      fetchApi: { fetch },
    });
    return new HttpServiceDeskService(api, options.auth);
  }

  private constructor(api: ServiceDeskApi, auth: AuthService) {
    this.#api = api;
    this.#auth = auth;
  }

  async raiseIncident(
    request: FileIncidentRequest,
    options: ServiceDeskWriteOptions,
  ) {
    return this.#api.fileIncident(request, await this.#as(options));
  }

  async addTimelineEntry(
    number: string,
    entry: { text: string; visibility: Visibility; attachmentIds?: string[] },
    options: ServiceDeskWriteOptions,
  ) {
    return this.#api.addTimelineEntry(number, entry, await this.#as(options));
  }

  async getIncident(number: string, options: ServiceDeskCallOptions) {
    return this.#api.getIncident(number, await this.#as(options));
  }

  async #as({ credentials, idempotencyKey }: ServiceDeskWriteOptions) {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'service-desk',
    });
    return { token, idempotencyKey };
  }
}

/** Raise, read and add to incidents from another plugin. */
export const serviceDeskServiceRef = createServiceRef<ServiceDeskService>({
  id: 'service-desk.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { discovery: coreServices.discovery, auth: coreServices.auth },
      factory: deps => HttpServiceDeskService.create(deps),
    }),
});
