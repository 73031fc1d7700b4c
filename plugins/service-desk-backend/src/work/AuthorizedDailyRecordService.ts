import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  workLogPermission,
  workReadPermission,
  workReviewPermission,
  type ListDailyRecordsRequest,
} from '@firstline/plugin-service-desk-common';
import { requirePermission } from '../people/requirePermission';
import type { Caller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import type {
  DailyRecordService,
  DailyRecordStepOptions,
} from './DailyRecordService';

/** {@link DailyRecordService} for whoever comes with credentials. */
export class AuthorizedDailyRecordService
  implements DailyRecordService<BackstageCredentials>
{
  readonly #service: DailyRecordService<Caller>;
  readonly #callers: Pick<CallerResolver, 'forRead' | 'forWrite'>;

  static create(options: {
    service: DailyRecordService<Caller>;
    callers: Pick<CallerResolver, 'forRead' | 'forWrite'>;
  }): AuthorizedDailyRecordService {
    return new AuthorizedDailyRecordService(options);
  }

  private constructor(options: {
    service: DailyRecordService<Caller>;
    callers: Pick<CallerResolver, 'forRead' | 'forWrite'>;
  }) {
    this.#service = options.service;
    this.#callers = options.callers;
  }

  async list(
    query: ListDailyRecordsRequest,
    options: { by: BackstageCredentials },
  ) {
    const by = await this.#reader(options.by);
    return this.#service.list(query, { by });
  }

  async get(
    person: string,
    day: string,
    options: { by: BackstageCredentials },
  ) {
    const by = await this.#reader(options.by);
    return this.#service.get(person, day, { by });
  }

  async complete(
    person: string,
    day: string,
    request: { remark?: string },
    options: DailyRecordStepOptions<BackstageCredentials>,
  ) {
    const by = await this.#callers.forWrite(options.by);
    requirePermission(by, workLogPermission);
    return this.#service.complete(person, day, request, { ...options, by });
  }

  async review(
    person: string,
    day: string,
    request: { accepted: boolean; remark?: string },
    options: DailyRecordStepOptions<BackstageCredentials>,
  ) {
    const by = await this.#callers.forWrite(options.by);
    requirePermission(by, workReviewPermission);
    return this.#service.review(person, day, request, { ...options, by });
  }

  async #reader(credentials: BackstageCredentials) {
    const by = await this.#callers.forRead(credentials);
    requirePermission(by, workReadPermission);
    return by;
  }
}
