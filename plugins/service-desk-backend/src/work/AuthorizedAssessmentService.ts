import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  assessmentReadPermission,
  type AssessmentsRequest,
} from '@firstline/plugin-service-desk-common';
import { requirePermission } from '../people/requirePermission';
import type { Caller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import type { AssessmentService } from './AssessmentService';

/** {@link AssessmentService} for whoever comes with credentials. */
export class AuthorizedAssessmentService
  implements AssessmentService<BackstageCredentials>
{
  readonly #service: AssessmentService<Caller>;
  readonly #callers: Pick<CallerResolver, 'forRead'>;

  static create(options: {
    service: AssessmentService<Caller>;
    callers: Pick<CallerResolver, 'forRead'>;
  }): AuthorizedAssessmentService {
    return new AuthorizedAssessmentService(options);
  }

  private constructor(options: {
    service: AssessmentService<Caller>;
    callers: Pick<CallerResolver, 'forRead'>;
  }) {
    this.#service = options.service;
    this.#callers = options.callers;
  }

  async read(
    request: AssessmentsRequest,
    options: { by: BackstageCredentials },
  ) {
    const by = await this.#callers.forRead(options.by);
    requirePermission(by, assessmentReadPermission);
    return this.#service.read(request, { by });
  }
}
