import { fromDbTime, toDbTime, toJson } from '@firstline/backend-kit';
import type {
  ReportScope,
  ReportSummary,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import type { ReportContent } from './ReportContent';
import type { ReportStore, StoredReport } from './ReportStore';

interface ReportRow {
  id: string;
  month: string;
  scope_kind: ReportScope['kind'];
  scope_ref: string;
  scope_title: string | null;
  made_at: string;
  made_by: string;
  due_key: string | null;
  content: string;
}

const TABLE = 'service_reports';
const MOST = 200;
const SUMMARY = [
  'id',
  'month',
  'scope_kind',
  'scope_ref',
  'scope_title',
  'made_at',
  'made_by',
] as const;

/** {@link ReportStore} in the desk's database. */
export class DatabaseReportStore implements ReportStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseReportStore {
    return new DatabaseReportStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async insert(
    report: StoredReport,
    options: { dueKey?: string; transaction: Knex.Transaction },
  ): Promise<boolean> {
    const { dueKey, transaction } = options;
    const { id, month, scope, scopeTitle, madeAt, madeBy, content } = report;
    const inserted = await transaction<ReportRow>(TABLE)
      .insert({
        id,
        month,
        scope_kind: scope.kind,
        scope_ref: refOf(scope),
        scope_title: scopeTitle ?? null,
        made_at: toDbTime(DateTime.fromISO(madeAt)),
        made_by: madeBy,
        due_key: dueKey ?? null,
        content: toJson(content),
      })
      .onConflict('due_key')
      .ignore()
      .returning('id');
    return inserted.length > 0;
  }

  async isMade(dueKey: string): Promise<boolean> {
    const row = await this.#database<ReportRow>(TABLE)
      .where({ due_key: dueKey })
      .first('id');
    return row !== undefined;
  }

  async get(id: string): Promise<StoredReport | undefined> {
    const row = await this.#database<ReportRow>(TABLE).where({ id }).first();
    return row && toReport(row);
  }

  async latest(
    scope: ReportScope,
    month: string,
  ): Promise<StoredReport | undefined> {
    const row = await this.#database<ReportRow>(TABLE)
      .where({ scope_kind: scope.kind, scope_ref: refOf(scope), month })
      .orderBy('made_at', 'desc')
      .first();
    return row && toReport(row);
  }

  async list(scope: ReportScope, month?: string): Promise<ReportSummary[]> {
    const query = this.#database<ReportRow>(TABLE)
      .where({ scope_kind: scope.kind, scope_ref: refOf(scope) })
      .orderBy([
        { column: 'month', order: 'desc' },
        { column: 'made_at', order: 'desc' },
      ])
      .limit(MOST)
      .select(...SUMMARY);
    if (month) query.where({ month });
    return (await query).map(toSummary);
  }
}

function refOf(scope: ReportScope): string {
  return scope.kind === 'desk' ? '' : scope.ref;
}

function toSummary(row: Omit<ReportRow, 'content' | 'due_key'>): ReportSummary {
  return {
    id: row.id,
    month: row.month,
    scope:
      row.scope_kind === 'desk'
        ? { kind: 'desk' }
        : { kind: row.scope_kind, ref: row.scope_ref },
    scopeTitle: row.scope_title ?? undefined,
    madeAt: fromDbTime(row.made_at).toISO()!,
    madeBy: row.made_by,
  };
}

// Kept as it was made: what a later version would write differently is read as it is.
function toReport(row: ReportRow): StoredReport {
  return {
    ...toSummary(row),
    content: JSON.parse(row.content) as ReportContent,
  };
}
