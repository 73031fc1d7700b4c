import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  reportMakePermission,
  reportReadPermission,
  type ReportScope,
} from '@firstline/plugin-service-desk-common';
import type { Caller, ResolvedCaller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import { requirePermission } from '../people/requirePermission';
import type { ReportService } from './ReportService';

interface Options {
  service: ReportService<Caller>;
  callers: Pick<CallerResolver, 'forRead' | 'forWrite'>;
}

/** Reports for whoever comes with credentials: both locks. */
export class AuthorizedReportService
  implements ReportService<BackstageCredentials>
{
  readonly #options: Options;

  static create(options: Options): AuthorizedReportService {
    return new AuthorizedReportService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async list(
    request: { scope: ReportScope; month?: string },
    options: { by: BackstageCredentials },
  ) {
    const by = await this.#reader(options.by);
    const { items, mayMake } = await this.#options.service.list(request, {
      by,
    });
    return {
      items,
      mayMake: mayMake && by.portal.permits(reportMakePermission),
    };
  }

  async read(
    request: { scope: ReportScope; month: string; id?: string },
    options: { by: BackstageCredentials },
  ) {
    const by = await this.#reader(options.by);
    return this.#options.service.read(request, { by });
  }

  async make(
    request: { scope: ReportScope; month: string },
    options: { by: BackstageCredentials },
  ) {
    const by = await this.#options.callers.forWrite(options.by);
    requirePermission(by, reportReadPermission);
    requirePermission(by, reportMakePermission);
    return this.#options.service.make(request, { by });
  }

  async #reader(credentials: BackstageCredentials): Promise<ResolvedCaller> {
    const by = await this.#options.callers.forRead(credentials);
    requirePermission(by, reportReadPermission);
    return by;
  }
}
