import {
  ApiClient,
  type ApiClientOptions,
  type CallOptions,
  type WriteOptions,
} from '@firstline/common-kit';
import type { Assessments, AssessmentsRequest } from './assessment';
import type {
  DailyRecord,
  DailyRecordList,
  IncidentWork,
  ListDailyRecordsRequest,
  LogWorkRequest,
  WorkEntry,
} from './work';
import type { WorkApi } from './WorkApi';

/** {@link WorkApi} over HTTP. */
export class WorkClient implements WorkApi {
  readonly #api: ApiClient;

  constructor(options: ApiClientOptions) {
    this.#api = new ApiClient('service-desk', options);
  }

  logWork(request: LogWorkRequest, options?: WriteOptions) {
    return this.#api.post<WorkEntry>('/work', request, options);
  }

  withdrawWork(id: string, body: { reason: string }, options?: WriteOptions) {
    const path = `/work/${encodeURIComponent(id)}/withdraw`;
    return this.#api.post<WorkEntry>(path, body, options);
  }

  getIncidentWork(number: string, options?: CallOptions) {
    const path = `/incidents/${encodeURIComponent(number)}/work`;
    return this.#api.json<IncidentWork>(path, options);
  }

  listDailyRecords(request: ListDailyRecordsRequest, options?: CallOptions) {
    return this.#api.json<DailyRecordList>('/daily-records', {
      ...options,
      query: { ...request },
    });
  }

  getDailyRecord(person: string, day: string, options?: CallOptions) {
    return this.#api.json<DailyRecord>(recordPath(person, day), options);
  }

  completeDailyRecord(
    person: string,
    day: string,
    body: { remark?: string },
    options?: WriteOptions,
  ) {
    const path = `${recordPath(person, day)}/complete`;
    return this.#api.post<DailyRecord>(path, body, options);
  }

  reviewDailyRecord(
    person: string,
    day: string,
    body: { accepted: boolean; remark?: string },
    options?: WriteOptions,
  ) {
    const path = `${recordPath(person, day)}/review`;
    return this.#api.post<DailyRecord>(path, body, options);
  }

  getAssessments(request: AssessmentsRequest, options?: CallOptions) {
    return this.#api.json<Assessments>('/assessments', {
      ...options,
      query: { ...request },
    });
  }

  async exportAssessments(
    request: AssessmentsRequest & { language?: 'en' | 'zh' },
    options?: CallOptions,
  ) {
    const response = await this.#api.send('/assessments', {
      ...options,
      query: { ...request },
      accept: 'text/csv',
    });
    return response.blob();
  }
}

function recordPath(person: string, day: string): string {
  return `/daily-records/${encodeURIComponent(person)}/${encodeURIComponent(
    day,
  )}`;
}
