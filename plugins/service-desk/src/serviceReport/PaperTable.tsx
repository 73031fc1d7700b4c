import { useApi } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { ErrorPanel, useApiCall } from '@firstline/frontend-kit';
import type {
  ReportLanguage,
  ReportTable,
  ServiceReport,
} from '@firstline/plugin-service-desk-common';
import { RiDownload2Line } from '@remixicon/react';
import { useId } from 'react';
import { reportApiRef } from '../api';
import { FigureTable } from '../measures/tables/FigureTable';
import { saveFile } from '../measures/tables/saveFile';
import { useText } from '../translation';
import { Part } from './paperStyles';
import type { ScopeFilter } from './reportAddress';

// Tables with no more columns leave room for another one beside them.
const HALF_COLUMNS = 3;
// With no more rows a table is kept on one sheet.
const SHORT_ROWS = 16;

/** A table of the report, and its file. */
export function PaperTable(props: {
  table: ReportTable;
  report: ServiceReport;
  scope: ScopeFilter;
  language: ReportLanguage;
}) {
  const t = useText();
  const id = useId();
  const api = useApi(reportApiRef);
  const { table, report, scope, language } = props;
  const download = useApiCall(async () => {
    const { month } = report;
    const file = await api.exportReport({
      ...scope,
      month,
      id: report.id,
      table: table.id,
      language,
    });
    saveFile(file, `service-report-${month}-${table.id}-${language}.csv`);
  });
  return (
    <Part
      aria-labelledby={id}
      data-size={table.columns.length <= HALF_COLUMNS ? 'half' : undefined}
      data-short={table.rows.length <= SHORT_ROWS || undefined}
    >
      <div>
        <h3 id={id}>{table.title}</h3>
        <span data-print="no">
          <ButtonIcon
            size="small"
            variant="tertiary"
            icon={<RiDownload2Line />}
            isPending={download.pending}
            aria-label={t('measures.table.csvOf', { title: table.title })}
            onPress={() => void download.run()}
          />
        </span>
      </div>
      {table.note && <p>{table.note}</p>}
      {download.error && <ErrorPanel error={download.error} />}
      <FigureTable table={table} language={language} />
    </Part>
  );
}
