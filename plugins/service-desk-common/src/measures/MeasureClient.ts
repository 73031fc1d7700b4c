import {
  ApiClient,
  type ApiClientOptions,
  type CallOptions,
  type Page,
} from '@firstline/common-kit';
import type { MeasureApi } from './MeasureApi';
import type {
  Dashboard,
  Measures,
  MeasureScope,
  MeasuresRequest,
} from './measures';
import type { MeasureRecord, MeasureRecordsRequest } from './measureRecords';

/** {@link MeasureApi} over HTTP, for screens and for other backends. */
export class MeasureClient implements MeasureApi {
  readonly #api: ApiClient;

  constructor(options: ApiClientOptions) {
    this.#api = new ApiClient('service-desk', options);
  }

  getMeasures(request: MeasuresRequest, options?: CallOptions) {
    return this.#api.json<Measures>('/measures', {
      ...options,
      query: { ...request },
    });
  }

  getDashboard(
    request: MeasureScope & { timeZone?: string },
    options?: CallOptions,
  ) {
    return this.#api.json<Dashboard>('/measures/dashboard', {
      ...options,
      query: { ...request },
    });
  }

  listMeasureRecords(request: MeasureRecordsRequest, options?: CallOptions) {
    return this.#api.json<Page<MeasureRecord>>('/measures/records', {
      ...options,
      query: { ...request },
    });
  }
}
