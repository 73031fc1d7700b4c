import { refusal } from '@firstline/frontend-kit/testUtils';
import {
  type ReportApi,
  reportTables,
  type ReportScope,
  type ReportSummary,
  type ServiceReport,
  tableData,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { fakeDashboard } from './fakeDashboard';
import { deskPersonOf } from './people';
import { commaSeparated } from '../src/measures/tables/tableText';

type Scope = { system?: string; owner?: string };
type Asked = Scope & { month: string; id?: string };

function scopeOf({ system, owner }: Scope): ReportScope {
  if (system) return { kind: 'system', ref: system };
  return owner ? { kind: 'owner', ref: owner } : { kind: 'desk' };
}

/** Monthly reports made up and kept in memory. */
export class FakeReports implements ReportApi {
  readonly #reports: ServiceReport[] = [];
  readonly #as: string;
  readonly #before?: (method: string) => Promise<void>;

  /** @param options - `as`: who looks; `empty`: none was made; `before`: awaited before each call */
  static create(options: {
    as: string;
    empty?: boolean;
    before?: (method: string) => Promise<void>;
  }): FakeReports {
    return new FakeReports(options);
  }

  private constructor(options: {
    as: string;
    empty?: boolean;
    before?: (method: string) => Promise<void>;
  }) {
    this.#as = options.as;
    this.#before = options.before;
    if (options.empty) return;
    const last = DateTime.local().startOf('month');
    for (const months of [2, 1]) {
      const month = last.minus({ months }).toFormat('yyyy-MM');
      this.#reports.unshift(this.#make({ month }, 'firstline'));
    }
  }

  async listReports(request: Partial<Asked> = {}) {
    await this.#before?.('listReports');
    await this.#check(request);
    const items: ReportSummary[] = this.#of(request)
      .filter(({ month }) => !request.month || month === request.month)
      .map(({ id, month, scope, scopeTitle, madeAt, madeBy }) => ({
        id,
        month,
        scope,
        scopeTitle,
        madeAt,
        madeBy,
      }));
    return { items, mayMake: true };
  }

  async getMonthlyReport(request: Asked): Promise<ServiceReport> {
    await this.#before?.('getMonthlyReport');
    await this.#check(request);
    const found = this.#of(request).find(
      ({ id, month }) =>
        month === request.month && (!request.id || id === request.id),
    );
    if (!found) throw await refusal(404, 'No such report');
    return found;
  }

  async makeMonthlyReport(request: Asked): Promise<ServiceReport> {
    await this.#before?.('makeMonthlyReport');
    await this.#check(request);
    const report = this.#make(request, deskPersonOf(this.#as).userRef);
    this.#reports.unshift(report);
    return report;
  }

  async exportReport(
    request: Asked & { table?: string; language: 'en' | 'zh' },
  ): Promise<Blob> {
    await this.#before?.('exportReport');
    const report = await this.getMonthlyReport(request);
    const text = reportTables(report, request.language)
      .filter(({ id }) => !request.table || id === request.table)
      .map(table => commaSeparated(tableData(table, request.language)))
      .join('\r\n');
    return new Blob([text], { type: 'text/csv' });
  }

  #of(request: Scope): ServiceReport[] {
    const { kind } = scopeOf(request);
    const ref = request.system ?? request.owner;
    return this.#reports.filter(
      ({ scope }) =>
        scope.kind === kind && (scope.kind === 'desk' || scope.ref === ref),
    );
  }

  #make({ month, system, owner }: Asked, madeBy: string): ServiceReport {
    const from = DateTime.fromISO(`${month}-01`);
    const to = from.plus({ months: 1 });
    const scope = { from: from.toUTC().toISO()!, to: to.toUTC().toISO()! };
    const { today, computedAt, timeZone, ...figures } = fakeDashboard(scope);
    return {
      id: crypto.randomUUID(),
      month,
      scope: scopeOf({ system, owner }),
      scopeTitle: (system ?? owner)?.split('/')[1],
      madeAt: new Date().toISOString(),
      madeBy,
      ...scope,
      timeZone,
      figures,
      byCategory: figures.topCategories,
      major: [
        {
          number: 'INC-000001',
          title: 'Card payments fail',
          declaredAt: scope.from,
          resolvedAt: scope.to,
        },
      ],
      worstBreaches: [
        {
          number: 'INC-000002',
          title: 'VPN drops every few minutes',
          clock: 'resolution',
          overdueSeconds: 260_000,
        },
      ],
      knowledge: {
        searches: 1_204,
        searchesWithoutResult: 87,
        articlesPublished: 14,
        incidentsSolvedWithArticle: 96,
      },
      complaints: {
        received: 4,
        upheld: 1,
        partlyUpheld: 1,
        notUpheld: 1,
        open: 1,
      },
    };
  }

  async #check({ owner }: Scope): Promise<void> {
    const { agent, incidentManager, deskManager, teams } = deskPersonOf(
      this.#as,
    );
    const mayRead =
      agent ||
      incidentManager ||
      deskManager ||
      (owner && teams.includes(owner));
    if (!mayRead) throw await refusal(403, 'Not your reports');
  }
}
