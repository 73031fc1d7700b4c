import type { ReportLanguage, ReportTable, ServiceReport } from './report';
import { figureTablesOf } from './tables/figureTables';
import {
  complaintTable,
  breachTable,
  knowledgeTable,
  majorTable,
} from './tables/reportOnlyTables';
import { type ReportTitles, tableContext } from './tables/TableContext';
import { figureTableIds } from './words/ReportWords';

/**
 * Every table of a report that has rows, in the order of the page: what the page, the printable
 * HTML and the CSV show (S-180, S-181).
 *
 * @param language - of headings and names; independent of the reader's
 * @param titles - names in that language, where the report has refs or other words
 */
export function reportTables(
  report: ServiceReport,
  language: ReportLanguage,
  titles: ReportTitles = {},
): ReportTable[] {
  const { figures, byCategory, timeZone } = report;
  const context = tableContext({ language, titles, teams: figures.byTeam });
  const tables = figureTablesOf(context, {
    ...figures,
    // All categories where the report has them, not only the first.
    topCategories: byCategory.length > 0 ? byCategory : figures.topCategories,
  });
  return [
    ...figureTableIds.map(id => tables[id]),
    majorTable(context, report.major, timeZone),
    breachTable(context, report.worstBreaches),
    ...(report.knowledge ? [knowledgeTable(context, report.knowledge)] : []),
    ...(report.complaints ? [complaintTable(context, report.complaints)] : []),
  ].filter(({ rows }) => rows.length > 0);
}
