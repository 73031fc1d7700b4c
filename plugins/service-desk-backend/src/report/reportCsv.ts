import { NotFoundError } from '@backstage/errors';
import {
  csvFormat,
  reportTables,
  tableData,
  type ReportLanguage,
  type ReportTitles,
  type ServiceReport,
} from '@firstline/plugin-service-desk-common';
import { stringify } from 'csv-stringify/sync';

/**
 * Tables of a report as CSV (RFC 4180), one below the other with its title above it; one
 * table alone without. Spreadsheets take no cell for a formula, and read it as UTF-8.
 *
 * @throws NotFoundError when it has no such table
 */
export function reportCsv(
  report: ServiceReport,
  options: { language: ReportLanguage; titles: ReportTitles; table?: string },
): string {
  const { language, titles, table } = options;
  const all = reportTables(report, language, titles);
  const wanted = all.filter(({ id }) => table === undefined || id === table);
  if (table !== undefined && wanted.length === 0) {
    throw new NotFoundError(`table: the report has no ${table}`);
  }
  const lines = wanted.flatMap(one => {
    const data = tableData(one, language);
    return table === undefined ? [[one.title], ...data, []] : data;
  });
  return stringify(lines, csvFormat);
}

/** Name of the file: `service-report-2026-10-payments.zh.csv`. */
export function csvName(
  { month, scope }: Pick<ServiceReport, 'month' | 'scope'>,
  options: { language: ReportLanguage; table?: string },
): string {
  const of = scope.kind === 'desk' ? '' : scope.ref.split('/').at(-1);
  const parts = ['service-report', month, of, options.table];
  const name = parts.filter(part => part).join('-');
  return `${name.replace(/[^a-zA-Z0-9.-]/g, '_')}.${options.language}.csv`;
}
