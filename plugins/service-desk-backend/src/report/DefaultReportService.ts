import { randomUUID } from 'node:crypto';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  inTransaction,
  type CatalogDirectory,
  type Clock,
} from '@firstline/backend-kit';
import type {
  ReportScope,
  ServiceReport,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { Caller } from '../people/Caller';
import { mayReport } from './reportAccess';
import type { ReportedComplaintSight, ReportFigures } from './ReportFigures';
import { monthNamed } from './reportMonth';
import type { ReportService } from './ReportService';
import type { ReportStore, StoredReport } from './ReportStore';
import { reportView } from './reportView';

/** What reports are made of. */
export interface ReportOptions {
  database: Knex;
  store: ReportStore;
  figures: ReportFigures;
  complaints: ReportedComplaintSight<Caller>;
  catalog: Pick<CatalogDirectory, 'items' | 'entries'>;
  clock: Clock;
  /** IANA name: whose months are meant. */
  timeZone: string;
}

/** Reports of callers who are known. */
export class DefaultReportService implements ReportService<Caller> {
  readonly #options: ReportOptions;

  static create(options: ReportOptions): DefaultReportService {
    return new DefaultReportService(options);
  }

  private constructor(options: ReportOptions) {
    this.#options = options;
  }

  async list(
    { scope, month }: { scope: ReportScope; month?: string },
    { by }: { by: Caller },
  ) {
    await this.#require(scope, by);
    if (month) this.#month(month);
    const items = await this.#options.store.list(scope, month);
    return { items, mayMake: true };
  }

  async read(
    request: { scope: ReportScope; month: string; id?: string },
    { by }: { by: Caller },
  ): Promise<ServiceReport> {
    const { scope, month, id } = request;
    await this.#require(scope, by);
    this.#month(month);
    const { store } = this.#options;
    const report = await (id ? store.get(id) : store.latest(scope, month));
    if (!report || !isOf(report, { scope, month })) {
      throw new NotFoundError(`No report of ${month} was made`);
    }
    return this.#view(report, by);
  }

  async make(
    { scope, month }: { scope: ReportScope; month: string },
    { by }: { by: Caller },
  ): Promise<ServiceReport> {
    await this.#require(scope, by);
    const report = await this.prepare({ scope, month, madeBy: by.ref });
    await inTransaction(this.#options.database, transaction =>
      this.#options.store.insert(report, { transaction }),
    );
    return this.#view(report, by);
  }

  /** Works a report out; nothing is kept. */
  async prepare(options: {
    scope: ReportScope;
    month: string;
    madeBy: string;
  }): Promise<StoredReport> {
    const { scope, month, madeBy } = options;
    const { clock, figures, timeZone } = this.#options;
    const of = this.#month(month);
    const now = clock.now();
    if (of.from > now) throw new InputError('month: has not begun');
    return {
      id: randomUUID(),
      month,
      scope,
      scopeTitle: await this.#title(scope),
      madeAt: now.toUTC().toISO()!,
      madeBy,
      content: await figures.of(scope, of, { timeZone }),
    };
  }

  #month(name: string) {
    return monthNamed(name, this.#options.timeZone);
  }

  async #view(report: StoredReport, by: Caller): Promise<ServiceReport> {
    const ids = report.content.complaints.map(({ id }) => id);
    const visible = await this.#options.complaints.visible(ids, by);
    return reportView(report, visible);
  }

  async #require(scope: ReportScope, by: Caller): Promise<void> {
    const system = scope.kind === 'system' ? scope.ref : undefined;
    const items = system
      ? await this.#options.catalog.items([system])
      : undefined;
    if (mayReport(scope, by, items?.get(system ?? '')?.ownerRef)) return;
    throw new NotAllowedError(
      'Service reports are for the desk, its managers and the owners of what they are of',
    );
  }

  async #title(scope: ReportScope): Promise<string | undefined> {
    if (scope.kind === 'desk') return undefined;
    const { catalog } = this.#options;
    const found =
      scope.kind === 'owner'
        ? await catalog.entries([scope.ref])
        : await catalog.items([scope.ref]);
    return found.get(scope.ref)?.title;
  }
}

function isOf(
  report: StoredReport,
  asked: { scope: ReportScope; month: string },
): boolean {
  const ref = (scope: ReportScope) => (scope.kind === 'desk' ? '' : scope.ref);
  return (
    report.month === asked.month &&
    report.scope.kind === asked.scope.kind &&
    ref(report.scope) === ref(asked.scope)
  );
}
