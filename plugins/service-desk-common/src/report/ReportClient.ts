import {
  ApiClient,
  type ApiClientOptions,
  type CallOptions,
  type WriteOptions,
} from '@firstline/common-kit';
import type { ReportLanguage, ReportSummary, ServiceReport } from './report';
import type { ReportApi } from './ReportApi';

/** {@link ReportApi} over HTTP, for screens and for other backends. */
export class ReportClient implements ReportApi {
  readonly #api: ApiClient;

  constructor(options: ApiClientOptions) {
    this.#api = new ApiClient('service-desk', options);
  }

  listReports(
    request: { month?: string; system?: string; owner?: string } = {},
    options?: CallOptions,
  ) {
    return this.#api.json<{ items: ReportSummary[]; mayMake: boolean }>(
      '/reports',
      { ...options, query: request },
    );
  }

  getMonthlyReport(
    request: { month: string; system?: string; owner?: string; id?: string },
    options?: CallOptions,
  ) {
    return this.#api.json<ServiceReport>('/reports/monthly', {
      ...options,
      query: request,
    });
  }

  makeMonthlyReport(
    request: { month: string; system?: string; owner?: string },
    options?: WriteOptions,
  ) {
    return this.#api.post<ServiceReport>('/reports/monthly', request, options);
  }

  async exportReport(
    request: {
      month: string;
      system?: string;
      owner?: string;
      id?: string;
      table?: string;
      language: ReportLanguage;
    },
    options?: CallOptions,
  ) {
    const response = await this.#api.send('/reports/monthly', {
      ...options,
      query: request,
      accept: 'text/csv',
    });
    return response.blob();
  }
}
