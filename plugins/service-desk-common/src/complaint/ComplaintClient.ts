import {
  ApiClient,
  type ApiClientOptions,
  type CallOptions,
  type Page,
  type WriteOptions,
} from '@firstline/common-kit';
import type { Rating } from '../incident/incident';
import type { Complaint, MeasureTask } from './complaint';
import type {
  ComplaintApi,
  ComplaintEntry,
  ComplaintWork,
  ListComplaintsRequest,
} from './ComplaintApi';
import type { ComplaintAction } from './complaintLifecycle';
import type {
  AddComplaintEntryRequest,
  ComplaintActionRequests,
  FileComplaintRequest,
} from './complaintSchemas';

/** {@link ComplaintApi} over HTTP, for screens and for other backends. */
export class ComplaintClient implements ComplaintApi {
  readonly #api: ApiClient;

  constructor(options: ApiClientOptions) {
    this.#api = new ApiClient('service-desk', options);
  }

  fileComplaint(request: FileComplaintRequest, options?: WriteOptions) {
    return this.#api.post<Complaint>('/complaints', request, options);
  }

  listComplaints(request: ListComplaintsRequest = {}, options?: CallOptions) {
    return this.#api.json<Page<Complaint>>('/complaints', {
      ...options,
      query: { ...request },
    });
  }

  getComplaint(number: string, options?: CallOptions) {
    return this.#api.json<Complaint>(pathOf(number), options);
  }

  actOnComplaint<A extends ComplaintAction>(
    number: string,
    action: A,
    body: ComplaintActionRequests[A],
    options?: WriteOptions,
  ) {
    return this.#api.post<Complaint>(
      `${pathOf(number)}/actions/${action}`,
      body,
      options,
    );
  }

  getComplaintTimeline(
    number: string,
    request: { limit?: number; cursor?: string } = {},
    options?: CallOptions,
  ) {
    return this.#api.json<Page<ComplaintEntry>>(`${pathOf(number)}/timeline`, {
      ...options,
      query: request,
    });
  }

  addComplaintEntry(
    number: string,
    body: AddComplaintEntryRequest,
    options?: WriteOptions,
  ) {
    return this.#api.post<ComplaintEntry>(
      `${pathOf(number)}/timeline`,
      body,
      options,
    );
  }

  rateComplaint(number: string, rating: Rating, options?: WriteOptions) {
    return this.#api.put<Complaint>(
      `${pathOf(number)}/rating`,
      rating,
      options,
    );
  }

  completeMeasure(
    number: string,
    measureId: string,
    body: { note?: string },
    options?: WriteOptions,
  ) {
    return this.#api.post<MeasureTask>(
      `${pathOf(number)}/measures/${encodeURIComponent(measureId)}/complete`,
      body,
      options,
    );
  }

  listMyMeasures(options?: CallOptions) {
    return this.#api.json<{ items: MeasureTask[] }>(
      '/complaints/measures',
      options,
    );
  }

  getComplaintWork(options?: CallOptions) {
    return this.#api.json<ComplaintWork>('/complaints/work', options);
  }
}

function pathOf(number: string): string {
  return `/complaints/${encodeURIComponent(number)}`;
}
