import {
  ApiClient,
  type ApiClientOptions,
  type CallOptions,
  type Page,
  type WriteOptions,
} from '@firstline/common-kit';
import type { Incident, Rating } from '../incident/incident';
import type { FollowUpTask, ListFollowUpsRequest } from './satisfaction';
import type { SatisfactionApi } from './SatisfactionApi';

/** {@link SatisfactionApi} over HTTP, for screens and for other backends. */
export class SatisfactionClient implements SatisfactionApi {
  readonly #api: ApiClient;

  constructor(options: ApiClientOptions) {
    this.#api = new ApiClient('service-desk', options);
  }

  rateIncident(number: string, rating: Rating, options?: WriteOptions) {
    return this.#api.put<Incident>(
      `/incidents/${encodeURIComponent(number)}/rating`,
      rating,
      options,
    );
  }

  listFollowUps(request: ListFollowUpsRequest = {}, options?: CallOptions) {
    return this.#api.json<Page<FollowUpTask>>('/follow-ups', {
      ...options,
      query: { ...request },
    });
  }

  getCallScript(options?: CallOptions) {
    return this.#api.json<Record<string, string>>(
      '/follow-ups/script',
      options,
    );
  }
}
