import {
  figureTables,
  reportHead,
  type ReportLanguage,
  reportSummary,
  type ReportTable,
  reportTables,
  reportWords,
  type ServiceReport,
} from '@firstline/plugin-service-desk-common';
import { PrintSheet } from '@firstline/frontend-kit';
import useMeasure from 'react-use/esm/useMeasure';
import { useMemo } from 'react';
import { useTeamTitles } from '../agents/useTeamTitles';
import { TrendChart } from '../measures/charts/TrendChart';
import { listSentence } from '../measures/chartSentences';
import { useReportTitles } from '../measures/useReportWords';
import { Head, Paper, Parts } from './paperStyles';
import { PaperTable } from './PaperTable';
import { PaperTiles } from './PaperTiles';
import type { ScopeFilter } from './reportAddress';
import { SCHEDULE } from './ReportTable';

// What an A4 sheet has between its margins, in pixels; a chart cannot be drawn anew for the printer.
const SHEET_WIDTH = 680;
// The chart says it; the days themselves come last.
const LAST = 'trend';

/** Totals of a trend for those who do not see it. */
function trendTotals(table: ReportTable, language: ReportLanguage): string {
  const columns = [1, 2];
  return listSentence(
    {
      ...table,
      rows: columns.map(column => [
        { text: table.columns[column] },
        {
          value: table.rows.reduce((sum, row) => {
            const cell = row[column];
            return sum + ('text' in cell ? 0 : cell.value ?? 0);
          }, 0),
          unit: 'count',
        },
      ]),
    },
    language,
  );
}

/** A monthly report as a document, on the screen and on paper. */
export function ReportPaper(props: {
  report: ServiceReport;
  scope: ScopeFilter;
  language: ReportLanguage;
}) {
  const { report, scope, language } = props;
  const titles = useReportTitles(language);
  const [frame, { width }] = useMeasure<HTMLDivElement>();
  const byName = report.madeBy !== SCHEDULE;
  const [maker] = useTeamTitles(byName ? [report.madeBy] : []);
  const head = reportHead(report, { language, madeBy: maker?.title });
  const words = reportWords[language];
  const { figures } = report;
  const { trend, tables } = useMemo(() => {
    const all = reportTables(report, language, titles);
    return {
      trend: figureTables(figures, language, titles).trend,
      tables: [
        ...all.filter(({ id }) => id !== LAST),
        ...all.filter(({ id }) => id === LAST),
      ],
    };
  }, [report, figures, language, titles]);
  return (
    <PrintSheet lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <Paper>
        <Head>
          <h2>{head.title}</h2>
          <p>{head.scope}</p>
          <small>
            {head.period} · {head.made}
          </small>
        </Head>
        {/* Chinese has no spaces between sentences. */}
        <p>
          {reportSummary(figures, language).join(language === 'zh' ? '' : ' ')}
        </p>
        <PaperTiles figures={figures} language={language} />
        <div ref={frame}>
          {figures.trend.length > 0 && (
            <figure>
              <figcaption>{trend.title}</figcaption>
              <TrendChart
                trend={figures.trend}
                words={words}
                language={language}
                width={width ? Math.min(width, SHEET_WIDTH) : undefined}
                said={trendTotals(trend, language)}
              />
            </figure>
          )}
        </div>
        <Parts>
          {tables.map(table => (
            <PaperTable
              key={table.id}
              table={table}
              report={report}
              scope={scope}
              language={language}
            />
          ))}
        </Parts>
      </Paper>
    </PrintSheet>
  );
}
